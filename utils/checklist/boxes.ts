import type { Finding } from './finding.ts';
import { isOpen, type Reason } from './reasons.ts';
import type { Tip } from './tips.ts';

/** How the box of one tip stands. */
export interface TipBox {
  readonly tip: Tip;
  /** Empty where the page says nothing about the tip. */
  readonly findings: readonly Finding[];
  readonly ticked: boolean;
  /** `page`: its state decided, and nobody can untick it; `person`: the box is theirs. */
  readonly by: 'page' | 'person';
}

/**
 * The boxes of a checklist. A tip that the page decides is ticked by the page while all of its findings are `ok`; in
 * every other state its box belongs to the person, who may know better, and the findings stay visible beside it.
 */
export function boxesOf(
  tips: readonly Tip[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  ticked: readonly string[],
): readonly TipBox[] {
  return tips.map((tip) => {
    const found = findings.get(tip.id) ?? []; // the page says nothing about it
    const fine = found.length > 0 && found.every(({ state }) => state === 'ok'); // no finding decides nothing
    const byPage = tip.decidedBy === 'page' && fine;
    return {
      tip,
      findings: found,
      ticked: byPage || ticked.includes(tip.id),
      by: byPage ? 'page' : 'person',
    };
  });
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Warnings that no reason answers, of tips ticked or not. */
  readonly warnings: number;
}

/** How far the person is; `reasons` as they were given for the findings. */
export function progressOf(boxes: readonly TipBox[], reasons: readonly Reason[]): Progress {
  const findings = boxes.flatMap((box) => box.findings);
  return {
    done: boxes.filter(({ ticked }) => ticked).length,
    total: boxes.length,
    warnings: findings.filter((finding) => finding.state === 'warn' && isOpen(finding, reasons)).length,
  };
}
