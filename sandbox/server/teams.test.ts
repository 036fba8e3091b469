import { expect, it } from 'vitest';
import { TEAMS } from '../teams/teams.ts';
import { pageAt } from './pages.ts';

const bundle = { html: '<!doctype html><div id="app"></div>', files: new Map() };
const get = (path: string) => pageAt(new URL(path, 'https://app.impact.com'), bundle);

it.each(Object.keys(TEAMS))("sends the document of the team '%s' at the tokens address", (team) => {
  const { status, type, body } = get(`/secure/advertiser/api/fr/api-access-tokens-ui.ihtml?team=${team}`);
  expect(status).toBe(200);
  expect(type).toContain('text/html');
  expect(body).toContain('src="/platform-ui/api-access-tokens-ui/teams.js"');
});

it('sends the whole form of the classic team, with the endpoints as values', () => {
  const { body } = get('/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml?team=classic');
  expect(body).toContain('name="scopes[]" value="GET:/Actions/{id}"');
});

it.each(['', 'toString', 'nobody'])("says which teams there are when it does not know '%s'", (team) => {
  const { status, type, body } = get(`/secure/agency/api/fr/api-access-tokens-ui.ihtml?team=${team}`);
  expect(status).toBe(404);
  expect(type).toContain('text/plain');
  expect(body).toContain('material,ant,classic,react,lit,panes,matrix,utility');
});
