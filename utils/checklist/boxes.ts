import type { Finding } from './finding.ts';
import type { Tip } from './tips.ts';

/** How the box of one tip stands. */
export interface TipBox {
  readonly tip: Tip;
  /** Null where the page says nothing about the tip. */
  readonly finding: Finding | null;
  readonly ticked: boolean;
  /** `page`: its state decided, and nobody can untick it; `person`: the box is theirs. */
  readonly by: 'page' | 'person';
}

/**
 * The boxes of a checklist. A tip that the page decides is ticked by the page while its finding is `ok`; in every
 * other state its box belongs to the person, who may know better, and the finding stays visible beside it.
 */
export function boxesOf(
  tips: readonly Tip[],
  findings: ReadonlyMap<string, Finding>,
  ticked: readonly string[],
): readonly TipBox[] {
  return tips.map((tip) => {
    const finding = findings.get(tip.id) ?? null;
    const byPage = tip.decidedBy === 'page' && finding?.state === 'ok'; // no finding decides nothing
    return {
      tip,
      finding,
      ticked: byPage || ticked.includes(tip.id),
      by: byPage ? 'page' : 'person',
    };
  });
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Tips whose finding warns, ticked or not. */
  readonly warnings: number;
}

/** How far the person is. */
export function progressOf(boxes: readonly TipBox[]): Progress {
  return {
    done: boxes.filter(({ ticked }) => ticked).length,
    total: boxes.length,
    warnings: boxes.filter(({ finding }) => finding?.state === 'warn').length,
  };
}
