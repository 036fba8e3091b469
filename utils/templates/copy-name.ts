import { LIMITS } from './schema.ts';

/**
 * A name for the copy of a template that no other has. `format` puts the words around the original's name: with 1
 * for the first copy, 2 for the second and so on. The original's name is shortened where the whole grew too long.
 */
export function copyName(
  original: string,
  taken: ReadonlySet<string>,
  format: (original: string, copy: number) => string,
): string {
  for (let copy = 1; ; copy++) {
    const excess = format(original, copy).length - LIMITS.name;
    const letters = Array.from(original);
    // Letters count once although some take two units, so a few more than needed may go.
    const short =
      excess > 0 ? `${letters.slice(0, Math.max(0, letters.length - excess - 1)).join('')}…` : original;
    const name = format(short, copy);
    if (!taken.has(name)) return name;
  }
}
