import { readTemplate } from '../schema.ts';
import { templateKey } from './envelope.ts';
import type { ImportDecision, SavedTemplate, StoredItem, StoreFailure } from './store-types.ts';
import { firstRevision, type Stored } from './stored.ts';
import type { Writer } from './write.ts';

/** What an import comes to. */
export interface Decided {
  readonly added: readonly SavedTemplate[];
  readonly replaced: readonly SavedTemplate[];
  /** What stood in the place of `replaced`. */
  readonly old: readonly SavedTemplate[];
}

/** Works out what to write, or why one of the decisions cannot be carried out as things are now. */
export function applyDecisions(
  stored: Stored,
  decisions: readonly ImportDecision[],
  { idsBeside, stamp }: Pick<Writer, 'idsBeside' | 'stamp'>,
): Decided | StoreFailure {
  const added: SavedTemplate[] = [];
  const replaced: SavedTemplate[] = [];
  const old: SavedTemplate[] = [];
  const ownIds = new Set(decisions.map(({ template }) => template.id));
  const fresh = idsBeside((id) => stored.items.has(templateKey(id)) || ownIds.has(id));
  const written = new Map<string, SavedTemplate>();
  for (const decision of decisions) {
    const valid = readTemplate(decision.template);
    if (!valid.ok) return { reason: 'invalid', problems: valid.problems };
    const template = decision.action === 'keep-both' ? { ...valid.value, id: fresh() } : valid.value;
    const earlier = written.get(template.id);
    if (earlier !== undefined) return blockedBy(earlier);
    const there = stored.items.get(templateKey(template.id));
    if (decision.action !== 'replace') {
      if (there !== undefined) return blockedBy(there);
      added.push(stamp(template, firstRevision(stored.trash.values(), template.id)));
    } else {
      if (there === undefined) return { reason: 'conflict', current: null };
      if (there.state !== 'ok' || there.revision !== decision.revision) return blockedBy(there);
      old.push(there);
      replaced.push(stamp(template, there.revision + 1));
    }
    written.set(template.id, stamp(template, 1));
  }
  return { added, replaced, old };
}

/** Why something already stored stands in the way of a write. */
export function blockedBy(there: StoredItem): StoreFailure {
  if (there.state === 'ok') return { reason: 'conflict', current: there };
  return { reason: 'read-only', item: there };
}
