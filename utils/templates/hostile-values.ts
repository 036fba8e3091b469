import { findSecrets } from '../secrets/secrets.ts';
import { type FieldProblem, fieldName } from './problems.ts';

/**
 * What a schema does not look at, since unknown fields are kept as they are: keys that reach prototypes,
 * secret-shaped text at any depth, nesting without end, and numbers that cannot be kept.
 */

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Known fields reach depth 4. Deeper unknown ones than this are of no use to anybody. */
const DEEPEST = 20;

type Path = readonly (string | number)[];

/** Every such place in a JSON value; an empty list when it is safe to parse and keep. */
export function findHostileValues(value: unknown): FieldProblem[] {
  const problems: FieldProblem[] = [];
  // A stack of our own: recursion would overflow on what it has to report.
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: here, path } = next;
    if (typeof here === 'string') {
      const [secret] = findSecrets(here);
      if (secret !== undefined)
        problems.push({ field: fieldName(path), problem: { kind: 'secret', secret: secret.kind } });
      continue;
    }
    // Read as infinite; storage and files would make null of it without a word.
    if (typeof here === 'number' && !Number.isFinite(here))
      problems.push({ field: fieldName(path), problem: { kind: 'number' } });
    if (typeof here !== 'object' || here === null) continue;
    if (path.length >= DEEPEST) {
      problems.push({ field: fieldName(path), problem: { kind: 'too-deep', max: DEEPEST } });
      continue;
    }
    const children: { value: unknown; path: Path }[] = [];
    for (const [key, child] of Object.entries(here)) {
      const place: Path = [...path, Array.isArray(here) ? Number(key) : key];
      const [secret] = Array.isArray(here) ? [] : findSecrets(key);
      if (FORBIDDEN_KEYS.has(key)) {
        problems.push({ field: fieldName(place), problem: { kind: 'forbidden-key' } });
      } else if (secret !== undefined) {
        problems.push({ field: fieldName(place), problem: { kind: 'secret', secret: secret.kind } });
      } else {
        children.push({ value: child, path: place });
      }
    }
    // Pushed backwards, so that problems come in the order of the document.
    open.push(...children.reverse());
  }
  return problems;
}
