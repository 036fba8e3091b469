import type { ApplyResult } from '../page/apply.ts';
import type { Report, ScopesAct } from './view.ts';

/** What the panel tells of a run. */
export function reportOf(name: string, act: ScopesAct, result: ApplyResult): Report {
  if (result.kind === 'no-scopes') return { kind: 'no-scopes', name };
  const { outcome, stoppedBy, refused } = result;
  return {
    kind: 'outcome',
    name,
    act,
    outcome,
    late: [],
    stoppedBy,
    refused: refused.map((one) => one.name),
  };
}
