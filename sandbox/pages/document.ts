import type { AccountType } from '../data/types.ts';
import { pageOfSeed } from './arbitrary.ts';
import type { PageSpec } from './spec.ts';
import { PAGE_WORDS } from './words.ts';

/**
 * The spec that an address asks for: `page=<seed>`, or `spec=<JSON>` for one that no seed leads to.
 *
 * @throws on a seed that is no whole number, and on text that is no spec
 */
export function askedPage(accountType: AccountType, query: URLSearchParams): PageSpec {
  const text = query.get('spec');
  if (text !== null) return specOf(text);
  const seed = query.get('page') ?? '';
  if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`A page's seed is a whole number, not "${seed}"`);
  return pageOfSeed(accountType, Number(seed));
}

/** What a failing test printed comes back here, so only what is no spec at all is told apart. */
function specOf(text: string): PageSpec {
  const value: unknown = JSON.parse(text);
  const isSpec = typeof value === 'object' && value !== null && 'categories' in value && 'language' in value;
  if (!isSpec) throw new Error('spec= has to be the JSON of a page spec');
  return value as PageSpec;
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
