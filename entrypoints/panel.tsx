import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import checklistCss from '../components/checklist/checklist.css?inline';
import { PanelRoot } from '../components/panel/PanelRoot.tsx';
import panelCss from '../components/panel/panel.css?inline';
import partsCss from '../components/parts/parts.css?inline';
import themeCss from '../components/parts/theme.css?inline';
import { judgeUrl } from '../utils/page/url.ts';
import { watchAddress } from '../utils/page/watch.ts';
import { createHost } from '../utils/panel/host.ts';
import { Session } from '../utils/panel/session.ts';

/** In the content scripts' own world, out of the page's reach: the panel that is already here. */
const ALIVE = Symbol.for('token-presets-panel');

const OPEN_KEY = 'panel:open';

async function readOpen(): Promise<boolean> {
  const stored = await browser.storage.local.get(OPEN_KEY);
  return stored[OPEN_KEY] !== false;
}

/** Puts the panel on the page and lives until the page is left. */
async function openPanel(end: () => void): Promise<void> {
  const { accountType } = judgeUrl(new URL(location.href));
  if (accountType === null) return end();
  const gone = new AbortController();
  const { signal } = gone;
  watchAddress(
    window,
    () => {
      const now = judgeUrl(new URL(location.href));
      if (now.kind !== 'other' && now.accountType === accountType) return;
      gone.abort();
      end();
    },
    signal,
  );
  const open = await readOpen();
  if (signal.aborted) return;
  const host = createHost(document, [themeCss, partsCss, checklistCss, panelCss].join('\n'), signal);
  const session = new Session(
    {
      document,
      accountType,
      signal,
      isOwn: host.isOwn,
      rememberOpen: (now) => void browser.storage.local.set({ [OPEN_KEY]: now }),
    },
    open,
  );
  const place = () => {
    const { open: isOpen, login } = session.state.get();
    host.place(isOpen && !login);
  };
  window.addEventListener('resize', place, { signal });
  const refresh = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith('template:')))
      void session.refresh().catch(console.error);
  };
  browser.storage.local.onChanged.addListener(refresh);
  signal.addEventListener('abort', () => {
    browser.storage.local.onChanged.removeListener(refresh);
    render(null, host.mount);
  });
  render(<PanelRoot state={session.state} intents={session.intents} onDrawn={place} />, host.mount);
  await session.start();
}

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, ALIVE) === true) return;
  Reflect.set(globalThis, ALIVE, true);
  void openPanel(() => Reflect.set(globalThis, ALIVE, false));
});
