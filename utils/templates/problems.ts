import { hasSecret, type SecretKind } from '../secrets/secrets.ts';

/** What is wrong with one value. It never holds the value itself: that might be a secret. */
export type Problem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'type'; readonly expected: 'text' | 'list' | 'object' }
  | { readonly kind: 'choice'; readonly expected: readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly max: number }
  | { readonly kind: 'too-many'; readonly max: number }
  | { readonly kind: 'control-character' }
  | { readonly kind: 'id' }
  | { readonly kind: 'email' }
  | { readonly kind: 'api-version' }
  /** No whole number of days after which a token is to be rotated. */
  | { readonly kind: 'days' }
  | { readonly kind: 'path' }
  /** None of the four kinds of scope rule. */
  | { readonly kind: 'rule' }
  /** `access` beside what already says which scopes are meant. */
  | { readonly kind: 'rule-access' }
  /** No name that a variable may have. */
  | { readonly kind: 'variable' }
  /** The same twice in a list. */
  | { readonly kind: 'double' }
  | { readonly kind: 'duplicate-id'; readonly first: number }
  | { readonly kind: 'secret'; readonly secret: SecretKind }
  | { readonly kind: 'forbidden-key' }
  | { readonly kind: 'too-deep'; readonly max: number }
  /** Greater than any number that can be kept, such as 1e999. */
  | { readonly kind: 'number' }
  /** In storage: what surrounds the template does not read. */
  | { readonly kind: 'envelope' }
  /** In storage: the template says another id than the place where it lies. */
  | { readonly kind: 'foreign-id' };

/** A problem inside one template: `field` is where, such as `scopes[2].method`; empty for the whole. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: Problem;
}

/**
 * A problem in a list of templates. `number` counts from 1; `name` is null where it cannot be shown.
 * `template` is null for what stands beside the templates.
 */
export interface TemplateProblem extends FieldProblem {
  readonly template: { readonly number: number; readonly name: string | null } | null;
}

const LONGEST_KEY = 60;
/** It might turn around the sentence in which the key is told. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}]/u;

/** `['scopes', 2, 'method']` → `scopes[2].method`. Keys that look like a secret or are no names are masked. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => {
      if (typeof part === 'number') return `[${part}]`;
      const key = String(part);
      if (!canBeShown(key)) return '["…"]';
      if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `[${JSON.stringify(key)}]`;
      return at === 0 ? key : `.${key}`;
    })
    .join('');
}

/** Whether the key of an unknown field may stand in a sentence. */
export function canBeShown(key: string): boolean {
  return key.length <= LONGEST_KEY && !UNSEEN.test(key) && !hasSecret(key);
}
