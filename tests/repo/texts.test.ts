import { describe, expect, test } from 'vitest';
import { readTexts, textsOf } from './locales/texts.ts';
import { projectFiles, readProjectFile, sourceFiles } from './source/files.ts';
import { parseFile } from './source/parse.ts';
import { templatesIn, textsIn, textsInData } from './source/texts.ts';

const keys = [...readTexts('en').keys()];
const files = sourceFiles(['utils', 'components', 'entrypoints']);
/** Presets are data, and name their texts by key. */
const dataFiles = projectFiles().filter((file) => /^utils\/.*\.json$/.test(file));
const literals = new Set([
  ...files.flatMap((file) => textsIn(parseFile(file))),
  ...dataFiles.flatMap((file) => textsInData(JSON.parse(readProjectFile(file)))),
]);
const templates = files.flatMap((file) => templatesIn(parseFile(file)));

/** Keys stand in the code as they are, or as a template such as `presets.${id}.name`. */
function isUsed(key: string): boolean {
  return literals.has(key) || templates.some((pieces) => fits(key, pieces));
}

function fits(key: string, pieces: readonly string[]): boolean {
  const [start = '', ...others] = pieces;
  // A template that starts with a variable would fit nearly every key.
  if (!/^[a-zA-Z]+\./.test(start) || !key.startsWith(start)) return false;
  let rest = key.slice(start.length);
  for (const piece of others.slice(0, -1)) {
    const at = rest.indexOf(piece);
    if (at < 0) return false;
    rest = rest.slice(at + piece.length);
  }
  return rest.endsWith(others.at(-1) ?? '');
}

/** In the manifest WXT's i18n module writes dots as underscores: `__MSG_extension_name__`. */
const manifestKeys = new Set(
  [...readProjectFile('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) =>
    name.replaceAll('_', '.'),
  ),
);

describe('texts of the interface', () => {
  test('no key is dead', () => {
    expect(keys.filter((key) => !isUsed(key) && !manifestKeys.has(key))).toEqual([]);
  });

  test('every key that looks like one is there', () => {
    const sections = new Set(keys.map((key) => key.split('.')[0]));
    const prefixes = new Set(
      keys.flatMap((key) => key.split('.').map((_, at, all) => all.slice(0, at).join('.'))),
    );
    const missing = [...literals].filter(
      (text) =>
        /^[a-z]\w*(\.\w+)+$/.test(text) &&
        sections.has(text.split('.')[0]) &&
        !keys.includes(text) &&
        !prefixes.has(text),
    );
    expect(missing).toEqual([]);
    expect([...manifestKeys].filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('a key of a plural and a key of a template are understood', () => {
    expect([...textsOf({ a: { b: 'x', c: { 1: 'one', n: 'many' } } }).keys()]).toEqual(['a.b', 'a.c']);
    expect(fits('presets.read.name', ['presets.', '.name'])).toBe(true);
    expect(fits('presets.read.note', ['presets.', '.name'])).toBe(false);
    expect(fits('presets.read.name', ['', '.name'])).toBe(false);
  });
});
