// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownScopes } from '../../scopes/catalogue/known.ts';
import { readScreen } from '../screen.ts';
import { showPage } from '../testing/page.ts';
import { MOST_BYTES } from './bounds.ts';
import { formatPageReport, makePageReport } from './page-report.ts';

/*
 * A report is pasted into a public issue. Whatever a page holds of accounts, people and companies, and wherever it
 * holds it: none of it is in the report. Frames are read by the same code; `tests/e2e/fixtures/` has one.
 */

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const run = (alphabet: string, min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });

const sid = fc
  .tuple(run(ALNUM, 10), run('0123456789', 5, 9), run(ALNUM, 14), run('0123456789', 1))
  .map((parts) => `IR${parts.join('')}`);
const token = run(`${ALNUM}._~-`, 32);
const FIRST_NAMES = [
  'Dana',
  'Zoltán',
  'Ngozi',
  'Yuki',
  'Björk',
  '美咲',
  'Михаил',
  "O'Neill",
  'MARYAM',
  'dana',
];
const LAST_NAMES = ['Ito', 'Kovács', 'Okafor', 'van den Berg', 'Müller', '王小明', 'Иванова', 'Smythe-Jones'];
const person = fc
  .tuple(
    fc.constantFrom(...FIRST_NAMES),
    fc.constantFrom(...LAST_NAMES),
    fc.constantFrom(' ', '-', '_', '.', ''),
  )
  .map(([first, last, between]) => `${first}${between}${last}`);
const company = fc.constantFrom(
  'Umbrella & Sons GmbH',
  'Wayne Enterprises',
  'ACME-EMEA',
  'zalandoPlus',
  '株式会社テスト',
);
const email = fc
  .tuple(run('abcdefghijklmnopqrstuvwxyz', 4, 9), fc.constantFrom('acme.example', 'mail.example.co.uk'))
  .map(([name, host]) => `zq${name}@${host}`);
const phone = fc
  .tuple(run('0123456789', 3), run('0123456789', 7, 8), fc.constantFrom('+49 ', '(0)', '+1-', '00'))
  .map(([area, number, before]) => `${before}${area} ${number}`);
const id = run('0123456789', 4, 18);
const hexId = fc.uuid();

/** What may not get out. */
const planted = fc.oneof(sid, token, person, company, email, phone, id, hexId);

/** What may stand around it: a page mixes what is known with what is private. */
const around = fc.constantFrom(
  ...[
    '$',
    '$',
    '$',
    'Actions $',
    '$ Actions',
    'Retrieve actions $',
    'Retrieve $',
    'Token Name: $',
    '$ (3 of 8)',
  ],
  ...[
    'GET /Advertisers/$/Actions',
    'GET $',
    'DELETE https://$/Actions',
    '/Advertisers/{$}/Actions',
    'GET /$',
    'GET a/$',
  ],
  ...[
    '/Actions?x=$',
    ':$',
    '{$}',
    '<$>',
    '[$]',
    'https://api.impact.com/$',
    'on $',
    '$/$',
    'scope-$',
    '$--checked',
  ],
  ...[
    'row_$_row',
    'data-$',
    'scope$Row',
    'Create Access Token $',
    '"$"',
    '令牌名称 $',
    '$*',
    '*$ (optional)',
    'Basic $',
  ],
);
const content = fc
  .tuple(around, planted)
  .map(([text, value]) => ({ text: text.replaceAll('$', () => value), value }));

const ATTRIBUTES = [
  ...[
    'class',
    'id',
    'name',
    'value',
    'title',
    'placeholder',
    'aria-label',
    'aria-labelledby',
    'aria-controls',
    'for',
  ],
  ...[
    'data-testid',
    'data-pa-testid',
    'data-id',
    'data-scope',
    'data-endpoint',
    'href',
    'src',
    'alt',
    'role',
    'type',
  ],
  ...[
    'lang',
    'dir',
    'style',
    'onclick',
    'aria-checked',
    'aria-pressed',
    'aria-expanded',
    'aria-valuetext',
    'part',
  ],
  ...[
    'slot',
    'label',
    'model-value',
    'checked',
    'data-list',
    'tabindex',
    'aria-rowcount',
    'aria-description',
    'content',
  ],
] as const;

type Place =
  | { readonly kind: 'attribute'; readonly name: (typeof ATTRIBUTES)[number]; readonly tag: string }
  | { readonly kind: 'text' | 'pieces' | 'own-name' | 'tag' | 'value' | 'shadow' | 'comment' };

const TAGS = [
  'div',
  'span',
  'input',
  'label',
  'p',
  'td',
  'uicl-checkbox',
  'button',
  'option',
  'h2',
  'li',
  'svg',
  'textarea',
];
const place: fc.Arbitrary<Place> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('attribute' as const),
      name: fc.constantFrom(...ATTRIBUTES),
      tag: fc.constantFrom(...TAGS),
    }),
  },
  fc.record({
    kind: fc.constantFrom('text' as const, 'pieces', 'own-name', 'tag', 'value', 'shadow', 'comment'),
  }),
);

/** A name that an element or attribute may have; the parser would cut others short. */
function asName(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
      .replace(/^[^a-z]+/, '') || 'xy'
  );
}

