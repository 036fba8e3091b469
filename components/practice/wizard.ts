import type { KnownScope } from '../../utils/scopes/match.ts';

/** What the practice page does, without a page: where the person is, and the pretend token. */

export const STEPS = ['setup', 'contact', 'scopes', 'create'] as const;
export type Step = (typeof STEPS)[number];

/** The guide's steps, each ticked off when it was done. */
export const LESSONS = ['begin', 'fill', 'apply', 'create'] as const;
export type Lesson = (typeof LESSONS)[number];

/** As the wizard's fields have it. */
export interface PracticeForm {
  readonly name: string;
  readonly description: string;
  readonly apiVersion: string;
  readonly primaryContact: string;
  readonly developerEmails: string;
}

export interface PracticeToken {
  readonly name: string;
  readonly apiVersion: string;
}

export interface Practice {
  /** Null: the list of tokens. */
  readonly step: Step | null;
  readonly form: PracticeForm;
  /** Names of categories that are switched off. */
  readonly off: ReadonlySet<string>;
  /** Keys of scopes that are not ticked. */
  readonly cleared: ReadonlySet<string>;
  readonly tokens: readonly PracticeToken[];
  readonly learnt: ReadonlySet<Lesson>;
}

export const VERSIONS = ['15', '14', '13'] as const;
export const CONTACTS = ['Dana Ito', 'Noor Haddad', 'Sam Rivera'] as const;

const EMPTY: PracticeForm = {
  name: '',
  description: '',
  apiVersion: VERSIONS[0],
  primaryContact: '',
  developerEmails: '',
};

/** The list, with pretend tokens of these names on it. */
export function beginPractice(examples: readonly string[]): Practice {
  return {
    step: null,
    form: EMPTY,
    off: new Set(),
    cleared: new Set(),
    tokens: examples.map((name) => ({ name, apiVersion: VERSIONS[1] })),
    learnt: new Set(),
  };
}

export type Act =
  | { readonly kind: 'begin' }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  | { readonly kind: 'fill'; readonly change: Partial<PracticeForm> }
  | { readonly kind: 'switch'; readonly category: string; readonly on: boolean; readonly byPanel: boolean }
  | { readonly kind: 'tick'; readonly scope: string; readonly on: boolean; readonly byPanel: boolean };

/** What comes of an act. A new token begins with every scope on, as it may on the real page. */
export function afterAct(before: Practice, act: Act): Practice {
  switch (act.kind) {
    case 'begin':
      return learn(
        { ...beginPractice([]), tokens: before.tokens, learnt: before.learnt, step: 'setup' },
        'begin',
      );
    case 'back':
      return { ...before, step: STEPS[stepAt(before) - 1] ?? null };
    case 'next':
      return next(before);
    case 'fill':
      return { ...before, form: { ...before.form, ...act.change } };
    case 'switch': {
      const after = { ...before, off: toggled(before.off, act.category, !act.on) };
      return act.byPanel ? learn(after, 'apply') : after;
    }
    case 'tick': {
      const after = { ...before, cleared: toggled(before.cleared, act.scope, !act.on) };
      return act.byPanel ? learn(after, 'apply') : after;
    }
  }
}

function next(before: Practice): Practice {
  const step = STEPS[stepAt(before) + 1] ?? null;
  if (step === 'scopes') return learn({ ...before, step }, 'fill');
  if (step !== null) return { ...before, step };
  const { name, apiVersion } = before.form;
  return learn({ ...before, step, tokens: [...before.tokens, { name, apiVersion }] }, 'create');
}

const stepAt = ({ step }: Practice): number => (step === null ? -1 : STEPS.indexOf(step));

const learn = (practice: Practice, lesson: Lesson): Practice => ({
  ...practice,
  learnt: new Set([...practice.learnt, lesson]),
});

function toggled(set: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const after = new Set(set);
  if (isIn) after.add(one);
  else after.delete(one);
  return after;
}

/** Scopes by category, in the order in which they are known. */
export function byCategory(scopes: readonly KnownScope[]): ReadonlyMap<string, readonly KnownScope[]> {
  const groups = new Map<string, KnownScope[]>();
  for (const scope of scopes) {
    const group = groups.get(scope.category);
    if (group === undefined) groups.set(scope.category, [scope]);
    else group.push(scope);
  }
  return groups;
}

export const keyOf = ({ method, path }: KnownScope): string => `${method} ${path}`;

/** How many scopes the pretend token would have. */
export function countScopes({ off, cleared }: Practice, scopes: readonly KnownScope[]): number {
  return scopes.filter((scope) => !off.has(scope.category) && !cleared.has(keyOf(scope))).length;
}
