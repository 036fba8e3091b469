import type { AccountType } from '../scopes/types.ts';
import type { Fault } from './faults.ts';

/**
 * The report that a person copies when something went wrong: versions, what was recognised in numbers, and where the
 * extension failed. It is put together from numbers and from words that stand in the program; no text of the page, of
 * templates or of an error has a way into it.
 */
export interface ReportFacts {
  readonly surface: 'panel' | 'popup' | 'options' | 'welcome' | 'practice';
  readonly version: string;
  readonly build: string;
  readonly userAgent: string;
  /** The browser's language and that of the texts. */
  readonly language: string;
  readonly texts: string;
  /** What the surface knows; null where it does not. */
  readonly counts: Readonly<Record<string, Count>>;
}

export type Count = number | boolean | null | AccountType | 'built-in' | 'added' | 'missing' | 'words' | Fate;
type Fate = 'none' | 'used' | 'lost' | 'orphaned' | 'program' | 'failed';

/** Edge and Opera name Chrome too. */
const BROWSERS = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
] as const;
const SYSTEMS = ['Windows', 'Android', 'CrOS', 'Mac OS', 'Linux'];

/** Name and main version of the browser, and the family of its system: the rest would single out a person. */
function browserOf(userAgent: string): string {
  const system = SYSTEMS.find((name) => userAgent.includes(name)) ?? 'another system';
  for (const [name, version] of BROWSERS) {
    const found = version.exec(userAgent);
    if (found !== null) return `${name} ${found[1]} on ${system}`;
  }
  return `another browser on ${system}`;
}

const VERSION = /^\d+(\.\d+){0,3}$/;
const LANGUAGE = /^[a-z]{2,3}(-([A-Z][a-z]{3}|[A-Z]{2}|\d{3})){0,2}$/;

function onlyIf(shape: RegExp, text: string): string {
  return shape.test(text) ? text : 'unknown';
}

/** In English whatever the person reads: it is for those who mend it. */
export function formatReport(facts: ReportFacts, faults: readonly Fault[]): string {
  const { surface, version, build, userAgent, language, texts, counts } = facts;
  const lines = [
    'Token Presets for impact.com (unofficial): report',
    `version: ${onlyIf(VERSION, version)}, ${build === 'firefox' ? 'firefox' : 'chrome'} build`,
    `browser: ${browserOf(userAgent)}`,
    `language: ${onlyIf(LANGUAGE, language)}, texts: ${onlyIf(LANGUAGE, texts)}`,
    `surface: ${surface}`,
    ...Object.entries(counts).map(([name, count]) => `${name}: ${count ?? 'not known'}`),
    `last faults: ${faults.length}`,
    ...faults.flatMap(({ part, error, frames }) => [
      `- ${part}: ${error}`,
      ...frames.map((frame) => `  ${frame}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