function plant(parent: Element, where: Place, text: string): void {
  const make = (tag: string, into: Element | ShadowRoot = parent) =>
    into.appendChild(document.createElement(tag));
  switch (where.kind) {
    case 'attribute':
      // The DOM of these tests makes selectors of ids without escaping them.
      make(where.tag).setAttribute(
        where.name,
        /^(?:id|for)$/.test(where.name) ? text.replace(/["\\]/g, '') : text,
      );
      return;
    case 'text':
      make('span').textContent = text;
      return;
    case 'pieces': {
      const middle = Math.ceil(text.length / 2);
      const line = make('p');
      line.append(text.slice(0, middle));
      line.appendChild(document.createElement('wbr'));
      line.append(text.slice(middle));
      return;
    }
    case 'own-name':
      make('i').setAttribute(`data-${asName(text)}`, '');
      return;
    case 'tag':
      make(`a-${asName(text)}`);
      return;
    case 'value': {
      const field = make('input') as HTMLInputElement;
      field.value = text;
      return;
    }
    case 'shadow': {
      const shadow = make('div').attachShadow({ mode: 'open' });
      make('b', shadow as ShadowRoot).textContent = text;
      return;
    }
    case 'comment':
      parent.append(document.createComment(text), document.createTextNode(text));
  }
}

const PAGE = `<header class="app-header"></header><main><h2>API Scopes</h2><section><h3>Actions</h3>
  <p><input type="checkbox" checked> Retrieve actions <code>GET /Advertisers/{AccountSID}/Actions</code></p>
  <p><input type="checkbox"> Update actions <code>PUT /Advertisers/{AccountSID}/Actions</code></p></section></main>`;

function reportText(): string {
  const known = knownScopes('brand');
  const recognised = readScreen(document, 'brand', new Set(known.map(({ category }) => category)));
  return formatPageReport(
    makePageReport(document, { accountType: 'brand', extensionVersion: '1.0', recognised, known }),
  );
}

const lower = (text: string) => text.toLowerCase();

/** A value and the names in it, as none of them may get out; the pieces of random characters may be any words. */
function partsOf(value: string): readonly string[] {
  const words = value.split(/[\s._@&~()'+-]+/);
  const isWord = (word: string) =>
    word.length >= 4 && /^(?:zq|\p{Lu}|\p{Ll}{4,}$)/u.test(word) && !/\d/.test(word);
  const names =
    value.length === 32 ? [] : words.filter((word) => isWord(word) || /[^\p{ASCII}]{2}/u.test(word));
  return [value, ...names];
}

// Many pages, and a machine may have other work: slow is no failure here.
describe('what is private on a page', { timeout: 60_000 }, () => {
  it('is not in the report, wherever it stands', () => {
    const plants = fc.array(fc.tuple(place, content, fc.constantFrom('header', 'main', 'section', 'p')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(plants, (all) => {
        showPage(PAGE);
        for (const [where, { text }, into] of all) {
          const parent = document.querySelector(into);
          if (parent === null) throw new Error(`The page has no ${into}`);
          plant(parent, where, text);
        }
        const report = lower(reportText());
        for (const [, { value }] of all)
          for (const part of partsOf(value))
            expect(report, `"${part}" of "${value}"`).not.toContain(lower(part));
      }),
      { numRuns: 100 },
    );
  });

  it('is not in the report of a page of which nothing is recognised', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, content), { minLength: 1, maxLength: 8 }), (all) => {
        showPage('<div id="app"></div>');
        const parent = document.querySelector('#app');
        if (parent === null) throw new Error('The page has no place');
        for (const [where, { text }] of all) plant(parent, where, text);
        const report = lower(reportText());
        for (const [, { value }] of all)
          for (const part of partsOf(value))
            expect(report, `"${part}" of "${value}"`).not.toContain(lower(part));
      }),
      { numRuns: 60 },
    );
  });

  it('is not in the address', () => {
    const url = new URL(
      'https://app.impact.com/secure/agency/DanaIto/12345/dana@acme.example/wsapi-flow.ihtml?x=Dana#Ito',
    );
    showPage(PAGE);
    const moved = Object.create(document, { location: { value: url } }) as Document;
    const known = knownScopes('brand');
    const report = makePageReport(moved, {
      accountType: 'brand',
      extensionVersion: '1.0',
      recognised: null,
      known,
    });
    expect(report).toMatchObject({
      host: 'app.impact.com',
      path: '/secure/agency/Xxx/{id}/{id}/wsapi-flow.ihtml',
    });
  });
});

describe('the size of a report', { timeout: 60_000 }, () => {
  it.each([
    [
      'rows that are alike',
      (at: number) => `<p class="row"><input type="checkbox"> Retrieve actions ${at} GET /A${at}</p>`,
    ],
    [
      'rows that differ',
      (at: number) =>
        `<p class="row r${at}"><input type="checkbox" ${'data-q '.repeat(at % 2)}>${'<b>x</b>'.repeat(at % 7)}</p>`,
    ],
    [
      'many classes',
      (at: number) =>
        `<p class="${Array.from({ length: at % 40 }, (_, n) => `scope-row-header-title${'-cell'.repeat(n % 9)}`).join(' ')}"><input></p>`,
    ],
    [
      'texts',
      (at: number) => `<section><h3>Actions</h3>${'<i>Create Access Token</i>'.repeat(at % 9)}</section>`,
    ],
  ])('stays in bounds with %s', (_, html) => {
    showPage(`<main>${Array.from({ length: 1500 }, (_, at) => html(at)).join('')}</main>`);
    const known = knownScopes('brand');
    const text = formatPageReport(
      makePageReport(document, { accountType: 'brand', extensionVersion: '1.0', recognised: null, known }),
    );
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MOST_BYTES);
    expect((text.match(/"tag"/g) ?? []).length).toBeGreaterThan(3);
    expect((text.match(/"tag"/g) ?? []).length).toBeLessThanOrEqual(1_600);
  });

  it('stays in bounds on a deep page', () => {
    showPage(`<main>${'<div class="wrapper">'.repeat(400)}<input>${'</div>'.repeat(400)}</main>`);
    expect(reportText().length).toBeLessThanOrEqual(MOST_BYTES);
  });
});
