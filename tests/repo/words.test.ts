import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './source/files.ts';

/*
 * What only makes sense on one machine has no place in the repository. The patterns are put together from
 * pieces, so that this file does not find itself.
 */
const slash = '/';
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    "a folder of somebody's machine",
    new RegExp(`(?<![\\w.)}-])${slash}((work|tmp|root)${slash}\\w|(home|Users)${slash}[\\w-]+${slash})`),
  ],
  ['the host of a package registry', new RegExp(['registry', '\\.(npm|yarn)|art', 'ifactory'].join(''))],
  ['what a merge left behind', /^(?:<{7}|>{7}) \S/m],
];

const BINARY = /\.(png|ico|woff2?|zip)$/;

/** The text of a test may name a folder to show what is done with it. */
const EXCEPTIONS = new Set(["tests/repo/find-browser.test.ts: a folder of somebody's machine"]);

function breachesIn(file: string, text: string): readonly string[] {
  return FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${file}: ${what}`);
}

test('no file names a folder of a machine or the host of a registry, or has what a merge left behind', () => {
  const files = projectFiles().filter((file) => !BINARY.test(file));
  expect(files.length).toBeGreaterThan(30);
  const breaches = files.flatMap((file) => breachesIn(file, readProjectFile(file)));
  expect(breaches.filter((one) => !EXCEPTIONS.has(one))).toEqual([]);
});

test('such words are seen, and addresses of the web are not taken for them', () => {
  expect(breachesIn('a', `see ${slash}home${slash}dana${slash}notes`)).toHaveLength(1);
  expect(
    breachesIn('a', `"resolved": "https:${slash}${slash}registry.${'npm'}js.org${slash}x"`),
  ).toHaveLength(1);
  expect(breachesIn('a', `x\n${'<'.repeat(7)} HEAD\ny`)).toHaveLength(1);
  expect(breachesIn('a', 'https://app.impact.com/secure/member/home/mview.ihtml')).toEqual([]);
});
