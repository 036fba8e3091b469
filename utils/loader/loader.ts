import type { OpenPanel } from '../messages/messages.ts';
import { looksLikeLogin, looksLikeTokensUi } from '../page/look.ts';
import { judgeUrl, type UrlVerdict } from '../page/url.ts';
import { watchAddress } from '../page/watch.ts';
import { meeting } from './meeting.ts';

/** The part of the extension API that the loader needs; WXT's own would weigh more than the loader. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * A background that is just starting does not answer yet, and one that just ends never does, whatever it was asked: so
 * often it is asked until the panel's script is there, and after so many ms.
 */
const TRIES = 6;
const AGAIN = 500;

/** Null once the extension was updated: then there is nothing to ask. */
function ownRuntime(): Runtime | null {
  const api: { runtime?: Runtime } | undefined =
    Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const runtime = api?.runtime; // gone with the extension
  return runtime?.id === undefined ? null : runtime;
}

/**
 * @param isNeeded whether the panel's script is still to come
 * @param done nothing is waited for any more
 */
function askForPanel(message: OpenPanel, isNeeded: () => boolean, done: () => void, tries = TRIES): void {
  const runtime = ownRuntime();
  if (runtime === null || tries === 0 || !isNeeded()) {
    done();
    return;
  }
  runtime.sendMessage(message).catch(() => {}); // whether the script came says more than any answer
  setTimeout(askForPanel, AGAIN, message, isNeeded, done, tries - 1);
}

/**
 * Runs on every settings page of the app and costs next to nothing there: an address is judged, and only on an old
 * or similar one is the page looked at, after each burst of changes, until it shows the tokens UI. At the known address
 * the panel's script is sent for at once, so that it comes while the page loads; it waits there until it is wanted.
 */
export function startLoader(window: Window): void {
  const { document } = window;
  const place = meeting();
  let observer: MutationObserver | null = null;
  /** The path for which the panel was wanted last; state in query and hash is the panel's own business. */
  let asked: string | null = null;
  let coming = false;
  const stopLooking = () => {
    observer?.disconnect(); // none when nothing is being looked at
    observer = null;
  };
  const bring = ({ accountType }: UrlVerdict) => {
    if (coming || place.wake !== null) return;
    coming = true;
    const isNeeded = () =>
      place.wake === null && judgeUrl(new URL(window.location.href)).accountType === accountType;
    askForPanel({ kind: 'open-panel', accountType }, isNeeded, () => {
      coming = false;
    });
  };
  const look = (verdict: UrlVerdict) => {
    if (looksLikeLogin(document) || (verdict.kind === 'candidate' && !looksLikeTokensUi(document))) return;
    stopLooking();
    asked = window.location.pathname;
    if (ownRuntime() === null) return;
    place.wanted = true;
    if (place.wake === null) bring(verdict);
    else place.wake();
  };
  const judge = () => {
    stopLooking();
    const verdict = judgeUrl(new URL(window.location.href));
    const { kind } = verdict;
    if (kind !== 'other' && asked === window.location.pathname) return;
    asked = null;
    place.wanted = false;
    if (kind === 'other') return;
    if (document.readyState === 'loading') {
      if (kind === 'tokens') bring(verdict);
      return;
    }
    let pending = false;
    observer = new MutationObserver(() => {
      if (pending) return;
      pending = true;
      setTimeout(() => {
        pending = false;
        if (observer !== null) look(verdict);
      }, 100);
    });
    observer.observe(document, { childList: true, subtree: true });
    look(verdict);
  };
  watchAddress(window, judge, new AbortController().signal);
  // Only then can be told what the page shows.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', judge, { once: true });
  judge();
}
