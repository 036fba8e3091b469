import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SavedTemplate } from '../templates/store/store-types.ts';
import { PROPERTY_SEED } from '../templates/testing/seed.ts';
import type { Template } from '../templates/types.ts';
import { clearMirror } from './switch.ts';
import { Cloud, SimulatedBrowser, settle } from './testing/cloud.ts';

/*
 * Whatever the person does in three browsers, on and off, online and offline, with a storage that fails and is nearly
 * full: each version that nobody replaced by hand is in a library or a trash, no browser has one twice, and once
 * everything is at rest the browsers that sync have the same.
 */

const BROWSERS = ['a', 'b', 'c'] as const;
const pick = fc.nat({ max: 20 });
const command = fc.record({
  at: fc.nat({ max: BROWSERS.length - 1 }),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('create' as const), large: fc.boolean() }) },
    {
      weight: 20,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        pick,
        large: fc.boolean(),
      }),
    },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('remove' as const), pick }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('restore' as const), pick }) },
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('run' as const) }) },
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('exchange' as const) }) },
    // What all have is what they can differ about.
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('switch' as const), on: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('cut-off' as const),
        calls: fc.nat({ max: 7 }),
        why: fc.constantFrom('killed', 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'),
      }),
    },
  ),
});

/** Words that hardly compress, so that a few of them fill the room that is left. */
function noise(seed: number, length: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 'abcdefghijklmnopqrstuvwxyz  '[state % 28] ?? '';
  }).join('');
}

const shown = ({ template }: SavedTemplate) => [template.id, template.name, textOf(template)];
const textOf = ({ setup }: Template) => setup?.primaryContact ?? '';

it('loses nothing, doubles nothing, and ends with the same in all browsers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 40, size: 'max' }),
      fc.boolean(),
      fc.constantFrom(true, true, true, false),
      async (commands, nearlyFull, allOn) => {
        const cloud = new Cloud();
        // Leaves room for two or three large templates.
        if (nearlyFull) for (let at = 0; at < 12; at++) cloud.write(`filler${at}`, 'x'.repeat(7_700));
        const browsers = BROWSERS.map((name) => new SimulatedBrowser(cloud, name));
        for (const one of browsers) {
          one.exchange();
          if (allOn) await one.switch(true);
        }
        let texts = 0;
        /** Texts of versions that nobody replaced by hand, with the id that they were written under. */
        const alive = new Map<string, string>();
        /** Ids and texts of what somebody deleted, which may lie in a trash. */
        const deleted = new Set<string>();
        const write = (id: string, large: boolean) => {
          const text = `version ${++texts}`;
          alive.set(text, id);
          return { primaryContact: text, description: noise(texts, large ? 3_900 : 10) };
        };

        for (const { at, act } of commands) {
          const one = browsers[at];
          if (one === undefined) throw new Error(`There is no browser ${at}`);
          const live = await one.templates();
          const chosen = 'pick' in act ? live[act.pick % Math.max(live.length, 1)] : undefined;
          switch (act.kind) {
            case 'create': {
              const id = `${BROWSERS[at]}-${texts}`;
              const template: Template = {
                id,
                name: 'Template',
                accountType: 'any',
                mode: 'exact',
                scopes: [],
                setup: write(id, act.large),
              };
              expect(await one.store.create(template)).toMatchObject({ ok: true });
              break;
            }
            case 'edit': {
              if (chosen === undefined) break;
              alive.delete(textOf(chosen.template));
              const edited = { ...chosen.template, setup: write(chosen.template.id, act.large) };
              expect(await one.store.save(edited, chosen.revision)).toMatchObject({ ok: true });
              break;
            }
            case 'remove':
              if (chosen === undefined) break;
              deleted.add(chosen.template.id).add(textOf(chosen.template));
              expect(await one.store.remove(chosen.template.id)).toMatchObject({ ok: true });
              break;
            case 'restore': {
              const library = await one.store.list();
              if (!library.ok) throw new Error('the storage of this test reads');
              const trashed = library.trash[act.pick % Math.max(library.trash.length, 1)];
              if (trashed !== undefined) await one.store.restore(trashed.key);
              break;
            }
            case 'run':
              await one.run();
              break;
            case 'settle':
              await settle(browsers);
              break;
            case 'exchange':
              one.exchange();
              break;
            case 'switch':
              await one.switch(act.on);
              break;
            case 'clear':
              await clearMirror(one.world);
              break;
            case 'cut-off':
              one.failAfter(act.calls, new Error(act.why));
              await one.run();
              one.recover();
              break;
          }
        }

        await settle(browsers);
        const live = await Promise.all(browsers.map((one) => one.templates()));
        const trash = await Promise.all(browsers.map((one) => one.trash()));
        const inLibraries = new Set(live.flat().map(({ template }) => textOf(template)));
        const inTrash = new Set(trash.flat().map(textOf));
        for (const [text, id] of alive) {
          if (inLibraries.has(text)) continue;
          expect(inTrash, 'nothing is lost').toContain(text);
          expect(deleted.has(text) || deleted.has(id), `${text} went to the trash by itself`).toBe(true);
        }
        for (const library of live) {
          const texts = library.map(({ template }) => textOf(template));
          expect(texts, 'nothing is doubled').toEqual([...new Set(texts)]);
        }
        const on = browsers.filter(({ state }) => state.on);
        expect(on.flatMap(({ state }) => state.problems)).toEqual([]);
        const staying = new Set(on.flatMap(({ state }) => state.notFitting.map(({ id }) => id)));
        const syncing = browsers.flatMap((one, at) =>
          on.includes(one)
            ? [(live[at] ?? []).filter(({ template }) => !staying.has(template.id)).map(shown)]
            : [],
        );
        for (const library of syncing) expect(library, 'all agree').toEqual(syncing[0]);
      },
    ),
    { numRuns: 150, seed: PROPERTY_SEED },
  );
}, 120_000);
