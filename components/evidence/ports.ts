import type { EvidenceInput, Reading } from '../../utils/evidence/types.ts';

/** Reads evidence beside the page, which stays responsive. */
export interface EvidencePort {
  /**
   * Bytes of the inputs are given away and cannot be used afterwards. Rejects with an `AbortError` once `signal` is
   * aborted, and with a `ReadingFailed` when the reading itself broke or went silent; bad evidence is no failure but
   * in `problems`.
   */
  read(
    inputs: readonly EvidenceInput[],
    options: {
      readonly signal: AbortSignal;
      /** From 0 to 1, over all inputs. */
      readonly onProgress: (fraction: number) => void;
    },
  ): Promise<Reading>;
}
