import type { CredentialKind, RemovedCredentials } from '../../utils/evidence/types.ts';

const KINDS: readonly CredentialKind[] = ['token', 'sid', 'header', 'userinfo', 'secret'];

/** The kinds that were found at all, in a fixed order. */
export function removedKinds(removed: RemovedCredentials): readonly (readonly [CredentialKind, number])[] {
  return KINDS.flatMap((kind) => {
    const count = removed[kind] ?? 0;
    return count === 0 ? [] : [[kind, count] as const];
  });
}
