import { sameCategory } from '../scopes/label.ts';
import {
  type Payment,
  paymentOf,
  type RiskOfWords,
  riskOf,
  riskOfWords,
  type Sensitive,
} from '../scopes/risk.ts';
import type { AccountType, ScopeRow } from '../scopes/types.ts';
import type { PageFacts } from './facts.ts';
import { type Finding, type FindingTextKey, finding, firstNames, needsAnswer } from './finding.ts';
import { remembering } from './memo.ts';
import {
  aboutRows,
  namesOf,
  notSeen,
  partlySeen,
  type Rows,
  removing,
  type ScopeFacts,
  scopeFacts,
  ticking,
} from './scope-facts.ts';

/** What the API Scopes step says about the tips. Each function named `check…` answers one tip. */

const WHY_LEAST = 'checklist.why.least';

type Judged = Pick<ScopeRow, 'method' | 'path' | 'label'> & {
  readonly category: string;
  readonly account: AccountType;
};

type RiskOfRow = RiskOfWords & { readonly payment: Payment };

const riskOfJudged = remembering(
  ({ method, path, label, category, account }: Judged) =>
    [account, method, ...(method !== null && path !== null ? [path] : [label, category])].join('\n'),
  ({ method, path, label, category, account }): RiskOfRow =>
    method !== null && path !== null
      ? { ...riskOf({ method, path }, account), payment: paymentOf({ method, path }, account) }
      : riskOfWords({ method, label, category }, account),
);

/** What could go wrong with a row, by its endpoint, else by its words. */
function riskOfRow({ selection, categoryOf }: ScopeFacts, row: ScopeRow): RiskOfRow {
  const { method, path, label } = row;
  return riskOfJudged({ method, path, label, category: categoryOf(row), account: selection.accountType });
}

/**
 * Tips B1, B2, Q1: reading only, unless the integration writes. A scope that writes may well be needed, so it is a
 * question; deleting is a warning. Counts only what the page shows, says so while there may be more, and never says
 * "none" of rows it has not seen.
 */
export function checkWrites(facts: PageFacts): readonly Finding[] {
  const scopes = scopeFacts(facts);
  if (scopes === null) return notSeen();
  const acts = scopes.granted.map((row) => [row, riskOfRow(scopes, row).act] as const);
  const that = (act: RiskOfWords['act']) => acts.filter(([, one]) => one === act).map(([row]) => row);
  const [deleting, writing] = [that('delete'), that('write')];
  const found = [
    ...aboutRows(scopes, 'warn', 'checklist.finding.writes.deleting', deleting, {
      whyKey: 'checklist.why.deleting',
      action: removing(scopes, deleting),
    }),
    ...aboutRows(scopes, 'ask', 'checklist.finding.writes.some', writing, {
      whyKey: 'checklist.why.writing',
      action: removing(scopes, writing),
    }),
  ];
  const undecided = aboutRows(scopes, 'unknown', 'checklist.finding.writes.undecided', that(null), {});
  const told = [...found, ...(undecided.length > 0 ? undecided : partlySeen(scopes))];
  return told.length > 0 ? told : [finding('ok', 'checklist.finding.writes.none')];
}

/** Tips S6, M3: no more scopes than the integration needs. What it needs, a preset says or a person. */
export function checkNeeded(facts: PageFacts): readonly Finding[] {
  const scopes = scopeFacts(facts);
  if (scopes === null) return notSeen();
  const found = [
    ...tooMany(scopes),
    ...tooFew(scopes),
    ...touching(scopes, 'money', 'checklist.finding.needed.money'),
    ...touching(scopes, 'people', 'checklist.finding.needed.people'),
  ];
  const partly = partlySeen(scopes);
  if (found.some(needsAnswer)) return [...found, ...partly];
  return partly.length > 0 ? partly : [inNumbers(scopes)];
}

/** Whether everything beyond the preset is known to be too much: one that only adds says nothing about the rest. */
function isExact({ wanted, granted }: ScopeFacts): boolean {
  if (wanted === null) return false;
  return granted.length === wanted.wanted - wanted.missing.length + wanted.extra.length;
}

/** The widest of what is too much: what is beyond the preset, else everything, else whole categories. */
function tooMany(scopes: ScopeFacts): readonly Finding[] {
  const { wanted, granted } = scopes;
  if (wanted !== null && wanted.extra.length > 0) {
    const { name: preset, extra } = wanted;
    return aboutRows(scopes, 'warn', 'checklist.finding.needed.extra', extra, {
      whyKey: WHY_LEAST,
      action: removing(scopes, extra),
      params: { preset },
    });
  }
  if (isEverything(scopes)) {
    const total = granted.length;
    return [
      finding(
        'warn',
        'checklist.finding.needed.everything',
        { total },
        {
          whyKey: WHY_LEAST,
          subjects: [String(total)],
          rows: namesOf(granted),
          action: removing(scopes, granted),
        },
      ),
    ];
  }
  return isExact(scopes) ? [] : wholeCategories(scopes);
}

