import { expect, test } from 'vitest';
import { projectFiles, readProjectFile, sourceFiles } from './source/files.ts';
import { parseFile } from './source/parse.ts';
import { textsIn, textsInData } from './source/texts.ts';

/*
 * Only `utils/page/` knows impact.com's page: when the page changes, one folder changes. These are words that
 * only somebody who looks for something in that page writes.
 */
const OF_THE_PAGE =
  /uicl-|\biui-|data-testid|data-pa-testid|horizontal-tab-item|\.ihtml|wsapi|Create Access Token|Enable Legacy Tokens|Reset Token\b|Token Name|API Credentials|访问令牌|令牌名称|全部清除/;

test('labels, selectors and addresses of the page stand in utils/page alone', () => {
  const breaches = sourceFiles(['utils', 'components', 'entrypoints'])
    .filter((file) => !file.startsWith('utils/page/'))
    .flatMap((file) =>
      textsIn(parseFile(file))
        .filter((text) => OF_THE_PAGE.test(text))
        .map((text) => `${file}: "${text}"`),
    );
  expect(breaches).toEqual([]);
});

test('utils/page does hold them, so the words above still mean something', () => {
  const code = sourceFiles(['utils/page']).flatMap((file) => textsIn(parseFile(file)));
  const data = projectFiles()
    .filter((file) => /^utils\/page\/.*\.json$/.test(file))
    .flatMap((file) => textsInData(JSON.parse(readProjectFile(file))));
  expect([...code, ...data].filter((text) => OF_THE_PAGE.test(text)).length).toBeGreaterThan(3);
});
