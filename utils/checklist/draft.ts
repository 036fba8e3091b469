import { isDay } from '../days/day.ts';
import { hasSecret } from '../secrets/secrets.ts';
import { faultOfReason, type Reason } from './reasons.ts';
import { LONGEST_SUBJECT, MOST_SUBJECTS } from './subjects.ts';

/** What the person said in the checklist: what they ticked, and why they leave findings as they are. */
export interface Said {
  /** Ids of the tips that the person ticked, each once. */
  readonly ticked: readonly string[];
  /** One for each kind of finding at the most. */
  readonly reasons: readonly Reason[];
}

/** The same, kept for a token that is being made. Pure: storage is somebody else's. */
export interface Draft extends Said {
  /** Which token being made it belongs to. */
  readonly draftId: string;
}

/** Far above the number of tips and of findings; more than that was not written by this extension. */
const MOST_TICKS = 100;
const MOST_REASONS = 100;
const LONGEST_ID = 128;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;

/**
 * What reading a stored draft gave. `repaired`: `dropped` entries were neither tip ids nor reasons, or repeated, and
 * are left out. `unreadable`: nothing could be used; `problem` says why.
 */
type DraftReading =
  | { readonly kind: 'ok'; readonly draft: Draft }
  | { readonly kind: 'repaired'; readonly draft: Draft; readonly dropped: number }
  | { readonly kind: 'unreadable'; readonly problem: DraftProblem };

type DraftProblem = 'not-an-object' | 'no-draft-id' | 'no-list' | 'too-many';

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value);
}

function isCover(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_SUBJECT && !hasSecret(value);
}

/** Null for what is no reason: of another form, out of bounds, or shaped like a credential anywhere. */
function parseReason(stored: unknown): Reason | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const field = (name: keyof Reason): unknown => Reflect.get(stored, name);
  const finding = field('finding');
  const text = field('text');
  const covers = field('covers');
  const on = field('on');
  if (!isId(finding) || typeof on !== 'string' || !isDay(on)) return null;
  if (typeof text !== 'string' || /[\r\n]/.test(text) || faultOfReason(text) !== null) return null;
  if (!Array.isArray(covers) || covers.length > MOST_SUBJECTS || !covers.every(isCover)) return null;
  return { finding, text, covers: [...covers], on };
}

function parseReasons(list: readonly unknown[]): readonly Reason[] {
  const byFinding = new Map<string, Reason>();
  for (const one of list) {
    const reason = parseReason(one);
    if (reason !== null) byFinding.set(reason.finding, reason);
  }
  return [...byFinding.values()];
}

/** Nothing said yet. */
export function newDraft(draftId: string): Draft {
  return { draftId, ticked: [], reasons: [] };
}

/**
 * Reads what storage or a message holds; it may be anything. Ids of other versions are kept, and a draft from before
 * there were reasons has none.
 */
export function parseDraft(stored: unknown): DraftReading {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { kind: 'unreadable', problem: 'not-an-object' };
  }
  const draftId: unknown = Reflect.get(stored, 'draftId');
  const ticks: unknown = Reflect.get(stored, 'ticked');
  const given: unknown = Reflect.get(stored, 'reasons') ?? [];
  if (!isId(draftId)) return { kind: 'unreadable', problem: 'no-draft-id' };
  if (!Array.isArray(ticks) || !Array.isArray(given)) return { kind: 'unreadable', problem: 'no-list' };
  if (ticks.length > MOST_TICKS || given.length > MOST_REASONS) {
    return { kind: 'unreadable', problem: 'too-many' };
  }
  const draft = { draftId, ticked: [...new Set(ticks.filter(isId))], reasons: parseReasons(given) };
  const dropped = ticks.length - draft.ticked.length + given.length - draft.reasons.length;
  return dropped === 0 ? { kind: 'ok', draft } : { kind: 'repaired', draft, dropped };
}

/** The plain value to store; `parseDraft` gives it back as it was. */
export function serialiseDraft({ draftId, ticked, reasons }: Draft): Draft {
  return {
    draftId,
    ticked: [...ticked],
    reasons: reasons.map(({ finding, text, covers, on }) => ({ finding, text, covers: [...covers], on })),
  };
}

/** With one tip ticked or not ticked; the same object when nothing changes. */
export function withTick(said: Said, tipId: string, ticked: boolean): Said {
  if (said.ticked.includes(tipId) === ticked) return said;
  const others = said.ticked.filter((id) => id !== tipId);
  return { ...said, ticked: ticked ? [...others, tipId] : others };
}
