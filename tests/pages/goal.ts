import { catalogueOf } from '../../sandbox/data/catalogue.ts';
import type { PageSpec, RowSpec } from '../../sandbox/pages/spec.ts';
import type { Access, Method, Mode, ScopePreset, ScopeRule } from '../../utils/scopes/types.ts';

/** What is asked of a page. */
export interface Goal {
  /** What a failure calls it. */
  readonly title: string;
  readonly mode: Mode;
  readonly rules: readonly ScopeRule[];
}

/** Numbers from 0 up to, but not including, 1: always the same ones for a seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const METHODS: ReadonlySet<string> = new Set<Method>(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

function isMethod(text: string): text is Method {
  return METHODS.has(text);
}

function endpointRule({ method, path }: Pick<RowSpec, 'method' | 'path'>): ScopeRule {
  if (!isMethod(method)) throw new Error(`${method} is no method`);
  return { method, path };
}

/** Asks this of the page; the same for the same seed and page. */
export function goalFor(spec: PageSpec, seed: number): Goal {
  const next = numbersOf(seed ^ 0x5eed);
  const pick = <Value>(from: readonly Value[]): Value => {
    const one = from[Math.floor(next() * from.length)];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  };
  const some = <Value>(from: readonly Value[], most: number): readonly Value[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(from))),
  ];
  const mode: Mode = next() < 0.7 ? 'exact' : 'add';
  const rows = spec.categories.flatMap(({ name, rows: own }) => own.map((row) => ({ category: name, row })));
  const documented = catalogueOf(spec.accountType).categories.flatMap(({ scopes }) =>
    scopes.map(([method, path]) => ({ method, path })),
  );
  const isDocumented = (row: RowSpec) =>
    documented.some(({ method, path }) => method === row.method && path === row.path);
  const known = rows.filter(({ row }) => isDocumented(row));
  // Where only labels are seen, nothing public leads from an invented scope's endpoint to its label.
  const askable = spec.endpoint.shown === 'nowhere' ? known : rows;
  const absent = documented.filter(
    ({ method, path }) => !rows.some(({ row }) => row.method === method && row.path === path),
  );
  const access = (one: Access): Goal => ({ title: `everything: ${one}`, mode, rules: [{ access: one }] });
  const kinds: readonly (() => Goal)[] = [
    () => access('read'),
    () => access('read'),
    () => access('write'),
    () => access('all'),
    () => {
      const names = some(
        spec.categories.map(({ name }) => name),
        2,
      );
      const rules = names.map((category) => ({ category, access: pick<Access>(['read', 'write', 'all']) }));
      return { title: 'categories', mode, rules };
    },
    () => {
      const rules = [
        ...some(askable, 8).map(({ row }) => endpointRule(row)),
        ...(absent.length === 0 || next() < 0.5 ? [] : some(absent, 2).map(endpointRule)),
      ];
      return { title: 'endpoints', mode, rules };
    },
    () => ({
      title: 'labels',
      mode,
      rules: some(known, 5).map(({ category, row }) => ({
        category,
        label: row.label,
      })),
    }),
  ];
  return pick(kinds)();
}

/** The goal as a preset of the extension. */
export function presetOf({ title, mode, rules }: Goal): ScopePreset {
  return {
    id: 'template:generated',
    name: title,
    accountType: 'any',
    mode,
    scopes: rules,
    source: { kind: 'template', templateId: 'generated' },
  };
}
