/**
 * What breaks a line, and what turns the text around it: a name could make the sentence that it stands in say something
 * else. The marks U+200E, U+200F and U+061C, which right-to-left names need, turn nothing but themselves.
 */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** Whether a text has characters that may stand in no line. */
export function hasControls(text: string): boolean {
  return text.search(CONTROLS) >= 0;
}

/** The text as one line. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROLS, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Whether anything of it shows: of invisible characters alone there would be a row and buttons without a name. */
export function isVisible(text: string): boolean {
  return /[^\p{Default_Ignorable_Code_Point}\p{Cf}\p{Z}\p{Cc}\u2800]/u.test(text);
}
