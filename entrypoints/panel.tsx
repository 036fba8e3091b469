import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import checklistCss from '../components/checklist/checklist.css?inline';
import migrationCss from '../components/migration/migration.css?inline';
import { PanelRoot } from '../components/panel/PanelRoot.tsx';
import panelCss from '../components/panel/panel.css?inline';
import sheetCss from '../components/panel/sheet.css?inline';
import partsCss from '../components/parts/parts.css?inline';
import themeCss from '../components/parts/theme.css?inline';
import marksCss from '../components/recognition/marks.css?inline';
import recognitionCss from '../components/recognition/recognition.css?inline';
import recordCss from '../components/records/panel/record-panel.css?inline';
import riskCss from '../components/risk/risk.css?inline';
import { textLanguage } from '../utils/i18n/formats.ts';
import { i18n } from '../utils/i18n/index.ts';
import { meeting } from '../utils/loader/meeting.ts';
import { extensionApi } from '../utils/messages/extension-api.ts';
import type { Knowledge } from '../utils/messages/messages.ts';
import { isOrphaned, send } from '../utils/messages/send.ts';
import { createOutlines } from '../utils/page/pick/outlines.ts';
import { inOneReading } from '../utils/page/reading/reading.ts';
import { judgeUrl, type UrlVerdict } from '../utils/page/url.ts';
import { nextFrame } from '../utils/page/wait.ts';
import { oncePerFrame, watchAddress, watchLayout } from '../utils/page/watch.ts';
import { hearCommands } from '../utils/panel/commands.ts';
import { Docking } from '../utils/panel/docking.ts';
import { PanelFocus } from '../utils/panel/focus.ts';
import { createHost } from '../utils/panel/host.ts';
import { type LastPresetPort, lastPresetKey } from '../utils/panel/last-preset.ts';
import {
  DOCK_KEY,
  OPEN_KEY,
  type Placement,
  readPlacement,
  USUAL,
  usualForPractice,
} from '../utils/panel/placement.ts';
import { reportCounts } from '../utils/panel/report-counts.ts';
import { Session } from '../utils/panel/session.ts';
import { hearChanges } from '../utils/panel/stored-changes.ts';
import type { AccountType } from '../utils/scopes/types.ts';
import { noteFault } from '../utils/support/faults.ts';
import { supportOn } from '../utils/support/surface.ts';

const CSS = [
  themeCss,
  partsCss,
  checklistCss,
  panelCss,
  sheetCss,
  recognitionCss,
  marksCss,
  riskCss,
  recordCss,
  migrationCss,
].join('\n');

/** Where the panel was left; without an answer of the storage it is shown where it usually is. */
async function readPlace(): Promise<Placement> {
  const usual = meeting().practice === undefined ? USUAL : usualForPractice(window.innerWidth);
  try {
    const stored = await extensionApi().storage.local.get([OPEN_KEY, DOCK_KEY]);
    const { placement, damaged } = readPlacement(stored, usual);
    if (damaged.length > 0) console.error(`Token Presets: ${damaged.join()} cannot be read and is not used`);
    return placement;
  } catch (error) {
    noteFault('storage', error);
    return usual;
  }
}

function keep(items: Record<string, unknown>): void {
  if (isOrphaned()) return;
  extensionApi()
    .storage.local.set(items)
    .catch((error: unknown) => noteFault('storage', error));
}

/** What was applied for practice is no preset to apply again on the real page. */
function lastPresetOf(accountType: AccountType): LastPresetPort {
  const key = lastPresetKey(accountType);
  if (meeting().practice !== undefined) {
    let last: unknown;
    return {
      read: async () => last,
      keep(preset) {
        last = preset;
      },
    };
  }
  return {
    read: async () => (await extensionApi().storage.local.get(key))[key],
    keep: (preset) => keep({ [key]: preset }),
  };
}

