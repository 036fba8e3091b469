/** A variable's name, as the source of a regular expression with the flag `u`. */
export const VARIABLE_NAME = String.raw`\p{L}[\p{L}\p{N}_-]{0,39}`;

/** Variables in a template's texts: `{client} reporting`. */
const VARIABLE = new RegExp(String.raw`\{(${VARIABLE_NAME})\}`, 'gu');

/** The names of the variables in some texts, each once, in the order in which they appear. */
export function variablesIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')))];
}

export interface Filled {
  readonly text: string;
  /** Variables that have no value; the text must not be used while there are any. */
  readonly unfilled: readonly string[];
}

/** Puts values in; an empty value counts as none. */
export function fillVariables(text: string, values: ReadonlyMap<string, string>): Filled {
  const unfilled = variablesIn([text]).filter((name) => (values.get(name) ?? '').trim() === '');
  const filled = text.replaceAll(VARIABLE, (whole, name: string) => (values.get(name) ?? '').trim() || whole);
  return { text: filled, unfilled };
}
