import type { Outcome } from '../../../utils/scopes/outcome.ts';
import type { AccountType, ScopePreset } from '../../../utils/scopes/types.ts';

/** What the engine said at the end of a run; plain JSON. */
export type EngineAnswer =
  | { readonly kind: 'no-scopes' }
  | {
      readonly kind: 'done' | 'stopped';
      readonly outcome: Outcome;
      readonly touched: boolean;
      readonly stoppedBy: string | null;
      /** Names of the controls that the guard did not let be pressed. */
      readonly refused: readonly string[];
    };

/** `globalThis.engine` in the world that the engine is given. */
export interface EngineInPage {
  apply(accountType: AccountType, preset: ScopePreset): Promise<EngineAnswer>;
  /** Leads back to what stood there before the last `apply`. Throws where that found no scopes. */
  undo(accountType: AccountType): Promise<EngineAnswer>;
  /** The last answer, judged again by what the page shows now, as the panel does when the page changes later. */
  judgeAgain(accountType: AccountType): Promise<EngineAnswer>;
}
