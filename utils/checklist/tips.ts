import type { AccountType } from '../scopes/types.ts';
import file from './tips.json' with { type: 'json' };

/**
 * The tips of the security checklist: 29 of impact.com's documents (facts: documentation.md section 2), merged
 * where two say the same, so that the list on screen stays short.
 */

/** The groups of tips, in the order on screen. */
export const TIP_GROUPS = ['before', 'while', 'after', 'later'] as const;

/**
 * When a tip matters: before the token is made, while the wizard is filled, right after Create, or as long as there is
 * the token.
 */
export type TipGroup = (typeof TIP_GROUPS)[number];

/** The wizard's steps that tips are about, in the order of the wizard. */
export const TIP_STEPS = ['setup', 'contact', 'scopes'] as const;

export type TipStep = (typeof TIP_STEPS)[number];

/** `page`: its state decides; `hint`: its state says something, a person decides; `person`: it says nothing. */
export type DecidedBy = 'page' | 'hint' | 'person';

/** The document a tip comes from; its title as the document itself writes it, and who published it. */
export interface TipSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

export interface Tip {
  readonly id: string;
  /** Ids of the merged tips in the facts; empty where no document of impact.com gives it (facts: tokens-page-dom.md section 7). */
  readonly covers: readonly string[];
  readonly group: TipGroup;
  /** The step whose fields it is about; null outside of the group `while`. */
  readonly step: TipStep | null;
  readonly decidedBy: DecidedBy;
  /** It applies to some tokens only, as its text says: it is not open work of the others. */
  readonly onlyIf: boolean;
  /** Key of the text, a short imperative sentence. */
  readonly text: string;
  readonly source: TipSource;
  /** Null for every account type. */
  readonly accountTypes: readonly AccountType[] | null;
}

/** The form of `tips.json`, held by `tips.test.ts`. */
interface TipsFile {
  readonly sources: Readonly<Record<string, TipSource>>;
  readonly tips: readonly {
    readonly id: string;
    readonly covers: readonly string[];
    readonly group: TipGroup;
    readonly step?: TipStep;
    readonly decidedBy: DecidedBy;
    readonly onlyIf?: true;
    readonly text: string;
    readonly source: string;
    readonly accountTypes?: readonly AccountType[];
  }[];
}

// A JSON import types every text as `string`; the test checks the narrower form.
const { sources, tips } = file as TipsFile;

/** Every tip, in the order of the list on screen. */
export const allTips: readonly Tip[] = tips.map(({ source, accountTypes, step, onlyIf, ...tip }) => {
  const document = sources[source];
  if (document === undefined) throw new Error(`tips.json: tip "${tip.id}" names no source "${source}"`);
  return {
    ...tip,
    onlyIf: onlyIf ?? false,
    source: document,
    step: step ?? null,
    accountTypes: accountTypes ?? null,
  };
});

/** Ids of the tips about handing the credentials over, in order: a reset makes new ones, and all of it begins again. */
export const HAND_OVER: readonly string[] = allTips
  .filter(({ group }) => group === 'after')
  .map(({ id }) => id);

/** The tips that concern an account type; null while it is not known, which leaves out those of a single type. */
export function tipsFor(accountType: AccountType | null): readonly Tip[] {
  return allTips.filter(
    (tip) => tip.accountTypes === null || (accountType !== null && tip.accountTypes.includes(accountType)),
  );
}
