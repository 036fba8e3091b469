import { type Decided, decideAll } from './decided.ts';
import { failureOf, remoteProblem, StorageFailure, withFailures } from './failures.ts';
import { readKept } from './library.ts';
import { type MirrorItem, readMirror, readMirrorHead } from './mirror.ts';
import { type BaseVersion, historyOf } from './reconcile.ts';
import {
  BASE_KEY,
  type Base,
  baseItem,
  PASSING,
  readBase,
  readState,
  STATE_KEY,
  type SyncProblem,
  type SyncState,
} from './state.ts';
import { toLibrary } from './to-library.ts';
import { toMirror } from './to-mirror.ts';
import type { SyncWorld } from './world.ts';

/** `later`: something did not work that may work in a while. */
export type RunEnd = 'off' | 'done' | 'later';

/** What a run knows when it begins. */
interface Start {
  readonly items: Readonly<Record<string, unknown>>;
  readonly state: SyncState;
  readonly base: Base;
}

/** What a run came to. */
interface Outcome {
  readonly base: Base;
  readonly state: Partial<SyncState>;
  readonly problems: SyncState['problems'];
}

/**
 * Brings library and mirror together. It may end at any moment: what was done by then is seen by the next run, which
 * does the rest. The library comes first, then the mirror, then what is remembered of both. Copies that it makes in
 * the library reach the mirror with the next run, which their coming calls for.
 */
export async function runSync(given: SyncWorld): Promise<RunEnd> {
  const world: SyncWorld = {
    ...given,
    local: withFailures(given.local, () => 'local'),
    remote: withFailures(given.remote, remoteProblem),
  };
  let end: RunEnd = 'later';
  await failureOf(async () => {
    end = await world.lock(() => runInLock(world));
  });
  return end;
}

async function runInLock(world: SyncWorld): Promise<RunEnd> {
  const items = await world.local.get(null);
  const state = readState(items[STATE_KEY]);
  const base = readBase(items[BASE_KEY]);
  if (state === null || base === null || !state.on) return 'off';
  const outcome = await outcomeOf(world, { items, state, base });
  const isLater = outcome.problems.some(({ kind }) => PASSING.includes(kind));
  const next: SyncState = {
    ...state,
    ...(isLater ? {} : { joining: false, lastAt: world.now() }),
    ...outcome.state,
    problems: outcome.problems,
  };
  await world.local.set({ [STATE_KEY]: next, ...baseItem(outcome.base) });
  return isLater ? 'later' : 'done';
}

/** A storage that fails in the middle leaves what was agreed on as it was. */
async function outcomeOf(world: SyncWorld, start: Start): Promise<Outcome> {
  try {
    return await bringTogether(world, start);
  } catch (error) {
    if (error instanceof StorageFailure) return nothing(start, error.problem);
    throw error;
  }
}

function nothing({ base }: Start, kind: SyncProblem, state: Partial<SyncState> = {}): Outcome {
  return { base, state, problems: [{ kind, count: 1 }] };
}

async function bringTogether(world: SyncWorld, start: Start): Promise<Outcome> {
  const remote = await world.remote.get(null);
  const head = readMirrorHead(remote);
  if (head.state === 'newer') return nothing(start, 'newer-mirror');
  // Only a person brings the templates back that a person took out.
  if (head.state === 'removed' && !start.state.joining) return nothing(start, 'removed', { on: false });
  const named = head.state === 'ok' ? head.id : null;
  const id = named ?? world.newId();

  const kept = await readKept(start.items);
  const mirror = await readMirror(remote);
  const decided = decideAll(kept, mirror, start.base, start.base.mirror === id);
  const library = await toLibrary(world, start.items, kept, decided);
  const written = await toMirror(world, remote, decided, named === null ? id : null, (sending) =>
    world.local.set(baseItem({ ...start.base, sending })),
  );

  const done = new Set([...library.done, ...written.done]);
  return {
    base: {
      mirror: written.hasHead ? id : start.base.mirror,
      agreed: new Map(
        decided.flatMap((one) => agreedOn(one, done.has(one.id), start.base.sending.get(one.id))),
      ),
      sending: new Map(),
    },
    state: { notFitting: written.notFitting },
    problems: [
      ...told('damaged', countOf(mirror, 'damaged')),
      ...told('newer', countOf(mirror, 'newer')),
      ...told('library-full', library.refused),
      ...(written.problem === null ? [] : told(written.problem, 1)),
    ],
  };
}

/**
 * What library and mirror agree on about a template, as an entry; empty where they agree on nothing.
 * @param sent what a run that was ended was about to write into the mirror.
 */
function agreedOn(
  { id, act, here, there, base }: Decided,
  done: boolean,
  sent: string | undefined,
): [string, BaseVersion][] {
  const asBefore: [string, BaseVersion][] = base === null ? [] : [[id, base]];
  switch (act) {
    case 'same':
      if (there === null) return asBefore;
      return [[id, { ...there.version, mine: isMine(there.version.mark, base, sent) }]];
    case 'push':
      // What the mirror lacks must not be taken for deleted there the next time.
      if (!done || here === null) return there === null ? [] : asBefore;
      return [[id, { mark: here.mark, before: historyOf(here.mark, base), mine: true }]];
    case 'pull':
    case 'both':
      return done && there !== null ? [[id, { ...there.version, mine: false }]] : asBefore;
    case 'delete':
      return done ? [] : asBefore;
    case 'trash':
    case 'gone':
      return [];
    case 'leave':
      // The mirror has what the library cannot read: when the person removes that, it was not deleted.
      return there === null ? asBefore : [];
  }
}

/** Whether this browser itself wrote what the mirror has. */
function isMine(mark: string, base: BaseVersion | null, sent: string | undefined): boolean {
  return sent === mark || (base?.mine === true && base.mark === mark);
}

function told(kind: SyncProblem, count: number): SyncState['problems'] {
  return count === 0 ? [] : [{ kind, count }];
}

function countOf(mirror: ReadonlyMap<string, MirrorItem>, state: MirrorItem['state']): number {
  return [...mirror.values()].filter((item) => item.state === state).length;
}
