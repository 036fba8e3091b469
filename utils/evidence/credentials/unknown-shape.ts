/** Long enough for a key. */
const RUN = /[A-Za-z0-9~%+/=]{14,}/g;
const TURN = /\d(?=[A-Za-z])|[A-Za-z](?=\d)/g;
/** Words, dates and versions have no more places where letters and digits take turns. */
const MOST_TURNS = 2;

/** The text without what may be a key of a shape that is not known. For names, which lose little by it. */
export function withoutKeys(text: string): string {
  return text.replaceAll(RUN, (run) => ((run.match(TURN)?.length ?? 0) > MOST_TURNS ? '…' : run));
}
