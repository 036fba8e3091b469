import signs from './map/entry-signs.json' with { type: 'json' };
import { walk } from './tree.ts';

/**
 * A quick look at the page for the loader, which must stay tiny: is this the tokens UI, is it a login form?
 * The panel reads the page properly later.
 */

const LABELS: ReadonlySet<string> = new Set(
  Object.values(signs.labels).flatMap((languages) => Object.values(languages).flat()),
);

/** Whether one of the labels that only the tokens UI has is on the page. */
export function looksLikeTokensUi(document: Document): boolean {
  let found = false;
  walk(document, (element) => {
    if (found || element.childElementCount > 0) return;
    const text = element.textContent ?? '';
    found = text.length < 60 && LABELS.has(text.replace(/[*:\s]+$/u, '').trim());
  });
  return found;
}

/** The login form that the app shows when a session has ended (facts: tokens-page-dom.md §5). */
export function looksLikeLogin(document: Document): boolean {
  return (
    /\blog ?in\b/i.test(document.title) || document.querySelector('#j_password, [name="j_password"]') !== null
  );
}
