import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLedger } from '../testing/ledger.ts';
import { LIBRARY_COMMANDS } from '../testing/library-commands.ts';
import { createMemoryArea, createMemoryLock } from '../testing/memory-area.ts';
import { PROPERTY_SEED } from '../testing/seed.ts';
import { failingOnce, killedAfter } from '../testing/troubled-area.ts';
import { createTemplateStore } from './store.ts';
import type { StorageArea } from './store-types.ts';

/**
 * Whatever is done to a library, each time in a browser started anew, and whenever the storage fails or the browser is
 * killed: each version of a template that anybody was told is saved stays in the library or its trash until that
 * person replaces it or empties the trash. A step that could not begin has changed nothing.
 */

type Trouble =
  | { readonly fails: 'get' | 'set' | 'remove'; readonly error: string }
  | { readonly killedAfter: number }
  | null;

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.record({
      fails: fc.constantFrom('get', 'set', 'remove'),
      error: fc.constantFrom('injected', 'QUOTA_BYTES quota exceeded'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ killedAfter: fc.nat({ max: 3 }) }) },
);
const steps = fc.array(fc.tuple(fc.oneof(...LIBRARY_COMMANDS), trouble), { maxLength: 20 });

function troubled(area: StorageArea, what: Trouble): StorageArea {
  if (what === null) return area;
  return 'fails' in what
    ? failingOnce(area, what.fails, new Error(what.error))
    : killedAfter(area, what.killedAfter);
}

it('keeps every template or reports it', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const area = createMemoryArea();
      const lock = createMemoryLock();
      let time = 0;
      let counter = 0;
      const newId = () => `n${++counter}`;
      const open = (on: StorageArea) => createTemplateStore({ area: on, lock, now: () => ++time, newId });
      const { list } = open(area);
      const ledger = createLedger();

      for (const [command, what] of sequence) {
        const before = JSON.stringify([...area.items]);
        // Reading before and after has no trouble, so that the trouble meets the change.
        const store = { ...open(troubled(area, what)), list };
        const outcome = await command.run({ store, ledger, newId });
        if (outcome?.ok) done.add(command.name);
        const cannotBegin = what === null || ('fails' in what && what.fails === 'get');
        if (outcome?.ok === false && cannotBegin) expect(JSON.stringify([...area.items])).toBe(before);

        const after = await list();
        if (!after.ok) throw new Error('the storage of this test reads');
        expect(ledger.missingIn(after)).toEqual([]);
      }
    }),
    { numRuns: 800, seed: PROPERTY_SEED },
  );
  // Every command has had something to do.
  expect(done.size).toBe(LIBRARY_COMMANDS.length);
});
