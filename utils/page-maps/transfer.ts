import type { LearnedPage } from '../page/learned/types.ts';
import { type PageMapProblem, parseLearnedPage } from './schema.ts';

/** Learned pages as a file, so that one person's minute helps the others. */
const FORMAT = 'token-presets-page-maps';
const VERSION = 1;
const MOST_BYTES = 1_000_000;

export type PageMapImport =
  | { readonly ok: true; readonly pages: readonly LearnedPage[] }
  | {
      readonly ok: false;
      readonly why: 'too-large' | 'not-json' | 'wrong-format' | 'wrong-version' | 'empty';
    }
  | { readonly ok: false; readonly why: 'problems'; readonly problems: readonly PageMapProblem[] };

export function exportPageMaps(pages: readonly LearnedPage[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, pages }, null, 2)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads such a file. All of it or nothing: half an import would be hard to see. */
export function importPageMaps(text: string): PageMapImport {
  if (text.length > MOST_BYTES) return { ok: false, why: 'too-large' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not-json' };
  }
  if (!isRecord(data) || data['format'] !== FORMAT || !Array.isArray(data['pages']))
    return { ok: false, why: 'wrong-format' };
  if (data['version'] !== VERSION) return { ok: false, why: 'wrong-version' };
  const readings = data['pages'].map(parseLearnedPage);
  const problems = readings.flatMap((reading, at) =>
    reading.ok
      ? []
      : reading.problems.map(({ place, problem }) => ({ place: `pages.${at}.${place}`, problem })),
  );
  if (problems.length > 0) return { ok: false, why: 'problems', problems };
  const pages = readings.flatMap((reading) => (reading.ok ? [reading.page] : []));
  return pages.length === 0 ? { ok: false, why: 'empty' } : { ok: true, pages };
}
