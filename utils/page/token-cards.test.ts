// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { showPage } from './testing/page.ts';
import { readTokenCards } from './token-cards.ts';

interface Token {
  readonly name: string;
  readonly description?: string;
  readonly version?: string;
  readonly state?: string;
  readonly date?: string;
}

const TOKENS: readonly Token[] = [
  {
    name: 'Weekly reporting',
    description: 'Reads actions for the dashboard.',
    version: '16',
    state: 'Enabled',
    date: '3 days ago',
  },
  { name: 'Data warehouse', description: '', version: '15', state: 'Enabled', date: '210 days ago' },
  { name: 'test', description: 'Nobody knows.', version: '16', state: 'Disabled', date: '21 days ago' },
];

const HEAD =
  '<h1>Access Tokens</h1><button>Enable Legacy Tokens</button><button>Create Access Token</button>';
const FILTERS = `<div class="filters"><label>Search by Name <input></label>
  <div><span>Created On</span><button aria-haspopup="listbox">Select</button></div>
  <div><span>State</span><button aria-haspopup="listbox">Enabled</button>
    <ul role="listbox"><li role="option">Enabled</li><li role="option">Disabled</li></ul></div>
  <label><input type="radio"> Enabled</label><label><input type="radio"> Disabled</label>
  <button>Enabled</button><button>Disabled</button><a href="#x">Clear All</a></div>`;
const MORE = '<button title="More"><i class="icon"></i></button>';

/** The list page with these tokens, each drawn by `draw`, in what `around` makes of them. */
function page(
  draw: (token: Token) => string,
  around = (cards: string) => `<div>${cards}</div>`,
  tokens = TOKENS,
) {
  return showPage(`<header><a href="#h">Home</a><span>Active</span></header>${HEAD}${FILTERS}${around(tokens.map(draw).join(''))}
    <footer><p>API Version 16 was released on 2026-06-01.</p></footer>`);
}

const read = (document: Document) =>
  readTokenCards(document)?.map(({ name, state }) => `${name}: ${state}`) ?? null;
const ALL = ['Weekly reporting: enabled', 'Data warehouse: enabled', 'test: disabled'];

const card = ({ name, description, version, state, date }: Token) =>
  `<div class="card"><div class="content"><div class="token-name">${name}</div><div class="text">${description}</div>
    <div><span>API Version ${version}</span><span>${date}</span><span class="state ${state}">${state}</span></div></div>${MORE}</div>`;

const table = (
  rows: string,
) => `<table><thead><tr><th><input type="checkbox"></th><th>Token Name</th><th>Description</th>
  <th>API Version</th><th>State</th><th></th></tr></thead><tbody>${rows}</tbody></table>`;

