import { addRemoved } from '../../utils/evidence/credentials.ts';
import { LIMITS } from '../../utils/evidence/limits.ts';
import { reasonOfNeed } from '../../utils/evidence/proposal/hidden-needs.ts';
import type { Reason } from '../../utils/evidence/proposal/types.ts';
import type { CredentialKind, EvidenceKind, Place, ReadingProblem } from '../../utils/evidence/types.ts';
import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { clauses, sentences, withNote } from '../../utils/i18n/joined.ts';
import { keyOf } from './choice.ts';
import { removedKinds } from './removed.ts';
import type { Refused } from './sources.ts';
import type { EvidenceState } from './use-evidence.ts';

/** Words for what was read and what was made of it. */

export function kindName(kind: EvidenceKind): string {
  return i18n.t(`evidence.kind.${kind}`);
}

/** What the reading is at, or what came out of it. */
export function statusText({ progress, stopped, read, removed }: EvidenceState): string {
  if (progress !== null) return i18n.t('evidence.reading');
  if (stopped === 'cancelled') return i18n.t('evidence.cancelled');
  if (stopped === 'failed') return i18n.t('evidence.failed');
  if (read === null) return '';
  const { sources, endpoints, ignored } = read.reading;
  const kinds = [...new Set(sources.flatMap(({ kind }) => (kind === null ? [] : [kindName(kind)])))];
  const calls = endpoints.reduce((sum, { count }) => sum + count, 0);
  const out = removedKinds(addRemoved(removed, read.reading.removed));
  const total = out.reduce((sum, [, count]) => sum + count, 0);
  return sentences(
    kinds.length === 0
      ? ''
      : i18n.t('evidence.found', {
          calls: i18n.t('evidence.calls', calls),
          sources: i18n.t('evidence.sourceCount', sources.length),
          kinds: formats().listed(kinds),
        }),
    ignored === 0 ? '' : i18n.t('evidence.ignored', ignored),
    total === 0
      ? ''
      : i18n.t('evidence.removed', total, {
          what: formats().list(out.map(([kind, count]) => credentials(kind, count))),
        }),
  );
}

function credentials(kind: CredentialKind, count: number): string {
  return i18n.t(`evidence.credential.${kind}`, count);
}

/** What went wrong, by source and line. */
export function problemTexts({ read, sources }: Pick<EvidenceState, 'read' | 'sources'>): readonly string[] {
  if (read === null) return [];
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const refused = read.refused.map(({ id, why }) =>
    describe({ source: names.get(id) ?? null, line: null, code: why }),
  );
  return [...new Set([...refused, ...read.reading.problems.map(describe)])];
}

function describe({
  source,
  line,
  code,
}: Omit<ReadingProblem, 'code'> & { code: ReadingProblem['code'] | Refused['why'] }): string {
  const text = problemText(code);
  return i18n.t('evidence.problem', { place: placeText({ source, line, entry: null }), text });
}

const MEGABYTE = 1024 * 1024;

function problemText(code: ReadingProblem['code'] | Refused['why']): string {
  switch (code) {
    case 'tooLarge':
      return i18n.t('evidence.problems.tooLarge', { megabytes: LIMITS.bytes / MEGABYTE });
    case 'tooMuch':
      return i18n.t('evidence.problems.tooMuch', {
        megabytes: LIMITS.allBytes / MEGABYTE,
        files: LIMITS.files,
      });
    default:
      return i18n.t(`evidence.problems.${code}`);
  }
}

/** `actions.py, line 12`; `shop.json: Reports / Export`. */
function placeText({ source, line, entry }: Place): string {
  const name = source ?? i18n.t('evidence.pastedText');
  const place = line === null ? name : i18n.t('evidence.place', { source: name, line });
  return entry === null ? place : i18n.t('evidence.entryOf', { source: place, entry });
}

/** `In actions.py, line 12; b.py, line 3 and more (8 times)`; null for what is nowhere. */
export function placesText(places: readonly Place[], count: number): string | null {
  if (places.length === 0) return null;
  const names = clauses(places.map(placeText));
  const named = count > places.length ? i18n.t('checklist.andMore', { names }) : names;
  const counted = count > 1 ? withNote(named, i18n.t('evidence.times', count)) : named;
  return i18n.t('evidence.seenIn', { places: counted });
}

/** Why a scope is proposed; null where its places say all. */
export function reasonText(reason: Reason): string | null {
  switch (reason.kind) {
    case 'seen':
      return null;
    case 'doubt':
      return i18n.t(`evidence.doubt.${reason.doubt}`);
    case 'translated':
      return i18n.t('evidence.translated', { from: reason.from });
    case 'one-of-several':
      return i18n.t('evidence.oneOfSeveral');
    case 'needed':
      return neededText(reason.need, reason.by.map(keyOf));
  }
}

/** Data names its texts by key, which no type can check; `tests/repo/texts.test.ts` does. */
const textOf = i18n.t as unknown as (key: string) => string;
/** Of what needs a scope; half of all that is called may need the same. */
const NAMED = 3;

function neededText(need: string, by: readonly string[]): string {
  const text = textOf(reasonOfNeed(need));
  if (by.length === 0) return text;
  const shown = formats().listed(by.slice(0, NAMED));
  const names = by.length > NAMED ? i18n.t('checklist.andMore', { names: shown }) : shown;
  return sentences(text, i18n.t('evidence.neededBy', { names }));
}
