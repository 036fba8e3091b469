import type { FieldName } from '../page/field.ts';
import { hasSecret } from '../secrets/secrets.ts';
import type { PageFacts } from './facts.ts';
import {
  type Finding,
  type FindingAction,
  type FindingTextKey,
  finding,
  needsAnswer,
  withAction,
} from './finding.ts';
import {
  addsNothing,
  type Environment,
  environmentsIn,
  isGeneric,
  isThin,
  sameNameAmong,
} from './token-name.ts';

/** What Setup and Contact Information say about the tips. Each function named `check…` answers one tip. */

/** Shorter than this, a description names neither purpose nor owner. */
const SHORTEST_DESCRIPTION = 15;

const notSeen = (): readonly Finding[] => [finding('unknown', 'checklist.finding.notSeen.setup')];

const ENVIRONMENT_TEXT: Readonly<Record<Environment, FindingTextKey>> = {
  development: 'checklist.finding.separate.development',
  staging: 'checklist.finding.separate.staging',
  production: 'checklist.finding.separate.production',
};

const WHY_NAME = 'checklist.why.name';
const WHY_SECRET = 'checklist.why.secret';
const WHY_DESCRIPTION = 'checklist.why.description';

/**
 * What puts a field right: the chosen template's text where it does, else the person themselves; null while the field
 * is not on the screen.
 * @param isRight whether these facts leave nothing to say about the field.
 */
function fixOf(
  facts: PageFacts,
  field: 'name' | 'description' | 'primaryContact',
  isRight: (after: PageFacts) => boolean,
): FindingAction | null {
  if (!facts.onScreen.includes(field)) return null;
  const text = facts.template?.[field]?.trim() ?? ''; // no template fills nothing
  if (text === '' || hasSecret(text)) return { kind: 'show', field };
  const after = field === 'primaryContact' ? { primaryContact: 'chosen' as const } : { [field]: text };
  return isRight({ ...facts, ...after }) ? { kind: 'fill', field, text } : { kind: 'show', field };
}

const isSettled = (findings: readonly Finding[]): boolean => !findings.some(needsAnswer);

/** A name is about two tips, and is right when it is so for both. */
function fixOfName(facts: PageFacts): FindingAction | null {
  return fixOf(facts, 'name', (after) => isSettled([...judgeName(after), ...judgeSeparate(after)]));
}

/** Tips B3, M5: a name that says whose token it is and what for. Tip Q4: and no credential in it. */
export function checkName(facts: PageFacts): readonly Finding[] {
  return withAction(judgeName(facts), () => fixOfName(facts));
}

function judgeName({ name, otherTokenNames }: PageFacts): readonly Finding[] {
  if (name === null) return notSeen();
  const trimmed = name.trim();
  if (trimmed === '') return [finding('warn', 'checklist.finding.name.empty', {}, { whyKey: WHY_NAME })];
  const found: Finding[] = [];
  const warn = (textKey: FindingTextKey, whyKey: string, named: string) => {
    found.push(finding('warn', textKey, { name: named }, { whyKey, subjects: [trimmed] }));
  };
  if (hasSecret(trimmed)) warn('checklist.finding.name.secret', WHY_SECRET, '');
  const same = sameNameAmong(trimmed, otherTokenNames ?? []); // a list that was not seen has no names
  if (same !== null) warn('checklist.finding.name.taken', WHY_NAME, same);
  if (isGeneric(trimmed)) warn('checklist.finding.name.generic', WHY_NAME, trimmed);
  else if (isThin(trimmed)) warn('checklist.finding.name.thin', WHY_NAME, trimmed);
  return found.length > 0 ? found : [finding('ok', 'checklist.finding.name.fine')];
}

/** Tip Q2: one token per environment. A name without any says nothing about it: there may be only one. */
export function checkSeparate(facts: PageFacts): readonly Finding[] {
  return withAction(judgeSeparate(facts), () => fixOfName(facts));
}

function judgeSeparate({ name }: PageFacts): readonly Finding[] {
  if (name === null || name.trim() === '') return notSeen();
  const [first, ...others] = environmentsIn(name);
  if (first === undefined) return [];
  if (others.length === 0) return [finding('ok', ENVIRONMENT_TEXT[first])];
  const more = { whyKey: 'checklist.why.separate', subjects: [name.trim()] };
  return [finding('warn', 'checklist.finding.separate.mixed', {}, more)];
}

