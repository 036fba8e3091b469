import type { Decided } from './decided.ts';
import { failureOf } from './failures.ts';
import { mirrorHead, mirrorId, mirrorItem, mirrorKey } from './mirror.ts';
import { historyOf } from './reconcile.ts';
import { type NoRoom, withoutRoom } from './room.ts';
import type { SyncProblem, SyncState } from './state.ts';
import type { SyncWorld } from './world.ts';

/** What became of the changes that were made here. */
export interface ToMirror {
  /** Ids of the templates that are as decided now. */
  readonly done: readonly string[];
  readonly notFitting: SyncState['notFitting'];
  /** The mirror says which one it is. */
  readonly hasHead: boolean;
  readonly problem: SyncProblem | null;
}

/**
 * Does in the mirror what was decided for it, with two calls at the most, since browsers count them. `newId` names a
 * mirror that has no name yet; `aboutToSend` remembers the marks of what is written, in case the run ends there.
 */
export async function toMirror(
  { remote }: SyncWorld,
  there: Readonly<Record<string, unknown>>,
  decided: readonly Decided[],
  newId: string | null,
  aboutToSend: (marks: ReadonlyMap<string, string>) => Promise<void>,
): Promise<ToMirror> {
  const deleted = decided.filter(({ act }) => act === 'delete').map(({ id }) => id);
  const refused = new Map<string, NoRoom>();
  const wanted: Record<string, unknown> = {};
  const pushed = decided.flatMap(({ act, here, base }) =>
    act === 'push' && here !== null ? [{ here, base }] : [],
  );
  for (const { here, base } of pushed) {
    const { template } = here.saved;
    const item = await mirrorItem(template, historyOf(here.mark, base));
    if (item === null) refused.set(template.id, 'too-large');
    else wanted[mirrorKey(template.id)] = item;
  }

  const head = newId === null ? {} : mirrorHead(newId);
  const left: Record<string, unknown> = { ...there, ...head };
  for (const id of deleted) delete left[mirrorKey(id)];
  const noRoom = withoutRoom(left, wanted);
  for (const [key, why] of noRoom) {
    delete wanted[key];
    refused.set(mirrorId(key), why);
  }

  const sent = pushed.filter(({ here }) => mirrorKey(here.saved.template.id) in wanted);
  if (sent.length > 0)
    await aboutToSend(new Map(sent.map(({ here }) => [here.saved.template.id, here.mark])));

  // First what makes room.
  const done: string[] = [];
  const removing = await failureOf(async () => {
    if (deleted.length > 0) await remote.remove(deleted.map(mirrorKey));
    done.push(...deleted);
  });
  const items = { ...head, ...wanted };
  const writing = await failureOf(async () => {
    if (Object.keys(items).length > 0) await remote.set(items);
    done.push(...Object.keys(wanted).map(mirrorId));
  });
  return {
    done,
    notFitting: pushed.flatMap(({ here: { saved } }) => {
      const why = refused.get(saved.template.id);
      return why === undefined ? [] : [{ id: saved.template.id, name: saved.template.name, why }];
    }),
    hasHead: newId === null || writing === null,
    problem: writing ?? removing,
  };
}
