/** Below it words are as good as different. */
const ALIKE = 0.6;
/** `Company` and `CompanyInformation`. */
const BEGINS_ALIKE = 0.7;

/** From 0 to 1: how alike two segments are, by how few letters have to change. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '{}' || other === '{}') return 0;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length >= 4 && longer.startsWith(shorter))
    return Math.max(BEGINS_ALIKE, shorter.length / longer.length);
  const most = Math.floor((1 - ALIKE) * longer.length);
  const distance = editDistance(shorter, longer, most);
  return distance === null ? 0 : 1 - distance / longer.length;
}

/** Letters to add, take away or change (Levenshtein), by the one-row method; null where there are more than `most`. */
function editDistance(one: string, other: string, most: number): number | null {
  if (other.length - one.length > most) return null;
  const row = Array.from({ length: one.length + 1 }, (_, at) => at);
  for (let line = 0; line < other.length; line++) {
    const letter = other[line];
    let diagonal = line;
    let least = line + 1;
    row[0] = least;
    for (let at = 0; at < one.length; at++) {
      const above = row[at + 1] ?? 0;
      const changed = diagonal + (one[at] === letter ? 0 : 1);
      const best = Math.min(changed, above + 1, (row[at] ?? 0) + 1);
      row[at + 1] = best;
      least = Math.min(least, best);
      diagonal = above;
    }
    if (least > most) return null;
  }
  const distance = row[one.length] ?? 0;
  return distance > most ? null : distance;
}
