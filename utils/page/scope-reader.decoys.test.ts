// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing/reading.ts';

/*
 * Boxes and switches that are no scopes. What is not read can never be pressed, so each of these guards the page.
 */

const section = (name: string) => `
  <section><header><h3>${name}</h3><input type="checkbox" class="toggle" checked></header>
    <p><input type="checkbox">Retrieve ${name.toLowerCase()} <i>GET /${name}</i></p>
    <p><input type="checkbox">Update ${name.toLowerCase()} <i>PUT /${name}</i></p></section>`;
const SCOPES = `<main><h2>API Scopes</h2><div>${section('Actions')}${section('Catalogs')}</div></main>`;
const ALONE = readPage(SCOPES);

const DECOYS: readonly (readonly [what: string, html: string])[] = [
  ['a newsletter box', '<footer><label><input type="checkbox"> Send me the newsletter</label></footer>'],
  [
    'a newsletter box that begins like a scope',
    '<footer><label><input type="checkbox"> Get product news</label></footer>',
  ],
  [
    'a dark-mode switch',
    '<header><span>Dark mode</span><div role="switch" aria-checked="false"></div></header>',
  ],
  [
    'a dark-mode switch with a heading',
    '<aside><h4>Appearance</h4><div role="switch" aria-checked="false"></div></aside>',
  ],
  [
    'terms to agree to',
    '<form><label><input type="checkbox"> I agree to the terms</label><button>Next</button></form>',
  ],
  [
    'filters of the list',
    '<fieldset><legend>State</legend><label><input type="checkbox"> Enabled</label>' +
      '<label><input type="checkbox"> Disabled</label><button>Clear All</button></fieldset>',
  ],
  [
    'a filter that begins like a scope',
    '<div><label><input type="checkbox"> Show disabled tokens</label></div>',
  ],
  ['a filter’s Clear All as a box', '<div><label><input type="checkbox"> Clear All</label></div>'],
  ['a menu that stays pressed', '<nav><button aria-pressed="false">Create</button></nav>'],
  [
    'a consent banner',
    '<div role="dialog"><p>Cookies</p><input type="checkbox" class="toggle" checked>Statistics</div>',
  ],
];

describe.each(DECOYS)('%s', (_, html) => {
  it('alone is no scopes page', () => {
    expect(readPage(html)).toBeNull();
  });

  it('before the scopes is left out', () => {
    expect(readPage(html + SCOPES)).toEqual(ALONE);
  });

  it('after the scopes is left out', () => {
    expect(readPage(SCOPES + html)).toEqual(ALONE);
  });
});

describe('beside a single category', () => {
  const one = `<main><h2>API Scopes</h2>${section('Actions')}</main>`;

  it.each(DECOYS.slice(0, 4))('%s is no category', (_, html) => {
    expect(readPage(html + one)).toEqual(readPage(one));
    expect(readPage(one + html)).toEqual(readPage(one));
  });
});

describe('an endpoint in a help text', () => {
  it('does not make a scope of the only box on the page', () => {
    expect(
      readPage(
        '<p>Call <code>GET /Actions</code> for a list.</p><label><input type="checkbox"> Dark mode</label>',
      ),
    ).toBeNull();
  });

  it('does not make a scope of a box in the same card', () => {
    expect(
      readPage(
        `${SCOPES}<article><p>Call <code>GET /Actions</code> for a list.</p>` +
          '<label><input type="checkbox"> Show this tip again</label></article>',
      ),
    ).toEqual(ALONE);
  });
});

describe('the list of tokens', () => {
  it('with switches for each token is no scopes page', () => {
    const card = (name: string) =>
      `<div class="iui-card"><h3>${name}</h3><div role="switch" aria-checked="true" aria-label="Enabled"></div></div>`;
    expect(
      readPage(`<h1>Access Tokens</h1>${card('Reporting')}${card('Checkout')}${card('Actions')}`),
    ).toBeNull();
  });

  it('with boxes to choose tokens is no scopes page', () => {
    const row = (name: string) => `<tr><td><input type="checkbox"></td><td>${name}</td><td>v16</td></tr>`;
    expect(readPage(`<table>${row('Client reporting')}${row('Update prices')}</table>`)).toBeNull();
  });
});
