import { PageMemory } from './reading/memory.ts';
import { inOneReading, useMemory } from './reading/reading.ts';

/** Changes closer together than this count as one, in ms. */
const TOGETHER = 50;
/** Looking may take at most this part of the time of a page that never rests. */
const SHARE = 1 / 5;
/** After so many looks that showed nothing new, what changed is taken to be something like a clock. */
const OFTEN = 3;
/** What is like a clock is looked at this seldom, in ms, and may take at most this part of the time. */
const SELDOM = 1000;
const LONGEST = 4000;
const SELDOM_SHARE = 1 / 50;

/** What changes without saying anything: by the node, and the attribute or `''` for its text. */
class Noise {
  readonly #idle = new WeakMap<Node, Map<string, number>>();
  /** What changed since the last look. */
  #changed = new Map<Node, Set<string>>();

  /** Takes in changes; gives whether one of them may say something. */
  note(records: readonly MutationRecord[]): boolean {
    let mayTell = false;
    for (const record of records) {
      // What comes and goes is never noise.
      if (record.type === 'childList' && !isTextOnly(record)) {
        mayTell = true;
        continue;
      }
      const { target } = record;
      const name = record.attributeName ?? ''; // a text has none
      const names = this.#changed.get(target);
      if (names === undefined) this.#changed.set(target, new Set([name]));
      else names.add(name);
      mayTell ||= (this.#idle.get(target)?.get(name) ?? 0) < OFTEN;
    }
    return mayTell;
  }

  /** The page was looked at. */
  looked(isNew: boolean): void {
    for (const [node, names] of this.#changed) {
      const counts = this.#idle.get(node) ?? new Map<string, number>();
      for (const name of names) counts.set(name, isNew ? 0 : (counts.get(name) ?? 0) + 1);
      this.#idle.set(node, counts);
    }
    this.#changed = new Map();
  }
}

function isTextOnly({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].every(({ nodeType }) => nodeType === Node.TEXT_NODE);
}

/**
 * Calls back after the page changed: nodes, attributes, texts, ticks and typing, in every root; once per burst.
 * Ticks and typing change properties that no mutation observer sees, a frame that loads gets another document, and a
 * script may put something else into a slot, so their events are listened for. What changes again and again and never tells anything new, such as a clock, is looked
 * at seldom. While the page is watched, readings of it remember what they read.
 * @param onChange gives false where a look showed nothing new.
 * @param isAtWork while it holds nobody wants to know, and the page is not gone through; whoever ends it looks anyway.
 */
export function watchPage(
  document: Document,
  onChange: () => unknown,
  signal: AbortSignal,
  isAtWork: () => boolean = () => false,
): void {
  const noise = new Noise();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let took = 0;
  const look = () => {
    timer = undefined;
    due = Number.POSITIVE_INFINITY;
    if (signal.aborted || isAtWork()) return;
    const start = performance.now();
    // Whatever comes meanwhile belongs to the next look.
    const isNew = inOneReading(document, onChange) !== false;
    took = performance.now() - start;
    noise.looked(isNew);
  };
  const soon = (mayTell: boolean) => {
    const pause = mayTell
      ? Math.max(TOGETHER, took / SHARE)
      : Math.min(LONGEST, Math.max(SELDOM, took / SELDOM_SHARE));
    const at = performance.now() + pause;
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  const heard = () => {
    if (!isAtWork()) soon(true);
  };
  const memory = new PageMemory({
    // What is noted is held on to until the next look, and a page may build all of its rows anew meanwhile.
    changed: (records) => {
      if (!isAtWork()) soon(noise.note(records));
    },
    found: (root) => {
      for (const type of ['input', 'change', 'click', 'load', 'slotchange'])
        root.addEventListener(type, heard, { capture: true, passive: true, signal });
    },
  });
  const release = useMemory(document, memory);
  inOneReading(document, () => {});
  signal.addEventListener('abort', () => {
    release();
    memory.end();
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
