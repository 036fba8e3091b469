import type { OpenPanel } from '../messages/messages.ts';
import { looksLikeLogin, looksLikeTokensUi } from '../page/look.ts';
import { judgeUrl } from '../page/url.ts';
import { watchAddress } from '../page/watch.ts';

/** The part of the extension API that the loader needs; WXT's own would weigh more than the loader. */
interface Runtime {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

/** A background that is just starting does not answer yet: so often it is asked again, and after so many ms. */
const TRIES = 6;
const AGAIN = 500;

function askForPanel(tries = TRIES): void {
  const api: Runtime | undefined = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const runtime = api?.runtime; // gone once the extension was updated: then there is nothing to ask
  if (runtime?.id === undefined) return;
  const message: OpenPanel = { kind: 'open-panel' };
  runtime.sendMessage(message).catch(() => {
    if (tries > 1) setTimeout(askForPanel, AGAIN, tries - 1);
  });
}

/**
 * Runs on every settings page of the app and costs next to nothing there: an address is judged, and only on an old
 * or similar one is the page looked at, after each burst of changes, until it shows the tokens UI.
 */
export function startLoader(window: Window): void {
  const { document } = window;
  let observer: MutationObserver | null = null;
  /** The path for which the panel was asked last; state in query and hash is the panel's own business. */
  let asked: string | null = null;
  const stopLooking = () => {
    observer?.disconnect(); // none when nothing is being looked at
    observer = null;
  };
  const look = (kind: 'tokens' | 'candidate') => {
    if (looksLikeLogin(document) || (kind === 'candidate' && !looksLikeTokensUi(document))) return;
    stopLooking();
    asked = window.location.pathname;
    askForPanel();
  };
  const judge = () => {
    stopLooking();
    const { kind } = judgeUrl(new URL(window.location.href));
    if (kind !== 'other' && asked === window.location.pathname) return;
    asked = null;
    if (kind === 'other') return;
    let pending = false;
    observer = new MutationObserver(() => {
      if (pending) return;
      pending = true;
      setTimeout(() => {
        pending = false;
        if (observer !== null) look(kind);
      }, 100);
    });
    observer.observe(document, { childList: true, subtree: true });
    look(kind);
  };
  watchAddress(window, judge, new AbortController().signal);
  judge();
}
