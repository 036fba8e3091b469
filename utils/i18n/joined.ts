import { i18n } from './index.ts';

/** Clauses of one sentence, which has no full stop yet: `reads 2 endpoints; shows money`. */
export function clauses(parts: readonly string[]): string {
  return joined(parts, (first, second) => i18n.t('locale.clauses', { first, second }));
}

/** Whole sentences after one another; empty ones are left out. */
export function sentences(...parts: readonly string[]): string {
  return joined(parts.filter(Boolean), (first, second) => i18n.t('locale.sentences', { first, second }));
}

/** `Category: Row` */
export function labelled(label: string, text: string): string {
  return i18n.t('locale.labelled', { label, text });
}

/** `Row (GET /Path)` */
export function withNote(text: string, note: string): string {
  return i18n.t('locale.withNote', { text, note });
}

function joined(parts: readonly string[], two: (first: string, second: string) => string): string {
  const [first = '', ...others] = parts;
  return others.reduce(two, first);
}
