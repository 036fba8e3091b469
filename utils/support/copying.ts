/** What became of a text for the clipboard. */
export type CopyView =
  | { readonly kind: 'copied' }
  /** The browser did not let it be copied: the person does it. */
  | { readonly kind: 'text'; readonly text: string };

/** Copies a text; where the browser does not allow it, or the page has lost the focus, it is to be shown instead. */
export async function copyText(copy: (text: string) => Promise<void>, text: string): Promise<CopyView> {
  try {
    await copy(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'text', text };
  }
}
