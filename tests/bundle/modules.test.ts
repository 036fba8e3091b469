import { describe, expect, test } from 'vitest';
import { BUILDS, builtFiles, LOADER } from './built.ts';
import { madeOf, type Part, startOf } from './made-of.ts';

/** Modules that are large, or that not every part may run. Each stands in the package, or its rule would say nothing. */
const KINDS = {
  preact: /^node_modules\/preact\//,
  zod: /^node_modules\/zod\//,
  YAML: /^node_modules\/confbox\//,
  'webextension-polyfill': /^node_modules\/webextension-polyfill\//,
  'names for assistive technology': /^node_modules\/dom-accessibility-api\//,
  'the catalogue': /^utils\/scopes\/catalogue\/catalogue\.json$/,
  'built-in presets': /^utils\/scopes\/presets\//,
  'readers of evidence': /^utils\/evidence\/read\//,
  'taking credentials out of evidence': /^utils\/evidence\/credentials\//,
  'stores and schemas': /^utils\/(?:[\w-]+\/)*(?:store\/store|store|schema)\.ts$/,
  'CSV and iCalendar': /^utils\/records\/(?:csv|icalendar|calendar)[\w-]*\.ts$/,
  'knowledge of the page': /^utils\/page\/(?!(?:map|learned|addresses|tree|look|url|watch)\b)/,
  'the panel': /^(?:utils\/panel\/|components\/panel\/Panel\.tsx$)/,
  'the library': /^components\/templates\/TemplateLibrary\.tsx$/,
  'the form of a template': /^components\/templates\/form\//,
  'components of any kind': /^components\//,
  'the background': /^utils\/background\//,
} as const satisfies Readonly<Record<string, RegExp>>;

type Kind = keyof typeof KINDS;

/** What no part may have of the others when it starts. All but the loader start with what they share, Preact included. */
const NEVER: Readonly<Record<Part, readonly Kind[]>> = {
  // Nothing at all but itself, see below.
  loader: Object.keys(KINDS) as Kind[],
  panel: [
    ...(['zod', 'YAML', 'webextension-polyfill', 'the catalogue', 'built-in presets'] as const),
    ...(['readers of evidence', 'taking credentials out of evidence', 'stores and schemas'] as const),
    ...(['CSV and iCalendar', 'the library', 'the form of a template', 'the background'] as const),
  ],
  'popup.html': [
    ...(['YAML', 'the catalogue', 'readers of evidence', 'taking credentials out of evidence'] as const),
    ...(['names for assistive technology', 'CSV and iCalendar', 'knowledge of the page'] as const),
    ...(['the panel', 'the background', 'built-in presets'] as const),
  ],
  'options.html': [
    ...(['YAML', 'the catalogue', 'readers of evidence', 'names for assistive technology'] as const),
    ...(['knowledge of the page', 'the panel', 'the background', 'built-in presets'] as const),
  ],
  'welcome.html': [
    ...(['YAML', 'the catalogue', 'readers of evidence', 'taking credentials out of evidence'] as const),
    ...(['names for assistive technology', 'CSV and iCalendar', 'knowledge of the page'] as const),
    ...(['the panel', 'the library', 'the form of a template', 'the background'] as const),
    'built-in presets',
  ],
  // Panel and catalogue come once the page is drawn.
  'practice.html': [
    ...(['YAML', 'the catalogue', 'readers of evidence', 'taking credentials out of evidence'] as const),
    ...(['names for assistive technology', 'CSV and iCalendar', 'knowledge of the page'] as const),
    ...(['the panel', 'the library', 'the form of a template', 'the background'] as const),
    'built-in presets',
  ],
  background: [
    ...(['YAML', 'readers of evidence', 'taking credentials out of evidence', 'CSV and iCalendar'] as const),
    ...(['names for assistive technology', 'knowledge of the page', 'the panel', 'the library'] as const),
    'the form of a template',
  ],
  'evidence worker': [
    ...(['zod', 'webextension-polyfill', 'the catalogue', 'built-in presets', 'stores and schemas'] as const),
    ...(['CSV and iCalendar', 'names for assistive technology', 'knowledge of the page'] as const),
    ...(['the panel', 'the library', 'the form of a template', 'the background'] as const),
  ],
};

describe.each(BUILDS)('the modules for %s', (build) => {
  const list = madeOf(build);
  const modulesOf = (part: Part) => startOf(build, part).flatMap((file) => list[file] ?? []);

  test('are known of every script', () => {
    expect(Object.keys(list).sort()).toEqual(builtFiles(build, '.js'));
  });

  test.each(Object.keys(KINDS) as Kind[])('of %s are in the package', (kind) => {
    expect(
      Object.values(list)
        .flat()
        .some((id) => KINDS[kind].test(id)),
    ).toBe(true);
  });

  test.each(Object.entries(NEVER) as [Part, readonly Kind[]][])(
    'of the %s are none of others',
    (part, never) => {
      const modules = modulesOf(part);
      expect(modules.length).toBeGreaterThan(5);
      const wrong = never.flatMap((kind) =>
        modules.filter((id) => KINDS[kind].test(id)).map((id) => `${kind}: ${id}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('of the loader come from few rooms', () => {
    const rooms =
      /^(?:utils\/(?:loader|hosts|page)\/|entrypoints\/tokens-page\.content\.ts$|node_modules\/wxt\/|\0)/;
    expect(modulesOf('loader').filter((id) => !rooms.test(id))).toEqual([]);
  });

  // What runs before anything else is loaded cannot import, so it brings the little that it needs along.
  test('stand in one script each, but for what the loader and the early read have of their own', () => {
    const { [LOADER]: _, 'early-read.js': __, ...others } = list;
    const places = new Map<string, string[]>();
    for (const [file, ids] of Object.entries(others))
      for (const id of ids.filter((one) => !one.startsWith('\0')))
        places.set(id, [...(places.get(id) ?? []), file]);
    expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
