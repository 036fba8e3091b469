/** In front of a call: `do not use`, `never`. The words of the line between it and the call are few. */
const BEFORE =
  /\b(?:never|not|cannot|\w{2,6}n['’]t|no longer|without|avoid|instead of|forbidden|deprecated|removed|disabled|unused|nicht|kein\w{0,2}|statt)\b[^.!?\n]{0,60}$|~~$/i;
/** Behind it: `(not used)`, `~~`. */
const BEHIND =
  /^[^\n]{0,40}?\b(?:(?:not|never|no longer) (?:used|needed|called|allowed|supported|required)|unused|forbidden)\b/i;

/** Whether the words around a call say that it is none that is made. */
export function isNegated(before: string, behind: string): boolean {
  return BEFORE.test(before.slice(-100)) || BEHIND.test(behind.slice(0, 80));
}
