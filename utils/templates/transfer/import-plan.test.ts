import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportDecision, StoredItem } from '../store/store-types.ts';
import { anyTemplate, sampleTemplate } from '../testing/templates.ts';
import type { Template } from '../types.ts';
import { countOf, decisionsOf, type ImportChoice, type ImportPlan, planImport } from './import-plan.ts';
import { readTemplateFile, writeTemplateFile } from './transfer.ts';

function stored(template: Template, revision = 1): StoredItem {
  return { state: 'ok', key: `template:${template.id}`, template, revision, savedAt: 0 };
}

const shown = (plan: ImportPlan) =>
  plan.map(({ kind, differences, choices }) => ({ kind, differences, choices }));
const chosen = (...choices: readonly ImportChoice[]) => new Map(choices.map((choice, at) => [at, choice]));

const A = sampleTemplate({ id: 'a', name: 'A' });

describe('planImport', () => {
  it('tells what is new', () => {
    expect(shown(planImport([stored(A)], [sampleTemplate({ id: 'b', name: 'B' })]))).toEqual([
      { kind: 'new', differences: [], choices: ['add', 'skip'] },
    ]);
  });

  it('tells what is there word for word, whatever the order of its fields', () => {
    const { id, ...rest } = A;
    expect(shown(planImport([stored(A)], [{ ...rest, id }]))).toEqual([
      { kind: 'same', differences: [], choices: ['skip'] },
    ]);
  });

  it('tells a copy under another id', () => {
    expect(shown(planImport([stored(A)], [{ ...A, id: 'other' }]))).toEqual([
      { kind: 'same', differences: [], choices: ['skip'] },
    ]);
  });

  it('lets a changed template be replaced although its twin was kept beside it before', () => {
    const changed = { ...A, mode: 'add' } as const;
    const plan = planImport([stored(changed, 4), stored({ ...A, id: 'twin' })], [A]);
    expect(shown(plan)).toEqual([{ kind: 'same', differences: ['mode'], choices: ['skip', 'replace'] }]);
    expect(decisionsOf(plan, chosen('replace'))).toEqual([{ action: 'replace', template: A, revision: 4 }]);
  });

  it.each<[string, Partial<Template> & Readonly<Record<string, unknown>>]>([
    ['name', { name: 'Other' }],
    ['client', { client: 'Acme' }],
    ['tags', { tags: ['x'] }],
    ['rotateAfterDays', { rotateAfterDays: 30 }],
    ['accountType', { accountType: 'brand' }],
    ['setup', { setup: { name: 'x' } }],
    ['variables', { variables: [{ name: 'x' }] }],
    ['mode', { mode: 'add' }],
    ['scopes', { scopes: [] }],
    ['other', { colour: 'blue' }],
  ])('tells that %s differs', (field, change) => {
    const plan = planImport([stored(A)], [{ ...A, ...change }]);
    expect(shown(plan)).toEqual([
      { kind: 'changed', differences: [field], choices: ['keep-both', 'replace', 'skip'] },
    ]);
  });

  it('tells that only the name is there, and does not mind case', () => {
    const plan = planImport([stored(A, 7)], [sampleTemplate({ id: 'b', name: 'a', mode: 'add' })]);
    expect(shown(plan)).toEqual([
      { kind: 'same-name', differences: ['name', 'mode'], choices: ['keep-both', 'replace', 'skip'] },
    ]);
    const [decision] = decisionsOf(plan, chosen('replace'));
    expect(decision).toMatchObject({ action: 'replace', template: { id: 'a', mode: 'add' }, revision: 7 });
  });

  const named = (id: string) => sampleTemplate({ id, name: 'A', note: id });
  it.each<[string, readonly Template[], readonly Template[]]>([
    ['two there have the name', [named('a'), named('b')], [named('c')]],
    ['two of the file have the name', [named('a')], [named('b'), named('c')]],
    ['the file has that template by its id', [named('a')], [{ ...named('a'), name: 'B' }, named('c')]],
  ])('replaces none by its name where %s', (_, library, incoming) => {
    const plan = planImport(
      library.map((template) => stored(template)),
      incoming,
    );
    const byName = plan.filter(({ kind }) => kind === 'same-name');
    expect(byName.length).toBeGreaterThan(0);
    for (const { choices, replaces } of byName) {
      expect(choices).toEqual(['keep-both', 'skip']);
      expect(replaces).toBeNull();
    }
  });

  it('gives a new id where data that cannot be read stands under its id', () => {
    const plan = planImport(
      [{ state: 'damaged', key: 'template:a', name: null, problems: [], raw: 'junk' }],
      [A],
    );
    expect(shown(plan)).toEqual([{ kind: 'new', differences: [], choices: ['add', 'skip'] }]);
    expect(decisionsOf(plan, new Map())).toEqual([{ action: 'keep-both', template: A }]);
  });

  it('counts', () => {
    const plan = planImport([stored(A)], [A, sampleTemplate({ id: 'b', name: 'B' })]);
    expect((['new', 'same', 'changed', 'same-name'] as const).map((kind) => countOf(plan, kind))).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe('decisionsOf', () => {
  it('refuses a choice that an entry does not have', () => {
    expect(() => decisionsOf(planImport([], [A]), chosen('replace'))).toThrow('Template 1');
  });
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
/** Few contents, so that templates meet in all ways. */
const fewTemplates = fc.uniqueArray(
  fc.record({
    id: ids,
    name: fc.constantFrom('One', 'one', 'Two'),
    mode: fc.constantFrom('exact' as const, 'add' as const),
    accountType: fc.constant('any' as const),
    scopes: fc.constant([]),
  }),
  { selector: ({ id }) => id },
);

/** What the store does with decisions, in a few lines; it throws where the store would refuse. */
function carryOut(library: ReadonlyMap<string, Template>, decisions: readonly ImportDecision[]) {
  const after = new Map(library);
  const touched = new Set<string>();
  let fresh = 0;
  for (const { action, template } of decisions) {
    const id = action === 'keep-both' ? `fresh-${++fresh}` : template.id;
    if ((action === 'replace') !== after.has(id)) throw new Error(`conflict at ${id}`);
    if (touched.has(id)) throw new Error(`${id} is written twice`);
    touched.add(id);
    after.set(id, { ...template, id });
  }
  return after;
}

describe('properties', () => {
  it('an export of the library changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTemplate(), { selector: ({ id }) => id, maxLength: 5 }), (library) => {
        const read = readTemplateFile(writeTemplateFile(library), () => 'none');
        if (!read.ok) throw new Error('an export reads');
        const plan = planImport(
          library.map((one) => stored(one)),
          read.templates,
        );
        expect(plan.every(({ kind }) => kind === 'same')).toBe(true);
        expect(decisionsOf(plan, new Map())).toEqual([]);
      }),
    );
  });

  it('each choice does what it says, and the default takes nothing away', () => {
    fc.assert(
      fc.property(
        fewTemplates,
        fewTemplates,
        fc.array(fc.nat(), { maxLength: 5 }),
        (library, file, picks) => {
          const before = new Map(library.map((one) => [one.id, one]));
          const plan = planImport(
            library.map((one) => stored(one)),
            file,
          );
          expect(plan.map(({ template }) => template)).toEqual(file);
          const byDefault = carryOut(before, decisionsOf(plan, new Map()));
          for (const [id, one] of before) expect(byDefault.get(id)).toEqual(one);

          const choices = new Map(
            plan.flatMap(({ choices: offered }, at) => {
              const choice = offered[(picks[at] ?? 0) % offered.length];
              return choice === undefined ? [] : [[at, choice] as const];
            }),
          );
          const after = carryOut(before, decisionsOf(plan, choices));
          const made = [...choices.values()].filter((one) => one === 'add' || one === 'keep-both').length;
          expect(after.size).toBe(before.size + made);
          plan.forEach(({ template, replaces }, at) => {
            if (choices.get(at) !== 'replace' || replaces === null) return;
            expect(after.get(replaces.template.id)).toEqual({ ...template, id: replaces.template.id });
          });
          const replaced = plan.filter((_, at) => choices.get(at) === 'replace');
          const gone = new Set(replaced.map(({ replaces }) => replaces?.template.id));
          for (const [id, one] of before) if (!gone.has(id)) expect(after.get(id)).toEqual(one);
        },
      ),
    );
  });

  it('what was imported is the same the next time', () => {
    fc.assert(
      fc.property(fewTemplates, fewTemplates, (library, file) => {
        const before = new Map(library.map((one) => [one.id, one]));
        const items = (all: ReadonlyMap<string, Template>) => [...all.values()].map((one) => stored(one));
        const after = carryOut(before, decisionsOf(planImport(items(before), file), new Map()));
        expect(planImport(items(after), file).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
