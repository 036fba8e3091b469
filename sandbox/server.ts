import { createServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { pathOf } from './app/model/route.ts';
import type { AccountType } from './data/types.ts';
import { appBundle } from './server/build.ts';
import { makeCertificate } from './server/certificate.ts';
import { KeptPages } from './server/kept-pages.ts';
import { pageAt } from './server/pages.ts';
import { createProxy } from './server/proxy.ts';

/** The host of the live app, which a browser behind the sandbox's proxy finds here. */
const APP_HOST = 'app.impact.com';

/** The address of a generated page may hold its whole spec. */
const LONGEST_HEADERS = 200_000;

/** The page may load nothing from elsewhere; Vue's web components bring style elements. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

export interface SandboxOptions {
  /** Of the HTTPS server; 0 or left out: a free one. */
  readonly port?: number;
  /** Of the proxy; 0 or left out: a free one. */
  readonly proxyPort?: number;
  /** Hosts that the proxy leads here besides `app.impact.com`. */
  readonly hosts?: readonly string[];
}

/** A request that reached the HTTPS server. */
export interface SeenRequest {
  readonly host: string;
  /** Path and query. */
  readonly path: string;
}

export interface Sandbox {
  readonly port: number;
  readonly proxyPort: number;
  /** The address of an account type's tokens page: `query` as in the README, `hash` with or without `#`. */
  url(accountType: AccountType, query?: Readonly<Record<string, string | number>>, hash?: string): string;
  /** Shows a page report, as text, as a page at an address of its own, which this gives. */
  keepFixture(accountType: AccountType, report: string): string;
  /** Shows a document that a test wrote, scripts and all, at a tokens address of its own, which this gives. */
  keepPage(accountType: AccountType, html: string): string;
  /** Hosts that the browser asked the proxy for and did not get, as `host:port`, in order. */
  refusedHosts(): string[];
  requests(): SeenRequest[];
  close(): Promise<void>;
}

/** Starts to listen on the loopback address only; resolves to the port. */
async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function serve(
  server: HttpsServer,
  answer: (url: URL) => ReturnType<typeof pageAt>,
  seen: SeenRequest[],
): void {
  server.on('request', (request, response) => {
    const host = request.headers.host ?? APP_HOST;
    const path = request.url ?? '/';
    seen.push({ host, path });
    const { status, type, body, policy } = answer(new URL(path, `https://${host}`));
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Security-Policy': policy ?? CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
}

/**
 * Starts the stand-in for the access-tokens pages: an HTTPS server with a certificate of its own, and a proxy
 * through which a browser reaches it as `https://app.impact.com`. Builds the app first if its sources changed.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const hosts = [APP_HOST, ...(options.hosts ?? [])];
  const bundle = await appBundle();
  const server = createServer({ ...(await makeCertificate(hosts)), maxHeaderSize: LONGEST_HEADERS });
  const seen: SeenRequest[] = [];
  const fixtures = new Map<string, string>();
  const kept = new KeptPages();
  serve(server, (url) => kept.at(url) ?? pageAt(url, bundle, fixtures), seen);
  const port = await listen(server, options.port ?? 0);
  const proxy = createProxy(hosts, () => port);
  const proxyPort = await listen(proxy.server, options.proxyPort ?? 0);
  const urlOf: Sandbox['url'] = (accountType, query = {}, hash = '') => {
    const url = new URL(pathOf(accountType, 'tokens'), `https://${APP_HOST}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    url.hash = hash;
    return url.href;
  };
  return {
    port,
    proxyPort,
    url: urlOf,
    keepFixture: (accountType, report) => {
      const name = `kept-${fixtures.size + 1}`;
      fixtures.set(name, report);
      return urlOf(accountType, { fixture: name });
    },
    keepPage: (accountType, html) => urlOf(accountType, { kept: kept.keep(html) }),
    refusedHosts: () => [...proxy.refused],
    requests: () => [...seen],
    close: async () => {
      proxy.close();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
}

if (import.meta.main) {
  const sandbox = await startSandbox({ port: 4443, proxyPort: 4480 });
  const url = sandbox.url('agency');
  console.log(`The sandbox runs; a browser reaches it through the proxy 127.0.0.1:${sandbox.proxyPort}.

Chromium, with a fresh profile:
  chromium --user-data-dir="$(mktemp -d)" --proxy-server=127.0.0.1:${sandbox.proxyPort} --ignore-certificate-errors --disable-quic ${url}

Firefox, with a fresh profile (accept the certificate once):
  profile="$(mktemp -d)"; printf '%s\\n' 'user_pref("network.proxy.type", 1);' 'user_pref("network.proxy.ssl", "127.0.0.1");' 'user_pref("network.proxy.ssl_port", ${sandbox.proxyPort});' > "$profile/user.js"; firefox --profile "$profile" ${url}

Also: ${sandbox.url('brand')}
      ${sandbox.url('partner', { lang: 'zh', view: 'scopes' })}
Ctrl+C ends it.`);
}
