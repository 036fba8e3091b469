import { type Target, translated } from './words.ts';

/** Elements whose text no translator touches. */
const LEFT = 'script, style, noscript, textarea, [translate="no"], .notranslate';

/** Every text below a node, without that in shadow roots, which translators do not see. */
function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = root instanceof Text ? [root] : [];
  while (walker.nextNode() !== null) {
    if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  }
  return texts;
}

function font(child: Node): HTMLElement {
  const element = document.createElement('font');
  element.style.setProperty('vertical-align', 'inherit');
  element.append(child);
  return element;
}

/**
 * Does to a document what a browser's built-in translator does: marks `<html>`, puts the translation of each text
 * into two `font` elements in its place, and goes on with texts that come later, some time after they came.
 */
export function startTranslator(page: Document, target: Target, pause: () => Promise<void>): void {
  const ours = new WeakSet<Text>();
  const translate = (text: Text) => {
    const { parentElement } = text;
    if (ours.has(text) || parentElement === null || parentElement.closest(LEFT) !== null) return;
    const now = translated(text.data, target);
    if (now === text.data) return;
    const replacement = new Text(now);
    ours.add(replacement);
    text.replaceWith(font(font(replacement)));
  };
  const translateLater = async (texts: readonly Text[]) => {
    await pause();
    for (const text of texts) translate(text);
  };
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(textsIn));
    const changed = records.flatMap(({ type, target: node }) =>
      type === 'characterData' && node instanceof Text ? [node] : [],
    );
    const texts = [...added, ...changed].filter((text) => !ours.has(text));
    if (texts.length > 0) void translateLater(texts);
  });
  page.documentElement.lang = target;
  page.documentElement.classList.add('translated-ltr');
  observer.observe(page.body, { childList: true, characterData: true, subtree: true });
  void translateLater(textsIn(page.body));
}
