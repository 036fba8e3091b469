import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentOf, type Ledger } from '../templates/testing/ledger.ts';
import { LIBRARY_COMMANDS } from '../templates/testing/library-commands.ts';
import { PROPERTY_SEED } from '../templates/testing/seed.ts';
import type { Template } from '../templates/types.ts';
import { Cloud, OTHER_VERSION, SimulatedBrowser, settle } from './testing/cloud.ts';

/*
 * All that people do with a library (edits, imports, exports, undo, automatic copies), done in two browsers that sync,
 * are switched on and off and cut off in the middle: what somebody was told is saved, and nobody replaced since, is in
 * a library or a trash of one of them.
 */

const BROWSERS = ['a', 'b'] as const;
const library = fc.oneof(...LIBRARY_COMMANDS).filter(({ name }) => name !== 'empty the trash');
const step = fc.tuple(
  fc.nat({ max: BROWSERS.length - 1 }),
  fc.oneof(
    { weight: 6, arbitrary: library },
    { weight: 3, arbitrary: fc.constantFrom('run', 'exchange', 'settle', 'settle') },
    { weight: 1, arbitrary: fc.constantFrom('on', 'off', 'cut off 3', 'cut off 5', 'cut off 6') },
  ),
);

/** The copy that is kept of a version says the same under another name. */
const whatItSays = (template: Template) =>
  contentOf({ ...template, name: template.name.replaceAll(OTHER_VERSION, '') });

/**
 * Of all browsers together: what was replaced in one of them is given up in all. That holds too where another one goes
 * back to it before it hears of that: it then has what both began with, and only the one that replaced it changed it.
 */
function sharedLedgers() {
  const promised = new Set<string>();
  const replacedBy = new Map<string, Set<string>>();
  const ledgerOf = (browser: string): Ledger => {
    const promise = (template: Template) => {
      const content = whatItSays(template);
      const others = [...(replacedBy.get(content) ?? [])].filter((one) => one !== browser);
      if (others.length === 0) promised.add(content);
    };
    return {
      promise,
      replace(before, after) {
        const content = whatItSays(before);
        replacedBy.set(content, new Set([...(replacedBy.get(content) ?? []), browser]));
        promised.delete(content);
        promise(after);
      },
      // Contents are counted once here.
      merge: () => {},
      keepOnly() {
        throw new Error('no trash is emptied here');
      },
      missingIn: () => [],
    };
  };
  return { promised, ledgerOf };
}

it('keeps every template, whatever is done in the browsers that sync', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
      const cloud = new Cloud();
      const browsers = BROWSERS.map((name) => new SimulatedBrowser(cloud, name));
      for (const one of browsers) await one.switch(true);
      const { promised, ledgerOf } = sharedLedgers();
      const ledgers = BROWSERS.map(ledgerOf);

      for (const [at, act] of steps) {
        const one = browsers[at];
        const ledger = ledgers[at];
        if (one === undefined || ledger === undefined) throw new Error(`There is no browser ${at}`);
        if (typeof act !== 'string') await act.run({ ledger, store: one.store, newId: one.newId });
        else if (act === 'run') await one.run();
        else if (act === 'exchange') one.exchange();
        else if (act === 'settle') await settle(browsers);
        else if (act === 'on' || act === 'off') await one.switch(act === 'on');
        else {
          one.failAfter(Number(act.slice(-1)), new Error('killed'));
          await one.run();
          one.recover();
        }
      }

      await settle(browsers);
      const live = await Promise.all(browsers.map((one) => one.templates()));
      const trash = await Promise.all(browsers.map((one) => one.trash()));
      const there = new Set(
        [...live.flat().map(({ template }) => template), ...trash.flat()].map(whatItSays),
      );
      expect([...promised].filter((content) => !there.has(content))).toEqual([]);
      if (browsers.every(({ state }) => state.on)) {
        const [first, second] = live.map((all) => all.map(({ template }) => template));
        expect(first).toEqual(second);
      }
    }),
    { numRuns: 150, seed: PROPERTY_SEED },
  );
}, 120_000);
