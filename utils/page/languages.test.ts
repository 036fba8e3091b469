// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { refuseCheck, refuseChoice, refuseFold } from './guard.ts';
import { looksLikeTokensUi } from './look.ts';
import signs from './map/entry-signs.json' with { type: 'json' };
import map from './map/page-map.json' with { type: 'json' };
import { LANGUAGES } from './map/page-map.schema.ts';
import { readScreen } from './screen.ts';
import { only, showPage } from './testing/page.ts';
import { KNOWN_CATEGORIES } from './testing/reading.ts';
import { SPOKEN } from './testing/spoken.ts';

/*
 * The page in each language of impact.com's documentation, whatever the browser's: what it shows is known, and what
 * must not be pressed is refused.
 */

function read(html: string) {
  const screen = readScreen(showPage(html), 'agency', KNOWN_CATEGORIES);
  const parts = (['list', 'legacyToken', 'setup', 'contact', 'credentials'] as const).filter(
    (part) => screen[part],
  );
  return { ...screen, parts: [...parts, ...(screen.scopes === null ? [] : ['scopes'])] };
}

const field = (label: string, value = '') => `<label>${label} <input value="${value}"></label>`;

it('the languages are those of the documents', () => {
  expect(SPOKEN.map(({ lang }) => lang).sort()).toEqual([...LANGUAGES].sort());
});

it('every label of the page map has a wording in each', () => {
  const lacking = Object.entries({ ...signs.labels, ...map.labels }).flatMap(([name, languages]) =>
    LANGUAGES.filter((language) => !(language in languages)).map((language) => `${name}: ${language}`),
  );
  expect(lacking).toEqual([]);
});

describe.each(SPOKEN)('in $lang', (words) => {
  it('the list and its tokens are known', () => {
    const card = (name: string) => `<li><h3>${name}</h3><p>${words.version}</p><p>${words.enabled}</p></li>`;
    const html = `<button>${words.createAccessToken}</button><ul>${card('Reporting')}${card('test')}</ul>
      <div><b>${words.legacyAccountTokens}</b></div>`;
    const { parts, tokens } = read(html);
    expect(parts).toEqual(['list', 'legacyToken']);
    expect(tokens?.map(({ name }) => name)).toEqual(['Reporting', 'test']);
  });

  it('the loader knows the page by each of its signs', () => {
    for (const text of [words.createAccessToken, words.legacyAccountTokens, words.tokenName])
      expect(looksLikeTokensUi(showPage(`<p>${text}</p>`)), text).toBe(true);
  });

  it('Setup is known, with what its fields hold', () => {
    const { parts, values, editing } = read(
      `${field(words.tokenName, 'Reporting')}${field(words.description, 'For Dana')}
       <label>${words.apiVersion} <select><option selected>16</option></select></label><button>${words.next}</button>`,
    );
    expect(parts).toEqual(['setup']);
    expect(Object.fromEntries(values)).toEqual({
      name: 'Reporting',
      description: 'For Dana',
      apiVersion: '16',
    });
    expect(editing).toBe(false);
  });

  it('Contact Information is known', () => {
    const { parts, values } = read(
      `<div><span>${words.primaryContact}</span><button aria-haspopup="listbox">Dana Ito</button></div>
       <div><span>${words.developerEmails}</span><input></div>`,
    );
    expect(parts).toEqual(['contact']);
    expect(Object.fromEntries(values)).toEqual({ primaryContact: 'Dana Ito', developerEmails: '' });
  });

  it('API Scopes is known by its rows', () => {
    const row = (path: string) => `<p><input type="checkbox">${words.scope} <i>GET ${path}</i></p>`;
    const { parts, scopes } = read(
      `<h2>${words.apiScopes}</h2>
       <section><header><h3>${words.category}</h3><input type="checkbox" class="toggle"></header>
       ${row('/Actions')}${row('/Clicks')}</section><button>${words.next}</button>`,
    );
    expect(parts).toEqual(['scopes']);
    expect(scopes?.selection.rows.map(({ path }) => path)).toEqual(['/Actions', '/Clicks']);
    expect(scopes?.selection.categories.map(({ name }) => name)).toEqual([words.category]);
  });

  it('a token that exists is known by its tabs and its button', () => {
    const tabs = [words.overview, words.apiCredentials, words.apiScopes]
      .map((text) => `<div>${text}</div>`)
      .join('');
    expect(read(`<div>${tabs}</div><button>${words.update}</button>`).editing).toBe(true);
  });

  it('a screen with credentials is known, and nothing on it is looked at', () => {
    const { parts, fields } = read(
      `<dl><dt>${words.accountSid}</dt><dd>x</dd><dt>${words.authToken}</dt><dd>y</dd></dl>${field(words.tokenName)}`,
    );
    expect(parts).toEqual(['credentials']);
    expect(fields.size).toBe(0);
  });

  it('what must not be pressed is refused, as a box, as an option and as what opens something', () => {
    for (const name of [...words.forbidden, words.createAccessToken]) {
      showPage(`<div id="x" role="checkbox" aria-checked="false">${name}</div>`);
      expect(refuseCheck(only('#x'), ''), name).not.toBeNull();
      showPage(`<div id="x" role="option">${name}</div><div id="y" aria-expanded="false">${name}</div>`);
      expect(refuseChoice(only('#x')), name).not.toBeNull();
      expect(refuseFold(only('#y')), name).not.toBeNull();
    }
  });

  it('scopes that sound like it are not', () => {
    for (const name of [...words.harmless, words.scope]) {
      showPage('<input id="x" type="checkbox">');
      expect(refuseCheck(only('#x'), name), name).toBeNull();
    }
  });
});
