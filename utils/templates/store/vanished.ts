import { templateKey } from './envelope.ts';
import type { ImportDecision, Library, SavedTemplate } from './store-types.ts';
import { isSame } from './undo.ts';

/**
 * Templates that went from the storage without lying in the trash: it was cleared, or another program took them out.
 * Whatever the extension removes itself, in whichever window or browser, goes to the trash first. A page that is open
 * still knows them.
 */
export function findVanished(
  before: Library | null,
  now: Library,
  missedSoFar: readonly SavedTemplate[],
): readonly SavedTemplate[] {
  const there = new Set(now.items.map(({ key }) => key));
  const trashed = new Set(now.trash.map(({ template }) => templateKey(template.id)));
  const known = new Map(missedSoFar.map((one) => [one.key, one]));
  for (const item of before?.items ?? []) if (item.state === 'ok') known.set(item.key, item);
  return [...known.values()].filter(({ key }) => !there.has(key) && !trashed.has(key));
}

/** How to put them back: under their ids, unless something else stands there by now. */
export function planPutBack(vanished: readonly SavedTemplate[], { items }: Library): ImportDecision[] {
  const there = new Map(items.map((item) => [item.key, item]));
  return vanished.flatMap(({ key, template }): ImportDecision[] => {
    const now = there.get(key);
    if (now === undefined) return [{ action: 'add', template }];
    return now.state === 'ok' && isSame(now.template, template) ? [] : [{ action: 'keep-both', template }];
  });
}
