import * as z from 'zod/mini';
import { knownScopes } from '../../catalogue/known.ts';
import { accountOfPath, endpointKey } from '../../endpoint.ts';
import type { AccountType, EndpointRule } from '../../types.ts';

/** What stands in `integrations.json`, by `docs/integration-presets.md`. */

const filled = z.string().check(z.trim(), z.minLength(1));
const endpoint = {
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().check(z.regex(/^\/(Agencies|Advertisers|Mediapartners)\/\{AccountSID\}(\/\S+)?$/)),
};
const access = z.enum(['read', 'write', 'all']);
const Rule = z.union([
  z.strictObject(endpoint),
  z.strictObject({ category: filled, label: filled }),
  z.strictObject({ category: filled, access }),
]);
const Pitfall = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('needs-jobs') }),
  z.strictObject({ kind: z.literal('wants-version'), version: z.int().check(z.positive()) }),
  z.strictObject({ kind: z.literal('legacy-token') }),
  z.strictObject({ kind: z.literal('outdated-role') }),
  z.strictObject({ kind: z.literal('verifies-with'), ...endpoint }),
  z.strictObject({ kind: z.literal('easily-missed'), ...endpoint }),
  z.strictObject({ kind: z.literal('not-documented'), ...endpoint }),
  z.strictObject({ kind: z.literal('fails-silently') }),
  z.strictObject({ kind: z.literal('lifts-credentials') }),
]);
const Integration = z.strictObject({
  id: z.string().check(z.regex(/^integration:[a-z]+(-[a-z]+)*$/)),
  name: filled,
  accountType: z.enum(['agency', 'brand', 'partner']),
  note: z.string().check(z.regex(/^presets\.notes\.\w+$/)),
  url: z.nullable(z.url({ protocol: /^https$/ })),
  read: z.iso.date(),
  certainty: z.enum(['guide', 'source']),
  pitfalls: z.optional(z.array(Pitfall).check(z.minLength(1))),
  scopes: z.array(Rule).check(z.minLength(1)),
});

/** What is wrong with the entries, each line with the entry and the field: `integration:acme.read: Invalid ISO date`. */
export function lintIntegrations(entries: readonly unknown[]): readonly string[] {
  const ids = entries.map(idOf);
  return entries.flatMap((entry, at) => {
    const id = idOf(entry) ?? `entry ${at + 1}`;
    const twice = ids.indexOf(idOf(entry)) < at ? [`${id}.id: another entry has it too`] : [];
    const read = z.safeParse(Integration, entry);
    if (read.success) return [...twice, ...lintMeaning(read.data).map((fault) => `${id}.${fault}`)];
    return [...twice, ...read.error.issues.map(({ path, message }) => `${id}.${fieldOf(path)}: ${message}`)];
  });
}

function idOf(entry: unknown): string | null {
  const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : null;
  return typeof id === 'string' ? id : null;
}

/** As it would be written: `pitfalls[1].version`. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What the form alone does not tell. */
function lintMeaning({ accountType, scopes, pitfalls = [] }: z.infer<typeof Integration>): string[] {
  const keyOf = ({ method, path }: EndpointRule) => endpointKey(method, path, accountType);
  const endpoints = scopes.flatMap((rule) => ('method' in rule ? [rule] : []));
  const keys = endpoints.map(keyOf);
  const known = new Set(knownScopes(accountType).map(keyOf));
  const undocumented = pitfalls.flatMap((one) => (one.kind === 'not-documented' ? [keyOf(one)] : []));
  const faults: string[] = [];
  for (const [at, rule] of scopes.entries()) {
    if (!('method' in rule)) continue;
    const field = `scopes[${at}]`;
    if (accountOfPath(rule.path) !== accountType)
      faults.push(`${field}.path: is not one of ${nameOf(accountType)}`);
    if (keys.indexOf(keyOf(rule)) < endpoints.indexOf(rule)) faults.push(`${field}: says the same twice`);
    if (!known.has(keyOf(rule)) && !undocumented.includes(keyOf(rule)))
      faults.push(`${field}.path: no document has it, so it needs the pitfall not-documented`);
  }
  for (const [at, pitfall] of pitfalls.entries()) {
    const field = `pitfalls[${at}]`;
    if (pitfalls.some((one, before) => before < at && JSON.stringify(one) === JSON.stringify(pitfall)))
      faults.push(`${field}: says the same twice`);
    if (!('path' in pitfall)) continue;
    if (!keys.includes(keyOf(pitfall))) faults.push(`${field}.path: is none of its scopes`);
    if (pitfall.kind === 'not-documented' && known.has(keyOf(pitfall)))
      faults.push(`${field}.path: a document has it`);
  }
  return faults;
}

function nameOf(accountType: AccountType): string {
  return accountType === 'agency' ? 'an agency' : `a ${accountType}`;
}
