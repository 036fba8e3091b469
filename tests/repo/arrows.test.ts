import { describe, expect, test } from 'vitest';
import { ROOMS, type Room } from './rooms.ts';
import { isTestFile, projectFiles, sourceFiles } from './source/files.ts';
import { globalsIn } from './source/globals.ts';
import { type Import, importsIn, importsOf, runtimeClosure } from './source/imports.ts';
import { parseFile, parseText } from './source/parse.ts';

const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`);

/** Why a room may not have this import, or `null` where it may. */
function breach(room: Room, one: Import): string | null {
  if (one.path === null) {
    const known = room.packages === undefined || room.packages.some((name) => name.test(one.specifier));
    return known || one.typeOnly ? null : `the package ${one.specifier}`;
  }
  const folders = [room.folder, ...room.uses, ...(one.typeOnly ? (room.usesTypesOf ?? []) : [])];
  return folders.some((folder) => isIn(one.path ?? '', folder)) ? null : one.path;
}

describe('arrows between rooms', () => {
  test.each(ROOMS)('$folder imports only what it may', (room) => {
    const breaches = sourceFiles([room.folder]).flatMap((file) =>
      importsOf(file).flatMap((one) => {
        const what = breach(room, one);
        return what === null ? [] : [`${file} imports ${what}`];
      }),
    );
    expect(breaches).toEqual([]);
  });

  test('every folder of the product is a room with arrows', () => {
    const homeless = sourceFiles(['utils', 'components', 'entrypoints', 'sandbox']).filter(
      (file) => !ROOMS.some((room) => isIn(file, room.folder)),
    );
    expect(homeless).toEqual([]);
  });

  test('every relative import names a file that is there', () => {
    const files = new Set(projectFiles());
    const broken = sourceFiles(['utils', 'components', 'entrypoints', 'tests'], { tests: true }).flatMap(
      (file) =>
        importsOf(file).flatMap((one) =>
          one.path === null || files.has(one.path) ? [] : [`${file} imports ${one.specifier}`],
        ),
    );
    expect(broken).toEqual([]);
  });

  test('the product imports nothing that is only for tests', () => {
    const breaches = sourceFiles(['utils', 'components', 'entrypoints']).flatMap((file) =>
      importsOf(file)
        .filter((one) => one.path !== null && (isTestFile(one.path) || /^(tests|sandbox)\//.test(one.path)))
        .map((one) => `${file} imports ${one.specifier}`),
    );
    expect(breaches).toEqual([]);
  });

  test('an import that a room may not have is seen', () => {
    const text = [
      "import { type Row, read } from '../page/read.ts';",
      "import type { Plan } from '../scopes/plan.ts';",
      "export * from 'zod/mini';",
      "const late = await import('./late.ts');",
    ].join('\n');
    const imports = importsIn('utils/scopes/some.ts', parseText('some.ts', text));
    const scopes: Room = { folder: 'utils/scopes', uses: [], packages: [] };
    expect(imports.map((one) => breach(scopes, one))).toEqual([
      'utils/page/read.ts',
      null,
      'the package zod/mini',
      null,
    ]);
  });
});

/** What the language itself has, without a browser or Node around it. */
const OF_THE_LANGUAGE = new Set([
  ...Object.getOwnPropertyNames(globalThis).filter((name) => name in languageGlobals()),
  ...['Readonly', 'ReadonlyArray', 'ReadonlyMap', 'ReadonlySet', 'Record', 'Partial', 'Required', 'Pick'],
  ...['Omit', 'Exclude', 'Extract', 'NonNullable', 'ReturnType', 'Parameters', 'Awaited', 'NoInfer'],
  ...['Iterable', 'Iterator', 'IterableIterator', 'Generator', 'PromiseLike', 'ArrayLike', 'const'],
]);

function languageGlobals(): Record<string, true> {
  const names =
    'undefined NaN Infinity Array BigInt Boolean Date Error Intl Iterator JSON Map Math Number Object Promise ' +
    'RangeError Reflect RegExp Set String Symbol SyntaxError TypeError WeakMap WeakSet decodeURIComponent ' +
    'encodeURIComponent isFinite isNaN parseFloat parseInt Uint8Array';
  return Object.fromEntries(names.split(' ').map((name) => [name, true]));
}

describe('purity', () => {
  test.each(['utils/scopes', 'utils/secrets'])('%s uses nothing of a browser or of Node', (folder) => {
    const breaches = sourceFiles([folder]).flatMap((file) =>
      globalsIn(parseFile(file))
        .filter(({ name }) => !OF_THE_LANGUAGE.has(name))
        .map(({ name }) => `${file} uses ${name}`),
    );
    expect(breaches).toEqual([]);
  });

  test('components use no browser API', () => {
    const breaches = sourceFiles(['components']).flatMap((file) =>
      globalsIn(parseFile(file))
        .filter(({ name }) => /^(browser|chrome|localStorage|sessionStorage|indexedDB|fetch)$/.test(name))
        .map(({ name }) => `${file} uses ${name}`),
    );
    expect(breaches).toEqual([]);
  });

  test('a global is told from a property, a parameter and a local name', () => {
    const text = `
      import { first as document } from './first.ts';
      const { window: inner, ...others } = { window: 1 };
      function read(name: string): HTMLElement { return others.location[name] ?? document.body; }
      const row = { fetch: (chrome: number) => chrome + inner };
      export const here = location.href;`;
    const names = globalsIn(parseText('some.ts', text)).map(({ name }) => name);
    expect([...new Set(names)]).toEqual(['HTMLElement', 'location']);
  });
});

describe('the loader', () => {
  const OF_THE_LOADER = /^utils\/(loader|page)\/|^utils\/hosts\/(patterns\.ts|hosts\.json)$/;
  const start = sourceFiles(['entrypoints']).find((file) => file.endsWith('tokens-page.content.ts'));

  test('loads nothing but its own, the part of page knowledge that detects, and where to run', () => {
    if (start === undefined) throw new Error('entrypoints/ has no tokens-page.content.ts');
    const { files, packages } = runtimeClosure(start);
    expect(files.filter((file) => file !== start && !OF_THE_LOADER.test(file))).toEqual([]);
    expect(packages.filter((name) => !name.startsWith('wxt/utils/'))).toEqual([]);
  });
});
