import { parseYAML, YAMLException } from 'confbox/yaml';
import type { ReadingSink } from '../types.ts';

/**
 * Characters of YAML that are parsed, several times as many as all of impact.com's API take. Parsing takes one to three
 * seconds for five million.
 */
export const MAX_YAML = 5_000_000;

const OPTIONS = {
  // Of two keys alike the last one counts, as in JSON.
  json: true,
  // Aliases share objects and make nothing deeper or larger.
  maxDepth: 100,
  preserveIndentation: false,
  preserveWhitespace: false,
};

/**
 * What stands in the place of credentials has braces, which are more than a part of a word in `{ example: /{AccountSID} }`.
 */
const IN_BRACES = /\{(AccountSID|AuthToken)\}/g;

/** A text of YAML as it could be parsed: with `<AccountSID>` where `{AccountSID}` would stand in the way. */
export interface YamlDocument {
  readonly value: unknown;
  readonly text: string;
}

/** Parses one document; says what is wrong with it and gives null where it cannot. */
export function readYaml(text: string, linesBefore: number, sink: ReadingSink): YamlDocument | null {
  try {
    return parsed(text);
  } catch (error) {
    const plain = text.replaceAll(IN_BRACES, '<$1>');
    try {
      if (plain !== text) return parsed(plain);
    } catch {
      // The first mistake is told.
    }
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const tooDeep = error instanceof YAMLException && error.reason.includes('maxDepth');
    const ends = mark !== undefined && text.indexOf('\n', mark.position) === -1;
    const line = mark === undefined ? undefined : linesBefore + mark.line + 1;
    sink.problem(tooDeep ? 'tooDeep' : ends ? 'truncated' : 'notYaml', line);
    return null;
  }
}

function parsed(text: string): YamlDocument {
  return { value: parseYAML(text, OPTIONS), text };
}
