/** Values given to variables, latest first, by the variable's name. */
export type LastAnswers = Readonly<Record<string, readonly string[]>>;

/** Of one answer. Longer texts are none that a person types again and again. */
export const LONGEST_ANSWER = 300;
const KEPT = 5;
const NAMES_KEPT = 200;

/** The answers with those of one use added in front; the longest unused names go when there are too many. */
export function rememberAnswers(before: LastAnswers, given: LastAnswers): LastAnswers {
  const names = [...new Set([...Object.keys(given), ...Object.keys(before)])].slice(0, NAMES_KEPT);
  return Object.fromEntries(
    names.map((name) => [
      name,
      [...new Set([...answersTo(given, name), ...answersTo(before, name)])].slice(0, KEPT),
    ]),
  );
}

/** What was answered to a variable last. The name comes from a template: it may be one that objects inherit. */
export function answersTo(answers: LastAnswers, name: string): readonly string[] {
  return Object.hasOwn(answers, name) ? (answers[name] ?? []) : [];
}
