import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeImportError } from '../problem-text.ts';
import { readTemplate } from '../schema.ts';
import { createTemplateStore } from '../store/store.ts';
import { createMemoryArea, createMemoryLock } from '../testing/memory-area.ts';
import { mutateText, mutateValue, pickFrom } from '../testing/mutate.ts';
import { PROPERTY_SEED } from '../testing/seed.ts';
import { anyTemplate, FAKE_SID, FAKE_TOKEN, sampleTemplate } from '../testing/templates.ts';
import { decisionsOf, planImport } from './import-plan.ts';
import { type ImportError, readImportedFile, readImportedText } from './import-text.ts';
import { shareFile } from './share.ts';
import { orderedFile, readTemplateFile, writeTemplateFile } from './transfer.ts';

/**
 * Whatever comes in: no crash, no partial import, no prototype pollution, and each error names its place. The same
 * seed gives the same 10,000 texts; `PROPERTY_SEED=7 vitest run utils/templates/transfer/import-fuzz.test.ts` tries others.
 */
const COUNT = 10_000;

const files = fc
  .sample(fc.uniqueArray(anyTemplate(), { selector: ({ id }) => id, maxLength: 3 }), {
    seed: PROPERTY_SEED,
    numRuns: 60,
  })
  .map((templates) => orderedFile(templates));
const mine = [sampleTemplate({ id: 'mine', name: 'Mine' }), sampleTemplate({ id: 'sample', name: 'Sample' })];

/** From a few numbers: a file, what happens to it, and as what it comes. */
async function brought(numbers: readonly number[]): Promise<{ text: string; isFile: boolean }> {
  const pick = pickFrom(numbers);
  const file = files[pick(files.length)];
  const whole = JSON.stringify(file, null, pick(2) * 2);
  const changed = [
    () => mutateValue(file, pick),
    () => mutateValue(file, pick),
    () => mutateText(whole, pick),
    () => mutateText(mutateValue(file, pick), pick),
    () => whole,
  ][pick(5)];
  const text = changed === undefined ? whole : changed();
  const isFile = pick(2) === 0;
  switch (pick(6)) {
    case 0:
      return { text: await shareFile(text), isFile };
    case 1:
      return { text: mutateText(await shareFile(whole), pick), isFile };
    case 2:
      return { text: `Take this:\n${text}\nBye`, isFile };
    default:
      return { text, isFile };
  }
}

function expectPlace(error: ImportError, text: string): void {
  const told = describeImportError(error);
  expect(told.text).not.toBe('');
  for (const secret of [FAKE_SID, FAKE_TOKEN]) expect(JSON.stringify(told)).not.toContain(secret);
  if (error.kind === 'not-json') {
    // In a share text the place is that in the file it holds.
    const line = text.split('\n')[error.line - 1] ?? (text.includes('tpt1.') ? null : undefined);
    expect(line).toBeDefined();
    expect(error.column).toBeGreaterThan(0);
    if (line !== null && !text.includes('tpt1.'))
      expect(error.column).toBeLessThanOrEqual((line ?? '').length + 1);
  }
  if (error.kind !== 'problems') return;
  expect(told.details.length).toBeGreaterThan(0);
  error.problems.forEach(({ template, field }, at) => {
    expect(template !== null || field !== '').toBe(true);
    expect(told.details[at]).toMatch(template === null ? /^Field / : /^Template [1-9]\d*/);
    if (field !== '') expect(told.details[at]).toContain(field);
  });
}

const outcomes = { taken: 0, refused: 0, kinds: new Map<string, number>() };

async function tryOne(numbers: readonly number[]): Promise<void> {
  const { text: from, isFile } = await brought(numbers);
  let ids = 0;
  const newId = () => `new-${++ids}`;
  const area = createMemoryArea();
  const store = createTemplateStore({ area, lock: createMemoryLock(), now: () => 1, newId });
  for (const template of mine) await store.create(template);
  const before = new Map(area.items);

  const read = await (isFile ? readImportedFile : readImportedText)(from, newId);
  if (!read.ok) {
    outcomes.refused++;
    outcomes.kinds.set(read.error.kind, (outcomes.kinds.get(read.error.kind) ?? 0) + 1);
    expectPlace(read.error, from);
    expect(area.items).toEqual(before);
    return;
  }
  outcomes.taken++;
  const text = JSON.stringify(read);
  // As keys, whatever our own code thinks of them.
  expect(text).not.toMatch(/"(?:__proto__|constructor|prototype)":/);
  for (const secret of [FAKE_SID, FAKE_TOKEN]) expect(text).not.toContain(secret);
  for (const template of read.templates)
    expect(readTemplate(template)).toEqual({ ok: true, value: template });
  // Through JSON once, which knows no -0.
  const same: unknown = JSON.parse(text);
  expect(readTemplateFile(writeTemplateFile(read.templates, read.extra), newId)).toEqual(same);

  const library = await store.list();
  if (!library.ok) throw new Error('the storage of this test reads');
  const decisions = decisionsOf(planImport(library.items, read.templates), new Map());
  const fails = (numbers[0] ?? 0) % 4 === 0;
  if (fails) area.failNext('set', new Error('QUOTA_BYTES quota exceeded'));
  const done = await store.importTemplates(decisions);
  if (!fails) expect(done.ok).toBe(true);
  const after = await store.list();
  if (!after.ok) throw new Error('the storage of this test reads');
  const templates = after.items.flatMap((item) => (item.state === 'ok' ? [item.template] : []));
  for (const template of mine) expect(templates).toContainEqual(template);
  expect(templates).toHaveLength(mine.length + (done.ok ? decisions.length : 0));
}

it(`${COUNT} random and mutated files of seed ${PROPERTY_SEED}`, { timeout: 60_000 }, async () => {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
  const names = () => prototypes.map((one) => Object.getOwnPropertyNames(one));
  const before = names();
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 12, maxLength: 24 }), tryOne), {
    seed: PROPERTY_SEED,
    numRuns: COUNT,
  });
  expect(names()).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  // Both ways out are taken often, and every kind of refusal that a text can cause.
  expect(outcomes.taken).toBeGreaterThan(COUNT / 20);
  expect(outcomes.refused).toBeGreaterThan(COUNT / 2);
  expect([...outcomes.kinds.keys()]).toEqual(
    expect.arrayContaining([
      'not-json',
      'wrong-format',
      'wrong-version',
      'no-templates',
      'problems',
      'share-cut-off',
      'share-damaged',
      'not-ours',
    ]),
  );
});
