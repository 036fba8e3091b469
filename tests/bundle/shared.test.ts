import { describe, expect, test } from 'vitest';
import { parseText } from '../repo/source/parse.ts';
import { BUILDS, builtFiles, LOADER, PANEL, readBuiltText, SHARED } from './built.ts';
import { repeatedIn } from './repeated.ts';
import { setAnewIn } from './set-anew.ts';

/** Characters of code that may stand in two files: less than a further file to share them would take. */
const REPEATED = 1_000;

/** See `utils/build/shared-script.ts`. */
describe.each(BUILDS)('what scripts share for %s', (build) => {
  const scripts = Object.fromEntries(
    builtFiles(build, '.js').map((file) => [file, readBuiltText(build, file)]),
  );
  const shared = scripts[SHARED] ?? '';

  test('stands in the package once', () => {
    // The loader runs where nothing of ours was loaded before, so what it needs it has itself.
    const { [LOADER]: _, ...others } = scripts;
    const repeated = repeatedIn(others);
    expect(
      repeated.reduce((sum, { length }) => sum + length, 0),
      JSON.stringify(repeated, null, 2),
    ).toBeLessThan(REPEATED);
  });

  test('is in a script that needs no other and is handed to the panel and every page', () => {
    const imports = (file: string) => /\bimport\s*["'{(*]/.test(scripts[file] ?? '');
    expect([imports(SHARED), imports(PANEL)]).toEqual([false, false]);
    const PLACE = /\bglobalThis\.tokenPresets=/;
    expect(Object.keys(scripts).filter((file) => PLACE.test(scripts[file] ?? ''))).toEqual([SHARED]);
    expect(scripts[PANEL]).toContain('=tokenPresets;');
    for (const page of builtFiles(build, '.html'))
      expect(readBuiltText(build, page)).toContain('"/shared.js"');
  });

  // They take its values once and would not hear of other ones.
  test('is never set anew', () => {
    const given = [
      ...(/globalThis\.tokenPresets=\{(.*)\}\}\)\(\);\s*$/.exec(shared)?.[1] ?? '').matchAll(
        /[\w$]+:([\w$]+)/g,
      ),
    ];
    const names = given.map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(10);
    const anew = setAnewIn(parseText(SHARED, shared));
    // Preact counts with such variables of its own; were none found, the test would say nothing.
    expect(anew.length).toBeGreaterThan(0);
    expect(names.filter((name) => anew.includes(name))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const table = `[${Array.from({ length: 100 }, (_, at) => at)}]`;

  test('find code again under other names', () => {
    const body = (name: string) => `function ${name}(${name}x){if(${name}x.some)return ${table}}`;
    const found = repeatedIn({ 'a.js': `var q=1;${body('a')}`, 'b.js': `${body('b')}`, 'c.js': 'var q=1' });
    expect(found).toEqual([
      { files: ['a.js', 'b.js'], length: body('a').length, beginning: body('a').slice(0, 60) },
    ]);
  });

  test('let what is alike in one file and what reads other properties stand', () => {
    const body = (property: string) => `function a(x){${`x.${property}(1);`.repeat(50)}}`;
    expect(repeatedIn({ 'a.js': `${body('one')}${body('one')}`, 'b.js': body('two') })).toEqual([]);
  });

  test.each([
    ['let a=1;const f=()=>{a=2}', ['a']],
    ['let a=1;function f(){a++}', ['a']],
    ['let a=1;function f(){[{b:a}]=[]}', ['a']],
    ['let a=1;function f(){for(a of [])f()}', ['a']],
    ['let a;a=1;a++', []],
    ['let a=1;function f(a){a=2}', []],
    ['let a=1;function f(){let a;a=2;return()=>{a=3}}', []],
    ['let a=1;function f(){return a.b=1}', []],
  ])('%s', (code, expected) => {
    expect(setAnewIn(parseText('a.js', `(()=>{${code}})()`))).toEqual(expected);
  });
});
