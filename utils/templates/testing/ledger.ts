import type { Library } from '../store/store-types.ts';
import { templateFingerprint } from '../transfer/transfer.ts';
import type { Template } from '../types.ts';

/** What a library has promised to keep, by content: ids may change where two contents meet under one. */
export interface Ledger {
  /** Somebody was told that this is saved. */
  readonly promise: (template: Template) => void;
  /** Somebody saved the one over the other. */
  readonly replace: (before: Template, after: Template) => void;
  /** Two of this content have become one under their common id; so many are there now. */
  readonly merge: (template: Template, library: Library) => void;
  /** Everything else was given up on purpose. */
  readonly keepOnly: (templates: readonly Template[]) => void;
  /** What is promised and lies neither in the list nor in the trash; empty when all is well. */
  readonly missingIn: (library: Library) => readonly string[];
}

export function createLedger(): Ledger {
  const promised = new Map<string, number>();
  const add = (content: string, count: number) =>
    promised.set(content, Math.max(0, (promised.get(content) ?? 0) + count));
  return {
    promise: (template) => add(contentOf(template), 1),
    replace(before, after) {
      add(contentOf(before), -1);
      add(contentOf(after), 1);
    },
    merge(template, library) {
      const content = contentOf(template);
      const there = countOf(templatesOf(library)).get(content) ?? 0;
      promised.set(content, Math.min(promised.get(content) ?? 0, Math.max(there, 1)));
    },
    keepOnly(templates) {
      const there = countOf(templates);
      for (const [content, count] of promised)
        promised.set(content, Math.min(count, there.get(content) ?? 0));
    },
    missingIn(library) {
      const unreadable = library.items.filter(({ state }) => state !== 'ok').map(({ key }) => key);
      const there = countOf(templatesOf(library));
      const lost = [...promised].filter(([content, count]) => (there.get(content) ?? 0) < count);
      return [...unreadable, ...lost.map(([content]) => content)];
    },
  };
}

function templatesOf({ items, trash }: Library): readonly Template[] {
  const live = items.flatMap((item) => (item.state === 'ok' ? [item.template] : []));
  return [...live, ...trash.map(({ template }) => template)];
}

/** What a template says, whatever its id. */
export function contentOf(template: Template): string {
  return templateFingerprint({ ...template, id: '' });
}

function countOf(templates: readonly Template[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const template of templates) {
    const content = contentOf(template);
    counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  return counts;
}
