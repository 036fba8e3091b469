import type { AccountType } from '../data/types.ts';
import { pageOfSeed } from './arbitrary.ts';
import type { PageSpec } from './spec.ts';
import { PAGE_WORDS } from './words.ts';

/**
 * The spec that an address asks for: the page of a seed, or a smaller form of it.
 *
 * @param path fast-check's path to the smaller form, e.g. `0:2:1`; null for the seed's own page
 * @throws on a seed that is no whole number and on a path that leads nowhere
 */
export function askedPage(accountType: AccountType, seed: string, path: string | null): PageSpec {
  if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`A page's seed is a whole number, not "${seed}"`);
  if (path === null) return pageOfSeed(accountType, Number(seed));
  if (!/^\d+(:\d+)*$/.test(path)) throw new Error(`"${path}" is no path to a page`);
  return pageOfSeed(accountType, Number(seed), path);
}

/** The document of a generated page, with its spec in it for the script to draw. */
export function documentOf(spec: PageSpec, script: string): string {
  const { lang, tokens } = PAGE_WORDS[spec.language];
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${tokens} | sandbox</title>
<script type="application/json">${JSON.stringify(spec).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${script}"></script>
</head>
<body></body>
</html>`;
}
