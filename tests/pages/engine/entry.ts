import { type ApplyResult, applyPreset, readAllScopes, undoTo } from '../../../utils/page/apply.ts';
import { knownScopes } from '../../../utils/scopes/catalogue/known.ts';
import type { Snapshot } from '../../../utils/scopes/snapshot.ts';
import type { AccountType, ScopePreset } from '../../../utils/scopes/types.ts';
import type { EngineAnswer, EngineInPage } from './types.ts';

/*
 * The page engine as the extension runs it, without the panel: bundled into one script for a world of its own in
 * the page.
 */

/** What can cross into the test's process. */
function answerOf(result: ApplyResult): EngineAnswer {
  if (result.kind === 'no-scopes') return { kind: result.kind };
  const { kind, outcome, touched, stoppedBy } = result;
  return { kind, outcome, touched, stoppedBy, refused: result.refused.map(({ name }) => name) };
}

/** In ms; on a loaded machine the slowest pages take 13 seconds, and another stage runs beside this one. */
const LONGEST_RUN = 30_000;

let before: Snapshot | null = null;
let last: ApplyResult | null = null;

const optionsFor = (accountType: AccountType) => ({
  document,
  accountType,
  known: knownScopes(accountType),
  signal: AbortSignal.timeout(LONGEST_RUN),
  onProgress: () => {},
});

const engine: EngineInPage = {
  async apply(accountType: AccountType, preset: ScopePreset) {
    const result = await applyPreset(preset, optionsFor(accountType));
    before = result.kind === 'no-scopes' ? null : result.before;
    last = result;
    return answerOf(result);
  },
  async undo(accountType: AccountType) {
    if (before === null) throw new Error('There is nothing to undo');
    last = await undoTo(before, optionsFor(accountType));
    return answerOf(last);
  },
  async judgeAgain(accountType: AccountType) {
    if (last === null) throw new Error('Nothing was done yet');
    if (last.kind === 'no-scopes' || last.partial) return answerOf(last);
    const page = await readAllScopes(optionsFor(accountType));
    return answerOf(page === null ? last : { ...last, outcome: last.judge(page.selection) });
  },
};

Reflect.set(globalThis, 'engine', engine);
