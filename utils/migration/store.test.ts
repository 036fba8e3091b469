import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT_TYPES } from '../scopes/types.ts';
import { createMemoryArea, createMemoryLock, type MemoryArea } from '../templates/testing/memory-area.ts';
import { PROPERTY_SEED } from '../templates/testing/seed.ts';
import { FAKE_SID } from '../templates/testing/templates.ts';
import { withChange } from './change.ts';
import example1 from './examples/migration-1.json' with { type: 'json' };
import { createMigrationStore, type MigrationStore, migrationKey } from './store.ts';
import type { MigratedIntegration, MigrationChange } from './types.ts';

let area: MemoryArea;
let store: MigrationStore;

beforeEach(() => {
  area = createMemoryArea();
  store = createMigrationStore({ area, lock: createMemoryLock() });
});

const add = (id: string, name = `The ${id}`): MigrationChange => ({ kind: 'add', id, name });
const QUOTA = new Error('QUOTA_BYTES quota exceeded');

/** What the store has of brands, where it reads. */
async function integrations(): Promise<readonly MigratedIntegration[]> {
  const answer = await store.get('brand');
  if (answer.state !== 'ok') throw new Error(`The migration is ${answer.state}`);
  return answer.migration.integrations;
}

describe('a migration', () => {
  it('is empty before anything was added, and nothing is written for that', async () => {
    expect(await store.get('brand')).toEqual({
      state: 'ok',
      migration: { accountType: 'brand', integrations: [] },
      refused: null,
    });
    expect(area.items.size).toBe(0);
  });

  it('is kept for its account type alone, and every change answers with all of it', async () => {
    await store.change('brand', add('a'));
    const answer = await store.change('brand', { kind: 'tick', id: 'a', step: 'assess', ticked: true });
    const migration = {
      accountType: 'brand',
      integrations: [{ id: 'a', name: 'The a', ticked: ['assess'] }],
    };
    expect(answer).toEqual({ state: 'ok', migration, refused: null });
    expect([...area.items]).toEqual([[migrationKey('brand'), { version: 1, data: migration }]]);
    expect(await store.get('agency')).toMatchObject({ migration: { integrations: [] } });
  });

  it('stays as it is where a change is refused, and says why', async () => {
    await store.change('brand', add('a'));
    const before = structuredClone(area.items.get(migrationKey('brand')));
    const answer = await store.change('brand', add('b', FAKE_SID));
    expect(answer).toMatchObject({
      state: 'ok',
      refused: 'secret',
      migration: { integrations: [{ id: 'a' }] },
    });
    expect(area.items.get(migrationKey('brand'))).toEqual(before);
  });

  it('keeps fields that this version does not know, in the envelope, the data and each integration', async () => {
    const odd = {
      version: 1,
      tint: 'red',
      data: {
        accountType: 'brand',
        colour: 'blue',
        integrations: [{ id: 'a', name: 'A', ticked: ['assess', 'later'], owner: { team: 'data' } }],
      },
    };
    area.items.set(migrationKey('brand'), odd);
    await store.change('brand', add('b'));
    await store.change('brand', { kind: 'rename', id: 'a', name: 'A2' });
    await store.change('brand', { kind: 'remove', id: 'b' });
    expect(area.items.get(migrationKey('brand'))).toEqual({
      ...odd,
      data: { ...odd.data, integrations: [{ ...odd.data.integrations[0], name: 'A2' }] },
    });
  });

  it('that version 1 left still reads', async () => {
    area.items.set(example1.key, example1.value);
    expect(await integrations()).toEqual(example1.value.data.integrations);
  });
});

