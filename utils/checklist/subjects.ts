/** A reason keeps the subjects that it was given for, so there is an end to their number and to their length. */
export const MOST_SUBJECTS = 200;
export const LONGEST_SUBJECT = 120;

const MARK_LENGTH = 13;

/**
 * Subjects in bounds, each once. One that is too long ends in a mark of all of it. Too many become one mark of all of
 * them: then a reason covers exactly these and no part of them.
 */
export function boundedSubjects(subjects: readonly string[]): readonly string[] {
  const different = [...new Set(subjects.map(shortened))];
  if (different.length <= MOST_SUBJECTS) return different;
  return [`${different.length} · ${markOf(different.sort().join('\n'))}`];
}

function shortened(subject: string): string {
  const text = subject.toWellFormed(); // storage does not give back half a character
  if (text.length <= LONGEST_SUBJECT) return text;
  const start = text.slice(0, LONGEST_SUBJECT - MARK_LENGTH - 2).toWellFormed();
  return `${start}… ${markOf(text)}`;
}

/** Tells texts apart, as 53 bits of their FNV-1a hash in two halves; no protection against intent. */
function markOf(text: string): string {
  let high = 0x811c9dc5;
  let low = 0xdeadbeef;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  const number = (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
  return number.toString(36).padStart(MARK_LENGTH, '0');
}
