import { hasSecret } from '../secrets/secrets.ts';
import type { PageFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import { type Environment, environmentsIn, isGeneric, isThin, sameNameAmong } from './token-name.ts';

/** What Setup and Contact Information say about the tips. Each function answers one tip. */

/** Shorter than this, a description names neither purpose nor owner. */
const SHORTEST_DESCRIPTION = 15;

const setupNotSeen = () => finding('unknown', 'checklist.finding.notSeen.setup');

const ENVIRONMENT_TEXT: Readonly<Record<Environment, string>> = {
  development: 'checklist.finding.separate.development',
  staging: 'checklist.finding.separate.staging',
  production: 'checklist.finding.separate.production',
};

/** Tips B3, M5: a name that says whose token it is and what for. Tip Q4: and no credential in it. */
export function checkName({ name, otherTokenNames }: PageFacts): Finding {
  if (name === null) return setupNotSeen();
  const trimmed = name.trim();
  if (trimmed === '') return finding('warn', 'checklist.finding.name.empty');
  if (hasSecret(trimmed)) return finding('warn', 'checklist.finding.name.secret');
  const same = sameNameAmong(trimmed, otherTokenNames ?? []);
  if (same !== null) return finding('warn', 'checklist.finding.name.taken', { name: same });
  if (isGeneric(trimmed)) return finding('warn', 'checklist.finding.name.generic', { name: trimmed });
  if (isThin(trimmed)) return finding('warn', 'checklist.finding.name.thin', { name: trimmed });
  return finding('ok', 'checklist.finding.name.fine');
}

/** Tip Q2: one token per environment. */
export function checkSeparate({ name }: PageFacts): Finding {
  if (name === null || name.trim() === '') return setupNotSeen();
  const environments = environmentsIn(name);
  if (environments.length > 1) return finding('warn', 'checklist.finding.separate.mixed');
  const [only] = environments;
  if (only === undefined) return finding('ask', 'checklist.finding.separate.none');
  return finding('ok', ENVIRONMENT_TEXT[only]);
}

/** Tip B4: a detailed description. Tip Q4: and no credential in it. */
export function checkDescription({ description, name }: PageFacts): Finding {
  if (description === null) return setupNotSeen();
  const trimmed = description.trim();
  if (trimmed === '') return finding('warn', 'checklist.finding.description.empty');
  if (hasSecret(trimmed)) return finding('warn', 'checklist.finding.description.secret');
  if ([...trimmed].length < shortestFor(trimmed))
    return finding('warn', 'checklist.finding.description.short');
  if (name !== null && sameNameAmong(trimmed, [name]) !== null) {
    return finding('warn', 'checklist.finding.description.same');
  }
  return finding('ok', 'checklist.finding.description.fine');
}

/** Chinese and Japanese say in one character what takes two or three letters elsewhere. */
function shortestFor(text: string): number {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  return dense ? Math.ceil(SHORTEST_DESCRIPTION / 2.5) : SHORTEST_DESCRIPTION;
}

/** Tip B5: a primary contact. Whether it is the right person, nobody but a person can say. */
export function checkContact({ primaryContact }: PageFacts): Finding {
  if (primaryContact === 'unknown') return finding('unknown', 'checklist.finding.notSeen.contact');
  return primaryContact === 'chosen'
    ? finding('ok', 'checklist.finding.contact.chosen')
    : finding('warn', 'checklist.finding.contact.empty');
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
export function checkVersion({ apiVersion, wantedApiVersion }: PageFacts): Finding {
  const chosen = versionNumber(apiVersion?.chosen ?? null); // no drop-down seen is no version seen
  if (apiVersion === null || chosen === null) return setupNotSeen();
  const newest = versionNumber(apiVersion.newest);
  const wanted = versionNumber(wantedApiVersion);
  if (wanted !== null) {
    return wanted === chosen
      ? finding('ok', 'checklist.finding.version.asWanted', { chosen })
      : finding('ask', 'checklist.finding.version.notWanted', { chosen, wanted });
  }
  if (newest === null) return finding('ask', 'checklist.finding.version.alone', { chosen });
  return chosen < newest
    ? finding('ask', 'checklist.finding.version.older', { chosen, newest })
    : finding('ok', 'checklist.finding.version.newest', { chosen });
}

/** Tips M1, M2: only worth a thought where a legacy token was seen; the page cannot know of others. */
export function checkLegacy({ parts }: PageFacts): Finding {
  const seen = parts ?? []; // nothing recognised is no legacy token recognised
  return seen.includes('legacy-token')
    ? finding('ask', 'checklist.finding.legacy.seen')
    : finding('unknown', 'checklist.finding.legacy.notSeen');
}
