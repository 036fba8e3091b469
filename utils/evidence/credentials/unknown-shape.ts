/** Long enough for a key. */
const RUN = /[A-Za-z0-9~%+/=]{14,}/g;
const TURN = /\d(?=[A-Za-z])|[A-Za-z](?=\d)/g;
/** Words, dates and versions have no more places where letters and digits take turns. */
const MOST_TURNS = 2;

/** `token=…`, `api-key: …` */
const KEYED = /((?:token|secret|passw(?:or)?d|pwd|key|auth|sid)[\w-]{0,20}\s?[=:]\s?)([\w.~%+/=-]{6,400})/gi;
/** No word is as long. */
const LONG_WORD = 16;

/** The text without what may be a key of a shape that is not known. For names, which lose little by it. */
export function withoutKeys(text: string): string {
  return text
    .replaceAll(KEYED, (whole, name: string, value: string) =>
      /\d/.test(value) || value.length >= LONG_WORD ? `${name}…` : whole,
    )
    .replaceAll(RUN, (run) => ((run.match(TURN)?.length ?? 0) > MOST_TURNS ? '…' : run));
}
