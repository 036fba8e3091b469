import type { ApplyResult } from '../page/apply.ts';
import type { Outcome } from '../scopes/outcome.ts';
import type { Selection } from '../scopes/types.ts';
import type { Report } from './view.ts';

type OutcomeReport = Extract<Report, { kind: 'outcome' }>;

function isWorse(now: Outcome, than: Outcome): boolean {
  const open = ({ set, total }: Outcome) => total - set;
  return now.set < than.set || open(now) > open(than) || now.notCleared.length > than.notCleared.length;
}

/** The report with what a later reading shows. */
function retold(report: OutcomeReport, now: Outcome): OutcomeReport {
  // Which rows were asked for was known: none of them is late.
  if (report.act === 'tick' || report.act === 'clear') return { ...report, outcome: now };
  const { added, already, notSet, notSeen } = report.outcome;
  const seen = new Set([...added, ...already, ...notSet].map(({ id }) => id));
  return {
    ...report,
    // What stands in categories that were looked into and closed again is not in a later reading.
    outcome: { ...now, notSet: now.notSet.filter(({ id }) => seen.has(id)), notSeen },
    late: now.notSet.filter(({ id }) => !seen.has(id)),
  };
}

/**
 * Keeps a report true after its run has ended: a page may take ticks back later, or list more rows. What the person
 * changes is their own business, so the report is left as it is from the first press on the page.
 */
export class Afterwards {
  #last: { readonly report: OutcomeReport; readonly judge: (selection: Selection) => Outcome } | null = null;
  #shown: Report | null = null;
  #touched = false;

  /** A run begins. */
  begin(): void {
    this.#last = null;
    this.#touched = false;
  }

  /** It has ended, and this is told of it. */
  end(result: ApplyResult, report: Report): void {
    this.#shown = report;
    // Of scopes that come and go with scrolling, a later reading shows other ones.
    const canJudge = result.kind !== 'no-scopes' && !result.partial && report.kind === 'outcome';
    this.#last = canJudge && !this.#touched ? { report, judge: result.judge } : null;
  }

  /** The person has pressed something on the page. */
  touched(): void {
    this.#touched = true;
    this.#last = null;
  }

  /**
   * What is to be told after another reading; null where nothing has to be told anew.
   * @param shown what the panel tells now.
   */
  review(selection: Selection, shown: Report | null): Report | null {
    if (this.#last === null || shown !== this.#shown) return null;
    const { report, judge } = this.#last;
    const now = judge(selection);
    const isAsTold = !isWorse(now, report.outcome);
    if (isAsTold && shown === report) return null;
    this.#shown = isAsTold ? report : retold(report, now);
    return this.#shown;
  }

  /** Whether later readings are judged. */
  get isOn(): boolean {
    return this.#last !== null;
  }
}
