import { templateFingerprint } from '../transfer/transfer.ts';
import type { Template } from '../types.ts';
import { templateKey } from './envelope.ts';
import type { Before, StoredChange } from './last-change.ts';
import type { SavedTemplate } from './store-types.ts';
import type { Stored } from './stored.ts';

/** What taking back a change comes to. Nothing is dropped: what goes from the list goes to the trash. */
export interface UndoPlan {
  /** To write: what comes back. */
  readonly back: readonly Before[];
  /** The same, but its id holds something else by now, so each needs a new one. */
  readonly copies: readonly Before[];
  /** To the trash, since the change made it. */
  readonly gone: readonly SavedTemplate[];
  /** To the trash, since what was there before comes back in its place. */
  readonly replaced: readonly SavedTemplate[];
  /** Made by the change, but changed since: stays. */
  readonly kept: readonly SavedTemplate[];
  /** Keys of the trash that are in use again. */
  readonly emptied: readonly string[];
}

/** Works out what has to be done to take back a change, whatever happened since. */
export function planUndo(stored: Stored, change: StoredChange, before: readonly Before[]): UndoPlan {
  const written = new Map(change.added.map(({ id, revision }) => [id, revision]));
  const trashed = change.trash.flatMap((key) => stored.trash.get(key) ?? []);
  const earlier: readonly Before[] = [...before, ...trashed];
  const earlierIds = new Set(earlier.map(({ template }) => template.id));
  const plan = {
    back: [] as Before[],
    copies: [] as Before[],
    gone: [] as SavedTemplate[],
    replaced: [] as SavedTemplate[],
    kept: [] as SavedTemplate[],
    emptied: trashed.map(({ key }) => key),
  };
  for (const { template, revision } of earlier) {
    const there = stored.items.get(templateKey(template.id));
    const after = written.get(template.id);
    const next = { template, revision: Math.max(revision, after ?? 0) + 1 };
    if (there === undefined) plan.back.push(next);
    else if (there.state !== 'ok') plan.copies.push(next);
    else if (isSame(there.template, template)) continue;
    else if (there.revision === after) {
      plan.back.push(next);
      plan.replaced.push(there);
    } else plan.copies.push(next);
  }
  for (const [id, revision] of written) {
    const there = stored.items.get(templateKey(id));
    if (earlierIds.has(id) || there?.state !== 'ok') continue;
    if (there.revision === revision) plan.gone.push(there);
    else plan.kept.push(there);
  }
  return plan;
}

/** Whether two templates say the same, id included. */
export function isSame(one: Template, other: Template): boolean {
  return templateFingerprint(one) === templateFingerprint(other);
}
