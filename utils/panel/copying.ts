import type { CopyView } from './view.ts';

/** Copies a text; where the browser does not allow it, or the page has lost the focus, it is to be shown instead. */
export async function copyText(copy: (text: string) => Promise<void>, text: string): Promise<CopyView> {
  try {
    await copy(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'text', text };
  }
}
