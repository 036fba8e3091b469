/** Far above the number of scopes on a page. */
const MOST = 10_000;

/**
 * Answers the same question by what was answered before: the page is read anew after each of its changes, and nearly
 * all of it is as it was.
 */
export function remembering<Question, Answer>(
  keyOf: (question: Question) => string,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (question) => {
    const key = keyOf(question);
    const before = known.get(key);
    if (before !== undefined) return before.answer;
    const made = answer(question);
    if (known.size >= MOST) known.clear();
    known.set(key, { answer: made });
    return made;
  };
}
