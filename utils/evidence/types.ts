import type { Method } from '../scopes/types.ts';

/**
 * Evidence: what people already have that shows which endpoints an integration calls. It is read offline, and nothing
 * of it is kept but endpoints and where they were seen.
 */

/** `list` is endpoints as text, `code` source code of any language and every other text. */
export const EVIDENCE_KINDS = ['curl', 'har', 'openapi', 'postman', 'log', 'list', 'code'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One text or file, as it came from the person. */
export interface EvidenceInput {
  /** File name; null for pasted text. */
  readonly name: string | null;
  readonly content: string | Uint8Array;
}

/** Where something was seen. Holds no credentials. */
export interface Place {
  /** File name; null for pasted text. */
  readonly source: string | null;
  /** From 1; null where the kind has no lines that mean anything to a person. */
  readonly line: number | null;
  /** What the kind calls it by: `Reports / Export` in a collection, an `operationId`; null where there is none. */
  readonly entry: string | null;
}

/** Why it is not certain that the integration calls exactly this endpoint. */
export type Doubt =
  /** Nothing says which method; GET is assumed. */
  | 'method'
  /** A part of the path is put together in ways that cannot be followed. */
  | 'path'
  /** It stands at another host than impact.com's, or at none, with nothing that says that it is one of its endpoints. */
  | 'host'
  /** The call was answered with 404 or 405: there is no such endpoint. */
  | 'refused'
  /** It stands in a comment or another place that is no call. */
  | 'mention'
  /** It was saved from a damaged file. */
  | 'damaged';

/** One endpoint that the evidence shows. */
export interface SeenEndpoint {
  /** GET where nothing says which (with the doubt `method`). */
  readonly method: Method;
  /**
   * From the first slash to the last segment: without host, query, extension and credentials; what is a value is a
   * placeholder: `/Mediapartners/{AccountSID}/Actions/{}`. Literal segments as the evidence writes them.
   */
  readonly path: string;
  /** Empty: certain. */
  readonly doubts: readonly Doubt[];
  /** The first few, in order; never empty. */
  readonly places: readonly Place[];
  /** How often it was seen in all. */
  readonly count: number;
}

/** What was taken out before anything was read: how many stretches of each kind. */
export type CredentialKind = 'sid' | 'token' | 'header' | 'userinfo' | 'secret';
export type RemovedCredentials = Readonly<Partial<Record<CredentialKind, number>>>;

/** What went wrong with one source, in words of `utils/i18n` under `evidence.problems`. */
export interface ReadingProblem {
  readonly code:
    | 'empty'
    | 'tooLarge'
    | 'binary'
    | 'notJson'
    | 'truncated'
    | 'notYaml'
    | 'tooDeep'
    | 'tooMany'
    | 'notThisKind'
    | 'nothingFound';
  /** File name; null for pasted text. */
  readonly source: string | null;
  /** From 1; null where no line can be named. */
  readonly line: number | null;
}

/** All that was found in the evidence. */
export interface Reading {
  /** What each source was taken for, in the order of the inputs; null where it could not be read. */
  readonly sources: readonly { readonly name: string | null; readonly kind: EvidenceKind | null }[];
  /** Each method and path once, in the order of their first place. */
  readonly endpoints: readonly SeenEndpoint[];
  /** Calls to other services, which are no endpoints of impact.com. */
  readonly ignored: number;
  readonly removed: RemovedCredentials;
  readonly problems: readonly ReadingProblem[];
}

/** What a reader of one kind hands over, raw; `collect.ts` makes endpoints of it and takes all values out. */
export interface RawCall {
  /** As written, in any case; null where nothing says it. Other methods than the five are left out. */
  readonly method: string | null;
  /** A URL or a path as written, with placeholders in whatever spelling, or resolved as far as it can be. */
  readonly url: string;
  readonly doubts?: readonly Doubt[];
  /** The reader knows that the API called is impact.com's, so a relative path leaves no doubt about the host. */
  readonly isImpact?: boolean;
  readonly line?: number;
  readonly entry?: string;
  /** How often, where a reader counts alike calls itself. */
  readonly count?: number;
}

/** What a reader is given and tells its caller. */
export interface ReadingSink {
  call(call: RawCall): void;
  problem(code: ReadingProblem['code'], line?: number): void;
  /** Of this source, from 0 to 1. */
  progress(fraction: number): void;
}

/**
 * Reads one text of a kind; credentials are out of the text already. It never throws for bad input, takes time linear
 * in the length of the text, and stops at the bounds of `limits.ts`.
 */
export type EvidenceReader = (text: string, sink: ReadingSink) => void;
