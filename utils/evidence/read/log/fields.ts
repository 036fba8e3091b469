import { fromNames, type Logged } from './request.ts';

/** A line of a W3C log, whose columns a line `#Fields:` names. */
export function inFields(line: string, fields: readonly string[]): Logged | null {
  const cells = line.split(/[ \t]+/, fields.length);
  return fromNames((name) => {
    const at = fields.findIndex((field) => named(field) === name);
    return at < 0 ? undefined : cells[at];
  });
}

function named(field: string): string {
  const lower = field.toLowerCase();
  return lower === 'cs-method' ? 'method' : lower === 'cs(host)' ? 'cs-host' : lower;
}
