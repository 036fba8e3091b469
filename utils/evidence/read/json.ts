import type { Doubt, ReadingSink } from '../types.ts';
import { salvageJson } from './damaged-json.ts';

/** A text of JSON, or what could be saved of it. */
export interface JsonDocument {
  /** Undefined where nothing could be saved. */
  readonly value: unknown;
  /** What its calls are doubted for: nothing, or that it is damaged. */
  readonly doubts: readonly Doubt[];
  /** Whether the damage stands inside of this object or list, so that more may have belonged to it. */
  readonly isCutOff: (value: unknown) => boolean;
}

/** Parses, says what is wrong, and saves what stands before the damage. */
export function readJson(written: string, sink: ReadingSink): JsonDocument {
  const text = written.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(text), doubts: [], isCutOff: () => false };
  } catch {
    // Engines word and count the place of a mistake each in their own way, so it is looked for once more.
    const { value, open, fault, tooDeep } = salvageJson(text);
    const ends = value !== undefined && text.slice(fault).trim() === '';
    sink.problem(tooDeep ? 'tooDeep' : ends ? 'truncated' : 'notJson', lineAt(text, fault));
    return { value, doubts: ['damaged'], isCutOff: (part) => open.has(part) };
  }
}

/** The line of a position; undefined where all stands on one line, which helps nobody. */
function lineAt(text: string, position: number): number | undefined {
  let line = 1;
  let at = text.indexOf('\n');
  if (at === -1) return undefined;
  for (; at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