const BUILDS: Readonly<Record<string, [(token: Token) => string, ((cards: string) => string)?]>> = {
  'cards with a menu': [card],
  'cards without a menu': [(token) => card(token).replace(MORE, '')],
  'cards without any class': [(token) => card(token).replaceAll(/ class="[^"]*"/g, '')],
  'cards in columns': [(token) => `<div class="col">${card(token)}</div>`],
  'links of a list': [
    ({ name, description, version, state }) =>
      `<li><span>${state}</span> <a href="#t">${name}</a><p>${description}</p><small>v${version}.0</small></li>`,
    (cards) => `<ul>${cards}</ul>`,
  ],
  'headings in articles': [
    ({ name, version, state }) =>
      `<article><p>Access token</p><h3>${name}</h3><p>Version ${version}</p><p>${state}</p>${MORE}</article>`,
  ],
  'a table with heads': [
    ({ name, description, version, state }) =>
      `<tr><td><input type="checkbox"></td><td>${name}</td><td>${description}</td><td>${version}</td><td>${state}</td>
        <td><button>Duplicate</button><button>Reset</button><button>Delete</button></td></tr>`,
    table,
  ],
  'a table with a link in each line': [
    ({ name, version, state, date }) =>
      `<tr><td>#104${name.length}</td><td><a href="#t">${name}</a></td><td>v${version}</td><td>${state}</td><td>${date}</td></tr>`,
    (rows) => `<table>${rows}</table>`,
  ],
  'lines of divs with heads': [
    ({ name, version, state }) =>
      `<div class="table-row"><div class="table-cell">${name}</div><div class="table-cell">${version}</div><div class="table-cell">${state}</div></div>`,
    (rows) =>
      `<div class="table"><div class="table-head"><div>Name</div><div>API Version</div><div>State</div></div><div class="table-body">${rows}</div></div>`,
  ],
  'a definition list each': [
    ({ name, description, version, state }) =>
      `<li><dl><dt>Description</dt><dd>${description || '–'}</dd><dt>Token Name</dt><dd>${name}</dd><dt>API Version</dt><dd>${version}</dd>
        <dt>State</dt><dd>${state}</dd></dl></li>`,
    (cards) => `<ul>${cards}</ul>`,
  ],
  'one definition list': [
    ({ name, version, state, date }) =>
      `<dt>${name}</dt><dd>API Version ${version}</dd><dd>${state}</dd><dd>${date}</dd>`,
    (cards) => `<dl>${cards}</dl>`,
  ],
  'headings without elements around cards': [
    ({ name, version, state }) => `<h4>${name}</h4><p>API Version ${version}</p><p>${state}</p><hr>`,
  ],
  'shadow roots': [
    ({ name, version, state }) =>
      `<x-card><template shadowrootmode="open"><h3><slot name="title"></slot></h3><slot></slot>
        <x-btn aria-label="More"></x-btn></template><span>API Version ${version}</span><span>${state}</span><span slot="title">${name}</span></x-card>`,
  ],
  'cards that are links': [
    ({ name, version, state, date }) =>
      `<a href="#t"><strong>${name}</strong><div>API Version: ${version}</div><div>${date}</div><div>${state}</div></a>`,
  ],
};

describe('tokens drawn as', () => {
  it.each(Object.entries(BUILDS))('%s', (_, [draw, around]) => {
    expect(read(page(draw, around))).toEqual(ALL);
  });
});

const LEGACY = `<div class="card legacy"><div class="token-name">Legacy Account Tokens</div><div>Old ones.</div>
  <span>Enabled</span>${MORE}</div>`;

describe('the list', () => {
  it('has the legacy tokens as a card of their own', () => {
    const cards = readTokenCards(page(card, (all) => `<div>${LEGACY}${all}</div>`));
    expect(cards?.map(({ isLegacy }) => isLegacy)).toEqual([true, false, false, false]);
    expect(cards?.[0]).toEqual({ name: 'Legacy Account Tokens', state: 'enabled', isLegacy: true });
  });

  it('may be one card', () => {
    expect(read(page(card, undefined, TOKENS.slice(2)))).toEqual(['test: disabled']);
  });

  it('may be in several groups', () => {
    const [first, ...others] = TOKENS;
    if (first === undefined) throw new Error('No tokens');
    const group = (tokens: readonly Token[]) =>
      `<section><h2>Tokens</h2>${tokens.map(card).join('')}</section>`;
    const document = showPage(`${HEAD}<main>${group([first])}${group(others)}</main>`);
    expect(read(document)).toEqual(ALL);
  });

  it('is empty where it says so', () => {
    expect(readTokenCards(showPage(`${HEAD}<p>You don't have any access tokens yet</p>`))).toEqual([]);
  });

  it.each([
    ['Chinese', '已启用', '已禁用', 'API 版本 16', '3 天前'],
    ['German', 'Aktiviert', 'Deaktiviert', 'API-Version 16', 'vor 3 Tagen'],
    ['French by a translator', 'Activé', 'Désactivé', "Version de l'API 16", 'il y a 3 jours'],
  ])('may be %s', (_, enabled, disabled, version, date) => {
    const draw = (token: Token) =>
      card(token)
        .replace(`>${token.state}<`, `>${token.state === 'Enabled' ? enabled : disabled}<`)
        .replace(/API Version \d+/, version)
        .replace(/\d+ days ago/, date);
    expect(read(page(draw))).toEqual(ALL);
  });
});

describe('the name', () => {
  const named = (...names: string[]) => names.map((name, at) => ({ ...TOKENS[at % 3], name }));

  it('may be called anything, if the other cards show where names stand', () => {
    const odd = ['Enabled', '2024', 'API Version 16', '2026-06-01', 'Description'];
    const names = odd.flatMap((name, at) => [name, `Weekly reporting ${at}`]);
    const cards = readTokenCards(page(card, undefined, named(...names)));
    expect(cards?.map(({ name }) => name)).toEqual(names);
    expect(cards?.map(({ state }) => state)).toEqual(
      names.map((_, at) => TOKENS[at % 3]?.state?.toLowerCase()),
    );
  });

  it('may be that of another card', () => {
    const cards = readTokenCards(page(card, undefined, named('test', 'Copy', 'test')));
    expect(cards?.map(({ name }) => name)).toEqual(['test', 'Copy', 'test']);
  });

  it('is blotted where it is shaped like a credential', () => {
    const { accountSid, authToken } = fakeCredentials();
    const cards = readTokenCards(page(card, undefined, named(accountSid, `x ${authToken}`, 'test')));
    expect(cards?.map(({ name }) => name)).toEqual(['•••', 'x •••', 'test']);
  });

  it('nothing is left of a credential that stands where a long name is cut', () => {
    const { authToken } = fakeCredentials();
    const cards = readTokenCards(page(card, undefined, named(`${'x '.repeat(140)}${authToken}`, 'a', 'b')));
    expect(cards?.[0]?.name).toContain('x x');
    expect(cards?.[0]?.name).not.toContain(authToken.slice(0, 8));
  });
});

describe('no list is read', () => {
  const uncertain = (html: string) => readTokenCards(showPage(`${HEAD}${html}`));

  it.each([
    ['from filters', FILTERS],
    ['from an open list of options', '<ul><li>Enabled</li><li>Disabled</li></ul>'],
    ['from heads of a table without lines', table('')],
    ['from what is hidden', `<div hidden>${TOKENS.map(card).join('')}</div>`],
    [
      'from news of versions',
      '<ul><li>v16 <a href="#n">News</a> 2026-06-01</li><li>v15 <a href="#o">Old</a> 2025-03-01</li></ul>',
    ],
    [
      'from choices of a version',
      '<ul><li><b>16</b> API Version 16</li><li><b>15</b> API Version 15</li></ul>',
    ],
    ['while it is loading', '<div class="card"></div><div class="card"></div><progress></progress>'],
    ['from the empty state of filters', '<p>No access tokens match these filters</p>'],
  ])('%s', (_, html) => {
    expect(uncertain(html)).toBeNull();
  });

  it.each([
    [
      'where two texts may be names',
      ({ name, version, state }: Token) =>
        `<div><p>Token</p><h3>${name}</h3><h3>Of ${name}</h3><p>v${version}</p><p>${state}</p></div>`,
    ],
    [
      'where names stand in different places',
      ({ name, version, state }: Token) =>
        `<div>${name === 'test' ? `<p><b>${name}</b></p>` : `<h3>${name}</h3>`}<i>v${version}</i><p>${state}</p>${MORE}</div>`,
    ],
    [
      'where only numbers come first',
      ({ name, version, state }: Token) =>
        `<div><div>10${name.length}</div><div>${name}</div><div>v${version}</div><div>${state}</div></div>`,
    ],
    [
      'where headings are of groups of one card each',
      ({ name, version, state }: Token) =>
        `<section><h2>Tokens of ${name.length}</h2><div><h3>${name}</h3><p>v${version}</p><p>${state}</p></div></section>`,
    ],
  ])('%s', (_, draw) => {
    expect(readTokenCards(page(draw))).toBeNull();
  });

  it('where lists of two kinds are on the screen', () => {
    const users = ['Dana', 'Jonas'].map(
      (name) => `<li><h4>${name}</h4><span>Enabled</span><span>3 days ago</span>${MORE}</li>`,
    );
    expect(uncertain(`<div>${TOKENS.map(card).join('')}</div><ul>${users.join('')}</ul>`)).toBeNull();
  });
});
