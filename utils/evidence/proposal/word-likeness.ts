/** Below it words are as good as different. */
const ALIKE = 0.5;
/** `Company` and `CompanyInformation`. */
const BEGINS_ALIKE = 0.7;

/** From 0 to 1: how alike two segments are, by how few letters have to change. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '{}' || other === '{}') return 0;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const likeness = 1 - editDistance(shorter, longer) / longer.length;
  const least = shorter.length >= 4 && longer.startsWith(shorter) ? BEGINS_ALIKE : 0;
  return Math.max(likeness < ALIKE ? 0 : likeness, least);
}

/** Letters to add, take away or change (Levenshtein), by the one-row method. */
function editDistance(one: string, other: string): number {
  const row = Array.from({ length: one.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...other].entries()) {
    let diagonal = line;
    row[0] = line + 1;
    for (let at = 0; at < one.length; at++) {
      const above = row[at + 1] ?? 0;
      const changed = diagonal + (one[at] === letter ? 0 : 1);
      row[at + 1] = Math.min(changed, above + 1, (row[at] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[one.length] ?? 0;
}
