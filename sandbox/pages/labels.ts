import type { PageSpec, RowSpec } from './spec.ts';
import { PAGE_WORDS, type PageWords } from './words.ts';

const VERBS: Readonly<Record<string, keyof PageWords>> = {
  Retrieve: 'retrieve',
  Update: 'update',
  Delete: 'remove',
  Create: 'create',
};

/** The words that the page shows for a row; empty where it shows none. */
export function shownLabel({ label }: RowSpec, { labels, language }: PageSpec): string {
  if (labels === 'absent') return '';
  if (labels === 'english') return label;
  const [verb = '', ...rest] = label.split(' ');
  const known = VERBS[verb];
  return known === undefined ? label : [PAGE_WORDS[language][known], ...rest].join(' ');
}