function isEverything({ selection, granted }: ScopeFacts): boolean {
  const isAllShown = selection.categories.every(({ toggle, listed }) => toggle !== 'off' && listed);
  return isAllShown && granted.length > 1 && granted.length === selection.rows.length;
}

/** Categories with several rows, all of them ticked. None while rows are out of sight: they may be of any category. */
function wholeCategories(scopes: ScopeFacts): readonly Finding[] {
  if (partlySeen(scopes).length > 0) return [];
  const { categories, rows: offered } = scopes.selection;
  const [all, ticked] = [countIn(offered), countIn(scopes.granted)];
  const whole = categories.filter(({ id }) => {
    const count = all.get(id) ?? 0; // a category that lists no rows
    return count > 1 && ticked.get(id) === count;
  });
  if (whole.length === 0) return [];
  const ids = new Set(whole.map(({ id }) => id));
  const rows = offered.filter(({ categoryId }) => ids.has(categoryId));
  const subjects = whole.map(({ name }) => name);
  return [
    finding(
      'ask',
      'checklist.finding.needed.whole',
      { count: whole.length, names: firstNames(subjects) },
      {
        whyKey: WHY_LEAST,
        subjects,
        rows: namesOf(rows),
        action: removing(scopes, rows),
      },
    ),
  ];
}

/** Category id → number of these rows. */
function countIn(rows: Rows): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { categoryId } of rows) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return counts;
}

function tooFew(scopes: ScopeFacts): readonly Finding[] {
  if (scopes.wanted === null) return [];
  const { name: preset, missing } = scopes.wanted;
  return aboutRows(scopes, 'ask', 'checklist.finding.needed.missing', missing, {
    whyKey: 'checklist.why.missing',
    action: ticking(scopes, missing),
    params: { preset },
  });
}

/**
 * Scopes with data of people or money. What the chosen template only reads of them has been asked for on purpose, and
 * what decides on payments only by writing is asked about as of what writes.
 */
function touching(scopes: ScopeFacts, what: Sensitive, textKey: FindingTextKey): readonly Finding[] {
  const { granted, wanted } = scopes;
  const extra = new Set(wanted?.extra.map(({ id }) => id)); // without a preset there is no beyond
  const isExactly = isExact(scopes);
  const rows = granted.filter((row) => {
    const { act, touches, payment } = riskOfRow(scopes, row);
    const isWrite = act === 'write' || act === 'delete';
    const isWanted = isExactly && !extra.has(row.id) && !isWrite;
    const isAskedAsWrite = what === 'money' && isWrite && payment === 'amount';
    return touches.includes(what) && !isWanted && !isAskedAsWrite;
  });
  return aboutRows(scopes, 'ask', textKey, rows, {
    whyKey: 'checklist.why.sensitive',
    action: removing(scopes, rows),
  });
}

/** How many there are, where nothing is too much or too few. */
function inNumbers(scopes: ScopeFacts): Finding {
  const { granted, wanted } = scopes;
  const count = granted.length;
  if (count === 0) return finding('note', 'checklist.finding.needed.none');
  if (wanted === null) return finding('note', 'checklist.finding.needed.some', { count });
  const { name: preset } = wanted;
  if (!wanted.allSeen) return finding('note', 'checklist.finding.needed.asListed', { count, preset });
  return isExact(scopes)
    ? finding('ok', 'checklist.finding.needed.asPreset', { count, preset })
    : finding('note', 'checklist.finding.needed.withPreset', { total: count, preset });
}

/**
 * Tip X1: the agency rows that list brands answer with `RestAccountURL`, which holds a brand's SID and token, so
 * they are no harmless reads (facts: documentation.md section 2). Nothing for other account types.
 */
export function checkAdvertisers(facts: PageFacts): readonly Finding[] {
  const scopes = scopeFacts(facts);
  if ((scopes?.selection.accountType ?? facts.accountType) !== 'agency') return []; // unknown is not agency
  if (scopes === null) return notSeen();
  const { granted } = scopes;
  const hits = advertiserRows(scopes);
  const partly = partlySeen(scopes);
  const found = aboutRows(scopes, 'warn', 'checklist.finding.advertisers.ticked', hits, {
    action: removing(scopes, hits),
  });
  if (found.length > 0) return [...found, ...partly];
  // Without paths the words decide, and they may be in any language: not finding them proves nothing.
  const doubtful = granted.filter(({ path }) => path === null);
  if (doubtful.length > 0)
    return [finding('unknown', 'checklist.finding.advertisers.pathless', { count: doubtful.length })];
  return partly.length > 0 ? partly : [finding('ok', 'checklist.finding.advertisers.clear')];
}

function advertiserRows(scopes: ScopeFacts): Rows {
  const { granted, categoryOf } = scopes;
  return granted.filter((row) =>
    row.path !== null
      ? riskOfRow(scopes, { ...row, method: row.method ?? 'GET' }).touches.includes('credentials')
      : sameCategory(categoryOf(row), 'Advertiser') || /advertiser/i.test(row.label),
  );
}