/** Tip B4: a detailed description. Tip Q4: and no credential in it. */
export function checkDescription(facts: PageFacts): readonly Finding[] {
  return withAction(judgeDescription(facts), () =>
    fixOf(facts, 'description', (after) => isSettled(judgeDescription(after))),
  );
}

function judgeDescription({ description, name }: PageFacts): readonly Finding[] {
  if (description === null) return notSeen();
  const trimmed = description.trim();
  const found: Finding[] = [];
  const warn = (textKey: FindingTextKey, whyKey: string) => {
    found.push(finding('warn', textKey, {}, { whyKey, subjects: trimmed === '' ? [] : [trimmed] }));
  };
  if (hasSecret(trimmed)) warn('checklist.finding.description.secret', WHY_SECRET);
  if (trimmed === '') warn('checklist.finding.description.empty', WHY_DESCRIPTION);
  else if ([...trimmed].length < shortestFor(trimmed) || isGeneric(trimmed))
    warn('checklist.finding.description.thin', WHY_DESCRIPTION);
  else if (name !== null && addsNothing(trimmed, name))
    warn('checklist.finding.description.same', WHY_DESCRIPTION);
  return found.length > 0 ? found : [finding('ok', 'checklist.finding.description.fine')];
}

/** Chinese and Japanese say in one character what takes two or three letters elsewhere. */
function shortestFor(text: string): number {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  return dense ? Math.ceil(SHORTEST_DESCRIPTION / 2.5) : SHORTEST_DESCRIPTION;
}

/** Tip B5: a primary contact. Whether it is the right person, nobody but a person can say. */
export function checkContact(facts: PageFacts): readonly Finding[] {
  const { primaryContact } = facts;
  if (primaryContact === 'unknown') return [finding('unknown', 'checklist.finding.notSeen.contact')];
  if (primaryContact === 'chosen') return [finding('ok', 'checklist.finding.contact.chosen')];
  const action = fixOf(facts, 'primaryContact', () => true);
  return [
    finding('warn', 'checklist.finding.contact.empty', {}, { whyKey: 'checklist.why.contact', action }),
  ];
}

/** Versions are written `16`, `v16` and `v13.0` in different places (facts: documentation.md section 1.7). */
function versionNumber(text: string | null): number | null {
  const match = text === null ? null : /\d+/.exec(text);
  return match === null ? null : Number(match[0]);
}

/**
 * Tips B6, M4: the version that the integration is written for. The create page recommends the newest and the best
 * practices ask for the integration's own, so an older version is a question, never a failure.
 */
export function checkVersion({ apiVersion, wantedApiVersion, onScreen }: PageFacts): readonly Finding[] {
  const chosen = versionNumber(apiVersion?.chosen ?? null); // no drop-down seen is no version seen
  if (apiVersion === null || chosen === null) return notSeen();
  const newest = versionNumber(apiVersion.newest);
  const wanted = versionNumber(wantedApiVersion);
  const field: FieldName = 'apiVersion';
  const ask = (textKey: FindingTextKey, params: Finding['params'], right: number) =>
    finding('ask', textKey, params, {
      whyKey: 'checklist.why.version',
      subjects: [`${chosen} ≠ ${right}`],
      action: onScreen.includes(field) ? { kind: 'fill', field, text: String(right) } : null,
    });
  if (wanted !== null) {
    return [
      wanted === chosen
        ? finding('ok', 'checklist.finding.version.asWanted', { chosen })
        : ask('checklist.finding.version.notWanted', { chosen, wanted }, wanted),
    ];
  }
  if (newest === null) return [finding('note', 'checklist.finding.version.alone', { chosen })];
  return [
    chosen < newest
      ? ask('checklist.finding.version.older', { chosen, newest }, newest)
      : finding('ok', 'checklist.finding.version.newest', { chosen }),
  ];
}

/** Tips M1, M2: only worth a thought where a legacy token was seen; the page cannot know of others. */
export function checkLegacy({ parts }: PageFacts): readonly Finding[] {
  const seen = parts ?? []; // nothing recognised is no legacy token recognised
  return [
    seen.includes('legacy-token')
      ? finding('note', 'checklist.finding.legacy.seen')
      : finding('unknown', 'checklist.finding.legacy.notSeen'),
  ];
}
