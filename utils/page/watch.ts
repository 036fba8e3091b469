import { allRoots, type Root } from './tree.ts';

/** Changes closer together than this count as one, in ms. */
const TOGETHER = 80;
/** Looking may take at most this part of the time of a page that never rests. */
const SHARE = 1 / 5;

/**
 * Calls back after the page changed: nodes, attributes, texts, ticks and typing, in every root; once per burst.
 * Ticks and typing change properties that no mutation observer sees, and a frame that loads gets another document, so
 * their events are listened for.
 */
export function watchPage(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observed = new WeakSet<Root>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = TOGETHER;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (signal.aborted) return;
      const start = performance.now();
      observeAll();
      onChange();
      pause = Math.max(TOGETHER, (performance.now() - start) / SHARE);
    }, pause);
  };
  const observer = new MutationObserver(soon);
  const observeAll = () => {
    for (const root of allRoots(document)) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
      for (const type of ['input', 'change', 'click', 'load'])
        root.addEventListener(type, soon, { capture: true, passive: true, signal });
    }
  };
  observeAll();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Calls back when the address changed, by whatever means. The Navigation API tells; older Firefox is asked. */
export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  let last = window.location.href;
  const check = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    onChange();
  };
  const navigation: unknown = Reflect.get(window, 'navigation');
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  const timer = window.setInterval(check, 500);
  signal.addEventListener('abort', () => window.clearInterval(timer));
}

/** Does it in the next frame, once for all who ask until then. A hidden tab has no frames until it is shown. */
export function oncePerFrame(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      act();
    });
  };
}

/** Calls back, once for each frame, when what is where may have changed: size, scrolling, the page's own height. */
export function watchLayout(
  window: Window & typeof globalThis,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const soon = oncePerFrame(() => {
    if (!signal.aborted) onChange();
  });
  window.addEventListener('resize', soon, { signal });
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  const observer = new window.ResizeObserver(soon);
  observer.observe(window.document.documentElement);
  if (window.document.body !== null) observer.observe(window.document.body);
  signal.addEventListener('abort', () => observer.disconnect());
}
