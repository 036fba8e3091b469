import { describe, expect, it } from 'vitest';

import { parseLearnedPage } from './schema.ts';
import { createPageMapStore, type PageMapArea, pageMapKey } from './store.ts';
import { learnedPage } from './testing.ts';
import { exportPageMaps, importPageMaps } from './transfer.ts';

function area(
  items: Record<string, unknown> = {},
): PageMapArea & { readonly items: Record<string, unknown> } {
  return {
    items,
    get: async (key) => (key === null ? { ...items } : key in items ? { [key]: items[key] } : {}),
    set: async (more) => void Object.assign(items, more),
    remove: async (key) => {
      delete items[key];
    },
  };
}

/** Shaped like an Account SID; put together here so that no such text stands in a file. */
const SID = `IR${'aB3dE6gH9'.repeat(4).slice(0, 32)}`;

const KEY = 'page-map:app.impact.com:agency';

describe('a learned page from outside', () => {
  it('is read back as it was', () => {
    expect(parseLearnedPage(structuredClone(learnedPage()))).toEqual({ ok: true, page: learnedPage() });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a later version', { ...learnedPage(), version: 2 }, 'version'],
    ['a host with a path', { ...learnedPage(), host: 'app.impact.com/x' }, 'host'],
    ['an unknown account type', { ...learnedPage(), accountType: 'admin' }, 'accountType'],
    [
      'an endless route',
      { ...learnedPage(), place: { ...learnedPage().place, around: Array(99).fill({}) } },
      'place',
    ],
    [
      'a credential',
      {
        ...learnedPage(),
        boxes: null,
        toggles: null,
        fields: { name: { ...learnedPage().fields.name, label: SID } },
      },
      'fields.name.label',
    ],
    [
      'an unknown sign',
      { ...learnedPage(), boxes: { ...learnedPage().boxes, state: { kind: 'eval' } } },
      'boxes.state',
    ],
  ])('%s is refused, and the place named', (_name, value, place) => {
    const reading = parseLearnedPage(value);
    if (reading.ok) throw new Error('it was read');
    expect(reading.problems[0]?.place).toContain(place);
    expect(JSON.stringify(reading)).not.toContain(SID);
  });
});

describe('a learned page that no page can be', () => {
  const { boxes } = learnedPage();
  if (boxes === null) throw new Error('The example has no boxes');
  const box = (part: object) => ({ boxes: { ...boxes, box: { ...boxes.box, ...part } } });
  const shaped = (part: object) => box({ shape: { ...boxes.box.shape, ...part } });
  it.each<[string, object, string, string]>([
    [
      'says nothing',
      { place: null, boxes: null, toggles: null, fields: {} },
      'boxes',
      'the page says nothing',
    ],
    ['takes links for boxes', shaped({ tag: 'a' }), 'boxes', 'nothing that can be ticked'],
    ['takes passwords for boxes', shaped({ tag: 'input', type: 'password' }), 'boxes', 'nothing that can'],
    ['takes the page for a box', shaped({ tag: 'body' }), 'boxes', 'nothing that can be ticked'],
    [
      'takes options for toggles',
      { toggles: shaped({ tag: 'option' }).boxes },
      'toggles',
      'nothing that can',
    ],
    [
      'reads a property that is not there',
      { boxes: { ...boxes, state: { kind: 'property' } } },
      'boxes',
      'only an input',
    ],
    [
      'never is on',
      { boxes: { ...boxes, state: { kind: 'attribute', out: 0, name: 'data-on', on: [] } } },
      'boxes',
      'nothing means on',
    ],
    ['takes boxes for toggles too', { toggles: boxes }, 'toggles', 'the same elements as boxes'],
  ])('that %s is refused, and the place named', (_what, part, place, problem) => {
    const reading = parseLearnedPage({ ...learnedPage(), ...part });
    if (reading.ok) throw new Error('it was read');
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]?.place).toContain(place);
    expect(reading.problems[0]?.problem).toContain(problem);
  });

  it('keeps what is only the beginning of one', () => {
    const parts = [
      { boxes: null, toggles: null, fields: {} },
      { place: null, boxes: null, toggles: null },
      { place: null, boxes: null, fields: {} },
    ];
    for (const part of parts) expect(parseLearnedPage(learnedPage(part)).ok).toBe(true);
  });
});

describe('the store', () => {
  it('keeps one for each host and account type', async () => {
    const store = createPageMapStore(area({ 'template:1': {} }));
    await store.save(learnedPage());
    await store.save(learnedPage({ accountType: 'brand', boxes: null }));
    expect(await store.get('app.impact.com', 'agency')).toEqual(learnedPage());
    expect(await store.get('partner.ebay.com', 'agency')).toBeNull();
    expect((await store.list()).map(({ key, state }) => `${key} ${state}`)).toEqual([
      `${KEY} ok`,
      'page-map:app.impact.com:brand ok',
    ]);
    await store.remove(pageMapKey('app.impact.com', 'agency'));
    expect(await store.get('app.impact.com', 'agency')).toBeNull();
  });

  it('does not use what it cannot read or what stands in a wrong place, and keeps it', async () => {
    const items = { [KEY]: { version: 9 }, 'page-map:other.example:brand': learnedPage() };
    const store = createPageMapStore(area(items));
    expect(await store.get('app.impact.com', 'agency')).toBeNull();
    expect(await store.get('other.example', 'brand')).toBeNull();
    expect((await store.list()).map(({ state }) => state)).toEqual(['unreadable', 'unreadable']);
    expect(Object.keys(items)).toHaveLength(2);
    const [first] = await store.list();
    if (first === undefined) throw new Error('nothing is kept');
    await store.remove(first.key);
    expect(Object.keys(items)).toHaveLength(1);
    await store.restore(first);
    expect(items[KEY]).toEqual({ version: 9 });
  });
});

describe('a file of learned pages', () => {
  it('is read back', () => {
    const pages = [learnedPage(), learnedPage({ accountType: 'partner' })];
    expect(importPageMaps(exportPageMaps(pages))).toEqual({ ok: true, pages });
  });

  it.each<[string, string, string]>([
    ['no JSON', '{', 'not-json'],
    ['another file', '{"format":"impact-token-templates","version":1,"templates":[]}', 'wrong-format'],
    ['a later version', '{"format":"token-presets-page-maps","version":2,"pages":[]}', 'wrong-version'],
    ['an empty one', '{"format":"token-presets-page-maps","version":1,"pages":[]}', 'empty'],
    ['a huge one', ' '.repeat(1_000_001), 'too-large'],
  ])('%s is refused', (_name, text, why) => {
    expect(importPageMaps(text)).toEqual({ ok: false, why });
  });

  it('is taken whole or not at all', () => {
    const text = exportPageMaps([learnedPage(), { ...learnedPage(), host: 'no host' }]);
    expect(importPageMaps(text)).toMatchObject({
      ok: false,
      why: 'problems',
      problems: [{ place: 'pages.1.host' }],
    });
  });
});
