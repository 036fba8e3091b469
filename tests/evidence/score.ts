import type { NotMatched, Proposal } from '../../utils/evidence/proposal/types.ts';
import { endpointKey, parseMethod } from '../../utils/scopes/endpoint.ts';
import type { AccountType, EndpointRule } from '../../utils/scopes/types.ts';
import type { Label } from './labels.ts';

/** How a proposal compares with the label of its file. Endpoints as `METHOD /path`. */
export interface Score {
  readonly label: Label;
  /** Ticked and right. */
  readonly right: readonly string[];
  /** Ticked and wrong. */
  readonly wrong: readonly string[];
  /** Needed and not ticked. */
  readonly missed: readonly string[];
  /** Of the missed, and of those that nobody can tell, what is at least offered. */
  readonly offeredRight: readonly string[];
  /** Offered without need. What only a rule for hidden needs offers does not count. */
  readonly offeredWrong: readonly string[];
  /** Neither ticked nor offered. */
  readonly lost: readonly string[];
  /** Calls that no scope answers to, or that belong to another account, and that the proposal does not name. */
  readonly unnamed: readonly string[];
}

type Keyed = ReadonlyMap<string, string>;

/** Compares a proposal with what a person found in the same file. */
export function scoreOf(label: Label, { scopes, notMatched }: Proposal): Score {
  const { accountType } = label;
  const needed = keyed(label.endpoints, accountType);
  const doubtful = keyed(label.offered ?? [], accountType);
  const ticked = keyed(scopes.filter(({ certain }) => certain).map(textOf), accountType);
  const offered = keyed(
    scopes
      .filter(({ certain, reasons }) => !certain && reasons.some(({ kind }) => kind !== 'needed'))
      .map(textOf),
    accountType,
  );
  const missed = without(needed, ticked);
  const open = new Map([...missed, ...doubtful]);
  return {
    label,
    right: [...both(needed, ticked).values()],
    wrong: [...without(ticked, needed).values()],
    missed: [...missed.values()],
    offeredRight: [...both(open, offered).values()],
    offeredWrong: [...without(without(offered, needed), doubtful).values()],
    lost: [...without(open, offered).values()],
    unnamed: unnamedOf(label, notMatched),
  };
}

function unnamedOf(label: Label, notMatched: readonly NotMatched[]): readonly string[] {
  const { accountType } = label;
  const named = keyed(notMatched.map(textOf), accountType);
  const foreign = keyed(notMatched.filter(({ belongsTo }) => belongsTo !== null).map(textOf), accountType);
  return [
    ...without(keyed(label.notMatched ?? [], accountType), named).values(),
    ...without(keyed(label.otherAccount ?? [], accountType), foreign).values(),
  ];
}

const textOf = ({ method, path }: EndpointRule) => `${method} ${path}`;

/** By what makes two spellings of an endpoint the same. */
function keyed(endpoints: readonly string[], accountType: AccountType): Keyed {
  return new Map(endpoints.map((text) => [keyOf(text, accountType), text]));
}

function keyOf(text: string, accountType: AccountType): string {
  const [word = '', path = ''] = text.split(' ');
  const method = parseMethod(word);
  if (method === null) throw new Error(`${text} begins with no method`);
  return endpointKey(method, path, accountType);
}

const both = (a: Keyed, b: Keyed): Keyed => new Map([...a].filter(([key]) => b.has(key)));
const without = (a: Keyed, b: Keyed): Keyed => new Map([...a].filter(([key]) => !b.has(key)));

/** Numbers of any set of scores. */
export interface Numbers {
  readonly files: number;
  readonly endpoints: number;
  /** Of what is ticked, how much is right. */
  readonly precision: number;
  /** Of what is needed, how much is ticked. */
  readonly recall: number;
  /** Of what is needed or in doubt, how much is ticked or offered. */
  readonly recallOffered: number;
  readonly offered: number;
  readonly offeredRight: number;
}

/** Sums over the endpoints, not over the files: each endpoint counts alike. */
export function numbersOf(scores: readonly Score[]): Numbers {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0);
  const right = sum((score) => score.right.length);
  const wrong = sum((score) => score.wrong.length);
  const needed = sum(({ label }) => label.endpoints.length);
  const offeredRight = sum((score) => score.offeredRight.length);
  const lost = sum((score) => score.lost.length);
  return {
    files: new Set(scores.map(({ label }) => label.file)).size,
    endpoints: needed,
    precision: share(right, right + wrong),
    recall: share(right, needed),
    recallOffered: share(right + offeredRight, right + offeredRight + lost),
    offered: offeredRight + sum((score) => score.offeredWrong.length),
    offeredRight,
  };
}

/** Nothing asked for is nothing wrong. */
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