describe('what does not read', () => {
  const good = { accountType: 'brand', integrations: [{ id: 'a', name: 'A', ticked: [] }] };
  const one = (part: object) => ({
    version: 1,
    data: { ...good, integrations: [{ id: 'a', name: 'A', ticked: [], ...part }] },
  });
  const damaged: readonly (readonly [string, unknown])[] = [
    ['a text', 'broken'],
    ['null', null],
    ['no version', { data: good }],
    ['a version of no number', { version: '2', data: good }],
    ['another account type', { version: 1, data: { ...good, accountType: 'agency' } }],
    ['no list', { version: 1, data: { accountType: 'brand' } }],
    ['a name shaped like a credential', one({ name: FAKE_SID })],
    ['a name that is empty', one({ name: ' ' })],
    ['a name with blanks around it', one({ name: ' A ' })],
    ['a name of two lines', one({ name: 'A\nB' })],
    ['an id that is none', one({ id: '' })],
    ['ticks that are no list', one({ ticked: 'assess' })],
    ['a tick that is no step', one({ ticked: ['<b>'] })],
    ['the same tick twice', one({ ticked: ['assess', 'assess'] })],
    ['a credential in an unknown field', one({ note: { of: [FAKE_SID] } })],
    [
      'the same id twice',
      { version: 1, data: { ...good, integrations: [...good.integrations, ...good.integrations] } },
    ],
    [
      'too many',
      {
        version: 1,
        data: {
          ...good,
          integrations: Array.from({ length: 201 }, (_, at) => ({ id: `i${at}`, name: `${at}`, ticked: [] })),
        },
      },
    ],
  ];

  it.each(damaged)('%s: stays as it is, and is shown without credentials', async (_, raw) => {
    area.items.set(migrationKey('brand'), raw);
    const answers = [
      await store.get('brand'),
      await store.change('brand', add('b')),
      await store.change('brand', { kind: 'remove', id: 'a' }),
    ];
    for (const answer of answers) {
      if (answer.state !== 'damaged') throw new Error(`It is ${answer.state}`);
      expect(answer.stored).toContain('migration:brand');
      expect(answer.stored).not.toContain(FAKE_SID);
    }
    expect(area.items.get(migrationKey('brand'))).toEqual(raw);
    expect(area.writes()).toBe(0);
  });

  it('goes on the word of the person, and then all begins anew', async () => {
    area.items.set(migrationKey('brand'), 'broken');
    area.items.set(migrationKey('agency'), 'broken too');
    expect(await store.discardDamaged('brand')).toMatchObject({
      state: 'ok',
      migration: { integrations: [] },
    });
    expect([...area.items]).toEqual([[migrationKey('agency'), 'broken too']]);
    await store.change('brand', add('a'));
    expect(await integrations()).toHaveLength(1);
  });

  it('does not go where another window has begun anew meanwhile', async () => {
    await store.change('brand', add('a'));
    expect(await store.discardDamaged('brand')).toMatchObject({ migration: { integrations: [{ id: 'a' }] } });
    expect(await integrations()).toHaveLength(1);
  });

  it('of a later version is neither changed nor removed', async () => {
    const later = { version: 2, data: { by: 'a later version' } };
    area.items.set(migrationKey('brand'), later);
    expect(await store.get('brand')).toMatchObject({ state: 'newer' });
    expect(await store.change('brand', add('a'))).toMatchObject({ state: 'newer' });
    expect(await store.discardDamaged('brand')).toMatchObject({ state: 'newer' });
    expect(area.items.get(migrationKey('brand'))).toEqual(later);
  });
});

describe('a storage that fails', () => {
  it.each([
    ['get', new Error('disk'), false],
    ['set', new Error('disk'), false],
    ['set', QUOTA, true],
  ] as const)('at %s: %s is told, and nothing is lost', async (call, error, full) => {
    await store.change('brand', add('a'));
    area.failNext(call, error);
    expect(await store.change('brand', add('b'))).toEqual({ state: 'failed', full });
    expect(await integrations()).toEqual([{ id: 'a', name: 'The a', ticked: [] }]);
    await store.change('brand', add('b'));
    expect(await integrations()).toHaveLength(2);
  });

  it('while it is to begin anew', async () => {
    area.items.set(migrationKey('brand'), 'broken');
    area.failNext('remove', new Error('disk'));
    expect(await store.discardDamaged('brand')).toEqual({ state: 'failed', full: false });
    expect(area.items.get(migrationKey('brand'))).toBe('broken');
  });
});

describe('two windows', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const integration = fc.record({
    id,
    name: fc.constantFrom('Warehouse', 'Shop'),
    ticked: fc.uniqueArray(fc.constantFrom('assess', 'create')),
  });
  const change: fc.Arbitrary<MigrationChange> = fc.oneof(
    fc.record({ kind: fc.constant('add'), id, name: fc.constantFrom('One', 'Two', 'Three', '') }),
    fc.record({ kind: fc.constant('rename'), id, name: fc.constantFrom('One', 'Two', FAKE_SID) }),
    fc.record({
      kind: fc.constant('tick'),
      id,
      step: fc.constantFrom('assess', 'create'),
      ticked: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('remove'), id }),
    fc.record({ kind: fc.constant('restore'), integration, at: fc.nat(5) }),
  );

  it('that act at once make every change once, in one order, and what is stored always reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), change), { maxLength: 20 }), async (acts) => {
        const shared = createMemoryArea();
        const lock = createMemoryLock();
        const windows = [
          createMigrationStore({ area: shared, lock }),
          createMigrationStore({ area: shared, lock }),
        ] as const;
        const answers = await Promise.all(
          acts.map(([first, act]) => windows[first ? 0 : 1].change('brand', act)),
        );
        let model: readonly MigratedIntegration[] = [];
        for (const [at, [, act]] of acts.entries()) {
          const changed = withChange(model, act);
          if (changed.ok) model = changed.integrations;
          expect(answers[at]).toEqual({
            state: 'ok',
            migration: { accountType: 'brand', integrations: model },
            refused: changed.ok ? null : changed.refused,
          });
        }
        expect(await windows[0].get('brand')).toMatchObject({ migration: { integrations: model } });
      }),
      { seed: PROPERTY_SEED },
    );
  });
});

it('has a key for each account type', () => {
  expect(ACCOUNT_TYPES.map(migrationKey)).toEqual([
    'migration:agency',
    'migration:brand',
    'migration:partner',
  ]);
});
