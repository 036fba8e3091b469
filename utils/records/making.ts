import { fold } from '../checklist/token-name.ts';
import type { AccountType } from '../scopes/types.ts';

/**
 * What was seen of a token while it was being made. The extension presses no Create and hears of none: whether a token
 * came of it follows from what the page shows afterwards, and where that does not tell, the person is asked.
 */
export interface Making {
  /** The extension's own, random; the record that comes of it has the same, so that no second one can. */
  readonly id: string;
  /** Whose wizard it was: a tab may go on to the tokens of another account type. */
  readonly accountType: AccountType;
  /** Token Name as last seen in the wizard, without anything shaped like a credential; null before it was seen. */
  readonly name: string | null;
  /** It was the wizard for certain, and not a token that exists already. */
  readonly isNew: boolean;
  /** Names on the cards of the list before the wizard; null where no list was recognised. */
  readonly listBefore: readonly string[] | null;
  /** A list was on the screen after the wizard. */
  readonly listSince: boolean;
  /** How many scopes were granted when all of them were seen last; null where that was not. */
  readonly scopes: number | null;
  /** The template that was filled in, or whose scopes were applied. */
  readonly template: { readonly id: string; readonly name: string } | null;
  /** A template was filled in or a preset applied. */
  readonly helped: boolean;
  /** A record is kept, or the person wants none: nothing is asked any more. */
  readonly settled: boolean;
}

/** More names than that are not kept; nothing can be told of such a list afterwards. */
export const MOST_NAMES = 500;
export const LONGEST_NAME = 300;

/** A wizard was opened. */
export function beginMaking(
  id: string,
  accountType: AccountType,
  listBefore: readonly string[] | null,
): Making {
  const fits = listBefore !== null && listBefore.length <= MOST_NAMES;
  return {
    id,
    accountType,
    name: null,
    isNew: false,
    listBefore: fits ? listBefore.map((name) => name.slice(0, LONGEST_NAME)) : null,
    listSince: false,
    scopes: null,
    template: null,
    helped: false,
    settled: false,
  };
}

/** A screen outside of the wizard. */
export type Afterwards =
  /** `names` null: no list was recognised for certain. */
  | { readonly at: 'list'; readonly names: readonly string[] | null }
  /** A token is open; `name` as it was first seen there, null where it does not show. */
  | { readonly at: 'token'; readonly name: string | null };

/**
 * Whether a token was made. `unclear`: the page does not tell. `not`: it was not, as far as the page shows now: a card
 * may come later. Null: there is nothing to tell from.
 */
export type Verdict = 'made' | 'unclear' | 'not' | null;

/** Judges what a screen after the wizard says. */
export function judge(making: Making, seen: Afterwards): Verdict {
  const verdict = judgeScreen(making, seen);
  if (making.isNew || verdict === 'not') return verdict;
  // A token that existed may have been opened, and called otherwise there: then the list has as many cards as before.
  return verdict === 'made' && hasGrown(making, seen) ? 'made' : null;
}

function hasGrown({ listBefore }: Making, seen: Afterwards): boolean {
  if (seen.at === 'token' || seen.names === null || listBefore === null) return false;
  return seen.names.length > listBefore.length;
}

function judgeScreen({ name, listBefore, listSince }: Making, seen: Afterwards): Verdict {
  if (name === null) return null;
  const wanted = fold(name);
  const before = listBefore === null ? null : listBefore.map(fold);
  if (seen.at === 'list') return judgeList(wanted, before, seen.names === null ? null : seen.names.map(fold));
  if (seen.name === null) return null;
  if (fold(seen.name) !== wanted) return listSince ? null : 'not';
  // It is there now: that it is new is certain where the list lacked it, or where the wizard led straight to it.
  return !listSince || before?.includes(wanted) === false ? 'made' : 'unclear';
}

function judgeList(wanted: string, before: readonly string[] | null, now: readonly string[] | null): Verdict {
  if (now === null) return 'unclear';
  const count = (names: readonly string[]) => names.filter((name) => name === wanted).length;
  if (count(now) === 0) return 'not';
  if (before === null || count(now) <= count(before)) return 'unclear';
  // With other cards new as well, this one may have been there all the time, behind a filter.
  const known = new Set([...before, wanted]);
  return now.every((name) => known.has(name)) ? 'made' : 'unclear';
}
