import { accountTypeOf } from '../app/model/route.ts';
import { fakeCredentials } from '../data/credentials.ts';
import { askedPage, documentOf } from '../pages/document.ts';
import { ASSETS, PAGES_SCRIPT } from './assets.ts';
import type { AppBundle } from './build.ts';
import { fixtureDocument, type KeptFixtures } from './fixtures.ts';
import { teamPage } from './teams.ts';

/** What the server answers a path with. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Its Content Security Policy, where it has one of its own. */
  readonly policy?: string;
}

const html = (body: string, status = 200): Page => ({ status, type: 'text/html; charset=utf-8', body });

const NEW_PAGES =
  /^\/secure\/(agency|advertiser|mediapartner)\/(api\/fr\/api-access-tokens-ui|home\/pview)\.ihtml$/;

/** Old addresses of the API settings, per account type (facts, section 5). */
const LEGACY_PAGES: ReadonlySet<string> = new Set([
  '/secure/agency/accountSettings/agency-wsapi-flow.ihtml',
  '/secure/advertiser/accountSettings/techintegration/adv-wsapi-flow.ihtml',
  '/secure/advertiser/accountSettings/techintegration/adv-wsapi-table-flow.ihtml',
  '/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml',
]);

const LOGIN_PAGES: ReadonlySet<string> = new Set(['/login.user', '/secure/login.user']);

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

function login(status: number): Page {
  return html(
    `<!doctype html>
<html lang="en_US">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Login | sandbox</title></head>
<body>
<h1>Log in</h1>
<form method="get" action="/secure/login.user">
<p><label for="j_username">User name</label> <input id="j_username" name="j_username" type="text" autocomplete="off"></p>
<p><label for="j_password">Password</label> <input id="j_password" name="j_password" type="password" autocomplete="off"></p>
<p><button type="submit">Log in</button></p>
</form>
</body>
</html>`,
    status,
  );
}

/** The page before scoped tokens: values in `div.uitkFields`, first the SID, then the token (facts, section 5). */
function legacy(): Page {
  const { accountSid, authToken } = fakeCredentials();
  return html(`<!doctype html>
<html lang="en_US">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>API Access | sandbox</title></head>
<body>
<h1>API Access for Platform REST Web Services</h1>
<div class="uitkRow"><div class="uitkLabel">Account SID</div><div class="uitkFields">${accountSid}</div></div>
<div class="uitkRow"><div class="uitkLabel">Auth Token</div><div class="uitkFields">${authToken}</div></div>
</body>
</html>`);
}

function app({ html: shell }: AppBundle, query: URLSearchParams): Page {
  // `<html lang>` has the form `xx_YY` on the live app (facts, section 6).
  const lang = query.get('lang') === 'zh' ? 'zh_CN' : 'en_US';
  return html(shell.replace(/<html lang="[^"]*">/, `<html lang="${lang}">`));
}

/** A page of the generator; what asks for none is answered with the reason. */
function generated(pathname: string, query: URLSearchParams): Page {
  try {
    return html(documentOf(askedPage(accountTypeOf(pathname), query), ASSETS + PAGES_SCRIPT));
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    return { status: 400, type: 'text/plain; charset=utf-8', body };
  }
}

/** A page report drawn as a page; what names none is answered with the reason. */
function drawnFixture(name: string, fixtures: KeptFixtures): Page {
  try {
    return html(fixtureDocument(name, fixtures));
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    return { status: 404, type: 'text/plain; charset=utf-8', body };
  }
}

/** What stands at a path of the host, the query included. */
export function pageAt(url: URL, bundle: AppBundle, fixtures: KeptFixtures = new Map()): Page {
  const { pathname, searchParams } = url;
  const file = bundle.files.get(pathname);
  if (file !== undefined) {
    const type = TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return { status: 200, type, body: file };
  }
  if (LOGIN_PAGES.has(pathname)) return login(200);
  const isLegacy = LEGACY_PAGES.has(pathname);
  if (!isLegacy && !NEW_PAGES.test(pathname)) return html('<!doctype html><title>Not found</title>', 404);
  if (searchParams.get('session') === 'expired') return login(200);
  const team = searchParams.get('team');
  if (team !== null) return teamPage(team, pathname);
  const fixture = searchParams.get('fixture');
  if (fixture !== null) return drawnFixture(fixture, fixtures);
  if (searchParams.has('page') || searchParams.has('spec')) return generated(pathname, searchParams);
  return isLegacy && searchParams.get('ui') === 'legacy' ? legacy() : app(bundle, searchParams);
}
