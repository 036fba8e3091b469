import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTemplateStore } from './store.ts';
import type { ImportDecision } from './store-types.ts';
import { createMemoryArea, createMemoryLock } from './testing/memory-area.ts';
import { anyTemplate } from './testing/templates.ts';
import { readTemplateFile, templateFingerprint, writeTemplateFile } from './transfer.ts';
import type { Template } from './types.ts';

/**
 * Whatever two windows do, and whenever the storage fails: each version of a template that anybody was told is saved
 * stays in the library or its trash until that person replaces it, and failed steps change nothing.
 */

const ids = fc.constantFrom('a', 'b', 'c');
const pick = fc.nat({ max: 20 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), template: anyTemplate(ids) }),
  fc.record({ kind: fc.constant('edit' as const), pick, template: anyTemplate(ids), stale: fc.boolean() }),
  fc.record({ kind: fc.constant('remove' as const), pick }),
  fc.record({ kind: fc.constant('undo' as const), pick }),
  fc.record({ kind: fc.constant('duplicate' as const), pick }),
  fc.record({
    kind: fc.constant('import' as const),
    templates: fc.uniqueArray(anyTemplate(ids), { selector: ({ id }) => id, maxLength: 3 }),
    replaces: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('export-import' as const) }),
);
const steps = fc.array(
  fc.tuple(step, fc.constantFrom(0, 1), fc.constantFrom(null, null, null, 'get' as const, 'set' as const)),
  { maxLength: 15 },
);

const contentOf = (template: Template) => templateFingerprint({ ...template, id: '' });

it('keeps every template or reports it', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const area = createMemoryArea();
      const lock = createMemoryLock();
      let time = 0;
      let counter = 0;
      const newId = () => `n${++counter}`;
      const open = () => createTemplateStore({ area, lock, now: () => ++time, newId });
      const windows = [open(), open()] as const;
      /** Contents that must be there, live or in the trash. */
      const promised = new Map<string, number>();
      const promise = (template: Template, count: number) => {
        const content = contentOf(template);
        promised.set(content, (promised.get(content) ?? 0) + count);
      };

      for (const [action, window, failing] of sequence) {
        const store = windows[window];
        const library = await store.list();
        if (!library.ok) throw new Error('the storage of this test reads');
        const live = library.items.filter((item) => item.state === 'ok');
        const before = JSON.stringify([...area.items]);
        if (failing !== null) area.failNext(failing, new Error('injected'));
        const outcome = await (async () => {
          switch (action.kind) {
            case 'create': {
              const result = await store.create(action.template);
              if (result.ok) promise(action.template, 1);
              return result;
            }
            case 'edit': {
              const target = live[action.pick % Math.max(live.length, 1)];
              if (target === undefined) return null;
              const edited = { ...action.template, id: target.template.id };
              const result = await store.save(edited, target.revision - (action.stale ? 1 : 0));
              expect(result.ok && action.stale).toBe(false);
              if (result.ok) {
                promise(target.template, -1);
                promise(edited, 1);
              }
              return result;
            }
            case 'remove': {
              const target = live[action.pick % Math.max(live.length, 1)];
              return target === undefined ? null : store.remove(target.template.id);
            }
            case 'undo': {
              const target = library.trash[action.pick % Math.max(library.trash.length, 1)];
              return target === undefined ? null : store.restore(target.key);
            }
            case 'duplicate': {
              const target = live[action.pick % Math.max(live.length, 1)];
              if (target === undefined) return null;
              const result = await store.duplicate(target.template.id, () => 'copy');
              if (result.ok) promise(result.saved.template, 1);
              return result;
            }
            case 'import': {
              const decisions = action.templates.map((template): ImportDecision => {
                const there = live.find((one) => one.template.id === template.id);
                if (there === undefined) return { action: 'add', template };
                return action.replaces
                  ? { action: 'replace', template, revision: there.revision }
                  : { action: 'keep-both', template };
              });
              const result = await store.importTemplates(decisions);
              if (result.ok) {
                const written = [...result.added, ...result.replaced];
                expect(written).toHaveLength(action.templates.length);
                for (const { template } of written) promise(template, 1);
              }
              return result;
            }
            case 'export-import': {
              const file = readTemplateFile(writeTemplateFile(live.map(({ template }) => template)), newId);
              if (!file.ok) throw new Error(`own export refused: ${JSON.stringify(file.error)}`);
              expect(file.templates).toEqual(live.map(({ template }) => template));
              const result = await store.importTemplates(
                file.templates.map((template) => ({ action: 'keep-both', template })),
              );
              if (result.ok) for (const { template } of result.added) promise(template, 1);
              return result;
            }
          }
        })();
        if (outcome !== null && !outcome.ok) expect(JSON.stringify([...area.items])).toBe(before);
        area.clearFailures();

        const after = await store.list();
        if (!after.ok) throw new Error('the storage of this test reads');
        const counts = new Map<string, number>();
        for (const item of [...after.items, ...after.trash]) {
          expect(item.state === 'ok' || item.state === 'trashed').toBe(true);
          if (item.state !== 'ok' && item.state !== 'trashed') continue;
          const content = contentOf(item.template);
          counts.set(content, (counts.get(content) ?? 0) + 1);
        }
        for (const [content, count] of promised)
          expect(counts.get(content) ?? 0).toBeGreaterThanOrEqual(count);
      }
    }),
    { numRuns: 400 },
  );
});
