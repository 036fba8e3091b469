import { type ESTree, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { readProjectFile, sourceFiles } from '../../../tests/repo/source/files.ts';
import { parseFile, parseText } from '../../../tests/repo/source/parse.ts';
import { textsIn } from '../../../tests/repo/source/texts.ts';
import signs from './entry-signs.json' with { type: 'json' };
import map from './page-map.json' with { type: 'json' };

/*
 * The page map and the code, held together: what the map holds is used, and what the page says stands in the map.
 */

const labels: Readonly<Record<string, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  ...signs.labels,
  ...map.labels,
};
const files = sourceFiles(['utils', 'components', 'entrypoints']).filter(
  (file) => !file.endsWith('.schema.ts'),
);
const pageTexts = new Set(
  files.filter((file) => file.startsWith('utils/page/')).flatMap((file) => textsIn(parseFile(file))),
);
const pageCode = files
  .filter((file) => file.startsWith('utils/page/'))
  .map(readProjectFile)
  .join('\n');

/** The sources of the regular expressions in a file. */
function patternsIn(program: ESTree.Program): readonly string[] {
  const found: string[] = [];
  new Visitor({
    Literal(node) {
      if ('regex' in node && node.regex !== undefined) found.push(node.regex.pattern);
    },
  }).visit(program);
  return found;
}

/** One English word, such as "Create", is also a word of code; two words, or another script, are the page's. */
const wordings = Object.values(labels)
  .flatMap((languages) => Object.values(languages))
  .flatMap((texts) => texts ?? [])
  .filter((text) => /\s|\P{ASCII}/u.test(text));

function labelTextsIn(program: ESTree.Program): readonly string[] {
  const texts = textsIn(program).map((text) => text.trim());
  return [
    ...texts.filter((text) => wordings.includes(text)),
    ...patternsIn(program).filter((pattern) => wordings.some((text) => pattern.includes(text))),
  ];
}

describe('the page map and the code', () => {
  it.each(Object.keys(labels))('label %s is used', (name) => {
    expect(pageTexts.has(name) || map.forbidden.includes(name) || isEntrySign(name)).toBe(true);
  });

  it.each(Object.keys(map.words))('the words for %s are used', (name) => {
    const constant = `${name.toUpperCase()}_WORDS`;
    expect(pageCode.split(constant).length - 1, constant).toBeGreaterThan(1);
  });

  it.each(Object.entries(map.testIds))(
    'the test ids %s are used, unless they are known to be absent',
    (name, ids) => {
      expect(pageCode.includes(`TEST_IDS.${name}`)).toBe(ids !== null);
    },
  );

  it('no label of the page stands in the code', () => {
    const breaches = files.flatMap((file) => labelTextsIn(parseFile(file)).map((text) => `${file}: ${text}`));
    expect(breaches).toEqual([]);
  });

  it('such a text is seen, as a text and in a pattern', () => {
    const code = "const a = 'Token Name'; const b = /(?:创建访问令牌|x)/; const c = `next`;";
    expect(labelTextsIn(parseText('a.ts', code))).toEqual(['Token Name', '(?:创建访问令牌|x)']);
  });
});

/** The loader looks for all of these without naming them one by one. */
function isEntrySign(name: string): boolean {
  return name in signs.labels;
}
