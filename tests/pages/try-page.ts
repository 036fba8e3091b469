import type { Page } from 'puppeteer-core';
import type { PageRecord, SandboxPage } from '../../sandbox/pages/record.ts';
import type { PageSpec } from '../../sandbox/pages/spec.ts';
import { until } from '../browser/until.ts';
import type { Tab } from './browser.ts';
import type { EngineAnswer } from './engine/types.ts';
import { engineIn } from './engine/world.ts';
import { type Goal, presetOf } from './goal.ts';
import { meaningOf } from './oracle.ts';
import { type Difference, differences, unsaid } from './verdict.ts';

/** What became of a goal on a page, and of Undo after it. */
export interface Trial {
  /** `METHOD /path` of what was asked for. */
  readonly wanted: readonly string[];
  readonly applied: EngineAnswer;
  readonly left: readonly Difference[];
  /** Null where there was nothing to undo. */
  readonly undone: EngineAnswer | null;
  readonly leftByUndo: readonly Difference[];
  /** What must not happen; nothing where all is well. */
  readonly faults: readonly Fault[];
  /** How it ended. */
  readonly end: End;
  readonly ms: number;
}

/** Something that must not happen on any page. */
export interface Fault {
  /** What it is about, so that a smaller page can be told to have the same one. */
  readonly kind: 'silent' | 'silent undo' | 'unsaid' | 'activation' | 'stopped';
  readonly text: string;
}

/**
 * `asked`: as asked. `locked`: as asked but for rows that cannot be changed. `named`: rows differ, and each is
 * named. `unread`: the engine found no scopes.
 * `failed`: none of these.
 */
export type End = 'asked' | 'locked' | 'named' | 'unread' | 'failed';

/** The page's own record, once nothing on it is about to change by itself. */
export async function recordAtRest(page: Page): Promise<PageRecord> {
  const read = () =>
    page.evaluate(() => {
      const { sandboxPage }: { sandboxPage?: SandboxPage } = window;
      if (sandboxPage === undefined) throw new Error('This is no generated page');
      return sandboxPage.isAtRest() ? sandboxPage.record() : undefined;
    });
  return await until('the page to be at rest', read);
}

const silent = (kind: Fault['kind'], list: readonly Difference[]): readonly Fault[] =>
  list
    .filter((one) => one.namedIn === null)
    .map((one) => ({
      kind,
      text: `${kind}: ${one.id} (${one.category}) should be ${one.should}, and nothing says so`,
    }));

/** Opens the page, has the engine reach the goal and undo it, and judges both by the page's own record. */
export async function tryPage(
  tab: Tab,
  engine: string,
  url: string,
  spec: PageSpec,
  goal: Goal,
): Promise<Trial> {
  await tab.page.goto(url, { waitUntil: 'load' });
  const before = await recordAtRest(tab.page);
  const meaning = meaningOf(goal, spec, before.granted);
  const world = await engineIn(tab.session, engine);
  const started = performance.now();
  await world.apply(spec.accountType, presetOf(goal));
  const after = await recordAtRest(tab.page);
  const applied = await world.judgeAgain(spec.accountType);
  const left = differences(spec, meaning.wanted, after, applied, meaning);
  const canUndo = applied.kind !== 'no-scopes';
  if (canUndo) await world.undo(spec.accountType);
  const ms = performance.now() - started;
  const last = await recordAtRest(tab.page);
  const undone = canUndo ? await world.judgeAgain(spec.accountType) : null;
  const leftByUndo = undone === null ? [] : differences(spec, new Set(before.granted), last, undone, null);
  return {
    wanted: [...meaning.wanted],
    applied,
    left,
    undone,
    leftByUndo,
    faults: [
      ...silent('silent', left),
      ...unsaid(meaning, applied).map(
        (rule): Fault => ({ kind: 'unsaid', text: `${rule} is not on the page, and nothing says so` }),
      ),
      ...silent('silent undo', leftByUndo),
      ...last.activations.map(
        ({ control, event }): Fault => ({ kind: 'activation', text: `${event} on ${control}` }),
      ),
      ...[applied, undone].flatMap((answer): readonly Fault[] =>
        answer?.kind === 'stopped' ? [{ kind: 'stopped', text: `it stopped: ${answer.stoppedBy}` }] : [],
      ),
    ],
    end: endOf(applied, left),
    ms,
  };
}

function endOf(applied: EngineAnswer, left: readonly Difference[]): End {
  if (applied.kind === 'no-scopes') return 'unread';
  if (left.length === 0) return 'asked';
  return left.every(({ impossible }) => impossible) ? 'locked' : 'named';
}
