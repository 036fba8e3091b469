import { describe, expect, it } from 'vitest';
import { pageAt } from './pages.ts';

const bundle = {
  html: '<!doctype html><html lang="en_US"><div id="app"></div></html>',
  files: new Map([['/platform-ui/api-access-tokens-ui/assets/main.js', Buffer.from('export {};')]]),
};
const get = (path: string) => pageAt(new URL(path, 'https://app.impact.com'), bundle);

describe('what stands at which address', () => {
  it.each([
    '/secure/agency/api/fr/api-access-tokens-ui.ihtml',
    '/secure/advertiser/api/fr/api-access-tokens-ui.ihtml',
    '/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml',
    '/secure/agency/home/pview.ihtml',
    '/secure/agency/accountSettings/agency-wsapi-flow.ihtml',
    '/secure/advertiser/accountSettings/techintegration/adv-wsapi-flow.ihtml',
    '/secure/advertiser/accountSettings/techintegration/adv-wsapi-table-flow.ihtml',
    '/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml',
  ])('%s shows the app', (path) => {
    const { status, body } = get(path);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="en_US">');
    expect(get(`${path}?lang=zh`).body).toContain('<html lang="zh_CN">');
  });

  it.each([
    '/login.user',
    '/secure/login.user',
    '/secure/agency/api/fr/api-access-tokens-ui.ihtml?session=expired',
  ])('%s shows the login form', (path) => {
    const { body } = get(path);
    expect(body).toMatch(/<title>[^<]*Login/);
    expect(body).toContain('id="j_username"');
    expect(body).toContain('id="j_password"');
    expect(body).not.toContain('id="app"');
  });

  it('shows the old page at old addresses only, when asked', () => {
    const old = get('/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml?ui=legacy').body.toString();
    const values = [...old.matchAll(/<div class="uitkFields">([^<]+)<\/div>/g)].map(([, value]) => value);
    expect(values.map((value) => value?.length)).toEqual([34, 32]);
    expect(get('/secure/agency/api/fr/api-access-tokens-ui.ihtml?ui=legacy').body).toContain('id="app"');
  });

  it('serves the bundle with a type', () => {
    expect(get('/platform-ui/api-access-tokens-ui/assets/main.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    });
  });

  it.each(['/', '/secure/finance/api/fr/api-access-tokens-ui.ihtml', '/../package.json'])(
    'has no %s',
    (path) => {
      expect(get(path).status).toBe(404);
    },
  );
});
