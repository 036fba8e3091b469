import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StorageArea } from '../templates/store/store-types.ts';
import { createMemoryArea, createMemoryLock } from '../templates/testing/memory-area.ts';
import { PROPERTY_SEED } from '../templates/testing/seed.ts';
import { failingOnce, killedAfter } from '../templates/testing/troubled-area.ts';
import { createRecordStore } from './store.ts';
import { sampleRecord } from './testing/records.ts';
import type { RecordStore } from './types.ts';

/**
 * Whatever is done to records, in a browser started anew for each step, and whenever the storage fails or the browser
 * is killed: a small model says what there is. After a step that was done, the store says the same; after one that
 * was not, each record is as before the step or as after it, and none is lost.
 */

interface Model {
  readonly live: ReadonlyMap<string, string>;
  readonly deleted: ReadonlyMap<string, string>;
}

type Step = { readonly id: string; readonly text: string } & (
  | { readonly act: 'create' | 'remove' | 'restore' }
  | { readonly act: 'save'; readonly isStale: boolean }
);
type Trouble = { readonly fails: 'get' | 'set' | 'remove' } | { readonly killedAfter: number } | null;

const base = {
  id: fc.constantFrom('a', 'b'),
  text: fc.string({ maxLength: 3 }).map((s) => `o${s.trim()}`),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...base, act: fc.constantFrom('create', 'remove', 'restore') }),
  fc.record({ ...base, act: fc.constant('save' as const), isStale: fc.boolean() }),
);
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ fails: fc.constantFrom('get', 'set', 'remove') }) },
  { weight: 1, arbitrary: fc.record({ killedAfter: fc.nat({ max: 2 }) }) },
);

function troubled(area: StorageArea, what: Trouble): StorageArea {
  if (what === null) return area;
  return 'fails' in what
    ? failingOnce(area, what.fails, new Error('injected'))
    : killedAfter(area, what.killedAfter);
}

/** What there is after a step; null where it may not be done. */
function after({ live, deleted }: Model, { act, id, text, ...more }: Step): Model | null {
  const without = (map: ReadonlyMap<string, string>) => new Map([...map].filter(([one]) => one !== id));
  const here = live.get(id);
  const gone = deleted.get(id);
  switch (act) {
    case 'create':
      return here === undefined && gone === undefined ? { live: new Map(live).set(id, text), deleted } : null;
    case 'save':
      return here === undefined || ('isStale' in more && more.isStale)
        ? null
        : { live: new Map(live).set(id, text), deleted };
    case 'remove':
      return here === undefined ? null : { live: without(live), deleted: new Map(deleted).set(id, here) };
    case 'restore':
      return gone === undefined ? null : { live: new Map(live).set(id, gone), deleted: without(deleted) };
  }
}

async function seen(
  store: RecordStore,
): Promise<Model & { readonly revisions: ReadonlyMap<string, number> }> {
  const result = await store.list();
  if (!result.ok) throw new Error('the storage of this test reads');
  const { records, deleted, unreadable } = result.shelf;
  expect(unreadable).toEqual([]);
  return {
    live: new Map(records.map(({ record }) => [record.id, record.owner])),
    deleted: new Map(deleted.map(({ record }) => [record.id, record.owner])),
    revisions: new Map(records.map(({ record, revision }) => [record.id, revision])),
  };
}

function sorted({ live, deleted }: Model) {
  return [[...live].sort(), [...deleted].sort()];
}

it('does what the model does, or says that it did not', async () => {
  const done = new Set<string>();
  const undone = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, trouble), { minLength: 10, maxLength: 30 }),
      async (sequence) => {
        const area = createMemoryArea();
        const lock = createMemoryLock();
        let time = 1;
        const open = (on: StorageArea) => createRecordStore({ area: on, lock, now: () => time++ });
        let model: Model = { live: new Map(), deleted: new Map() };
        for (const [one, what] of sequence) {
          const { act, id, text } = one;
          const { revisions } = await seen(open(area));
          const store = open(troubled(area, what));
          const record = sampleRecord({ id, owner: text });
          const revision = (revisions.get(id) ?? 1) - (one.act === 'save' && one.isStale ? 1 : 0);
          const result =
            act === 'create'
              ? await store.create(record)
              : act === 'save'
                ? await store.save(record, revision)
                : act === 'remove'
                  ? await store.remove(id)
                  : await store.restore(`record-deleted:${id}`);
          const wanted = after(model, one);
          const found = await seen(open(area));
          if (result.ok) {
            if (wanted === null) throw new Error(`${act} of ${id} was done`);
            model = wanted;
            done.add(act);
            expect(sorted(found)).toEqual(sorted(model));
          } else if (what === null || wanted === null) {
            expect(wanted).toBeNull();
            expect(sorted(found)).toEqual(sorted(model));
          } else {
            undone.add(act);
            expect(result.failure.reason).toBe('storage');
            expect([sorted(model), sorted(wanted)]).toContainEqual(sorted(found));
            model = found;
          }
        }
      },
    ),
    { numRuns: 600, seed: PROPERTY_SEED },
  );
  expect([done.size, undone.size]).toEqual([4, 4]);
});