/** Puts the panel on the page; it stays until the signal is aborted. */
async function openPanel(accountType: AccountType, signal: AbortSignal): Promise<void> {
  const whenStored = hearChanges(extensionApi().storage.local.onChanged, signal);
  // Asked for at once and together. What is told within a frame is drawn with the panel, else the panel comes first.
  const asked = send({ kind: 'get-knowledge', accountType });
  let knowledge: Knowledge | Promise<Knowledge> = asked;
  const told = asked.then(
    (answer) => {
      knowledge = answer;
    },
    () => {}, // the session says what went wrong
  );
  const [left] = await Promise.all([readPlace(), Promise.race([told, nextFrame()])]);
  if (signal.aborted) return;
  const host = createHost(document, CSS, signal, isOrphaned);
  const docking = new Docking({ window, document, signal, stretch: host.dock, keep }, left);
  host.dock(docking.view());
  host.mount.lang = textLanguage(); // the page may be in another
  const outlines = createOutlines(host.layer, window, signal);
  const session = new Session(
    {
      document,
      accountType,
      signal,
      isOwn: host.isOwn,
      docking,
      rememberOpen: (open) => keep({ [OPEN_KEY]: open }),
      outline: outlines.show,
      copy: (text) => navigator.clipboard.writeText(text),
      extensionVersion: extensionApi().runtime.getManifest().version,
      lastPreset: lastPresetOf(accountType),
    },
    left.open,
  );
  let placed = '';
  const place = () => {
    docking.fit();
    const { open, dock, login, running } = session.state.get();
    const shown = open && !login;
    const wanted = [shown, dock.edge, dock.width].join();
    // Both this and `follow` look through the whole page: not while that is read and changed all the time.
    const isNew = wanted !== placed;
    if (running !== null && !isNew) return;
    placed = wanted;
    // A page that changes during a drag does not take the width back.
    if (isNew) host.dock(dock);
    host.place(shown);
  };
  watchLayout(window, place, signal);
  // In the frame that shows what was drawn: asked before, the browser would lay out the page for each drawing.
  const placeSoon = oncePerFrame(() => {
    if (signal.aborted) return;
    inOneReading(document, () => {
      if (session.state.get().running === null) host.follow();
      place();
    });
  });
  const refresh = (changes: Record<string, unknown>) => {
    const keys = Object.keys(changes);
    const dock = changes[DOCK_KEY];
    if (dock !== undefined) docking.heard((dock as { readonly newValue?: unknown }).newValue);
    if (keys.some((key) => key.startsWith('migration:'))) session.migrationChanged();
    if (keys.some((key) => key.startsWith('template:') || key.startsWith('page-map:')))
      void session.refresh();
    if (keys.some((key) => key.startsWith('record:'))) void session.refreshRecords();
  };
  signal.addEventListener('abort', () => render(null, host.mount));
  const lastWords = {
    title: i18n.t('panel.title'),
    text: i18n.t('panel.fault.orphaned'),
    lost: i18n.t('support.lost'),
    reload: i18n.t('support.reload'),
  };
  const { state, intents } = session;
  const focus = new PanelFocus(document, host.mount);
  hearCommands(
    extensionApi().runtime,
    (command) => {
      const { open: isOpen, login } = state.get();
      if (login) return false;
      if (command === 'open-panel' && isOpen && focus.isInside()) {
        focus.leave();
        return true;
      }
      if (command === 'open-panel') focus.want();
      // Drawn anew also where it is open.
      intents.setOpen(true);
      if (command === 'apply-last-preset') session.applyLast();
      return true;
    },
    signal,
  );
  const drawn = () => {
    placeSoon();
    focus.drawn();
  };
  const support = supportOn(
    (text) => navigator.clipboard.writeText(text),
    'panel',
    () => reportCounts(state.get()),
  );
  // What it reads at once is drawn the first time.
  const started = session.start(knowledge);
  render(
    <PanelRoot
      state={state}
      intents={intents}
      lastWords={lastWords}
      support={support}
      reload={() => location.reload()}
      onDrawn={drawn}
    />,
    host.mount,
  );
  // Before what is pressed there is pressed, and when the person comes back to the page.
  const check = () => session.checkExtension();
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown'])
    host.mount.addEventListener(type, check, { capture: true, signal });
  document.addEventListener('visibilitychange', check, { signal });
  whenStored(refresh);
  await started;
}

/** What kind of page this is; the practice page says so where loader and panel meet, which no page of the web can reach. */
function pageNow(): UrlVerdict {
  const { practice } = meeting();
  return practice === undefined
    ? judgeUrl(new URL(location.href))
    : { kind: 'tokens', accountType: practice };
}

/** Keeps at most one panel, for the account type of the address; opening is asked for by the loader. */
function createKeeper(): { readonly wake: () => void; readonly check: () => void } {
  let current: { readonly accountType: AccountType; readonly gone: AbortController } | null = null;
  const check = () => {
    const { kind, accountType } = pageNow();
    if (current === null || (kind !== 'other' && accountType === current.accountType)) return;
    current.gone.abort();
    current = null;
  };
  const wake = () => {
    check();
    const { kind, accountType } = pageNow();
    if (current !== null || kind === 'other' || accountType === null) return;
    const gone = new AbortController();
    current = { accountType, gone };
    openPanel(accountType, gone.signal).catch((error: unknown) => noteFault('panel', error));
  };
  return { wake, check };
}

export default defineUnlistedScript(() => {
  const place = meeting();
  if (place.wake === null) {
    const { wake, check } = createKeeper();
    place.wake = wake;
    watchAddress(window, check, new AbortController().signal);
  }
  if (place.wanted) place.wake();
});
