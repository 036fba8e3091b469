import { browser } from 'wxt/browser';
import { openSync } from '../sync/browser-sync.ts';
import { isTemplateKey } from '../sync/library.ts';
import { isMirrorKey } from '../sync/mirror.ts';
import { runSync } from '../sync/run.ts';
import { readState, STATE_KEY } from '../sync/state.ts';
import { inTurn } from './in-turn.ts';

const ALARM = 'sync';
const MINUTES = 1;

type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

/** Brings library and mirror together whenever one of them changed, as long as the person has sync switched on. */
export function keepSynced(): void {
  const world = openSync();

  async function run(): Promise<void> {
    if (readState((await world.local.get(STATE_KEY))[STATE_KEY])?.on !== true) return;
    // Set before, so that a run which the browser ends in the middle is made up for.
    void browser.alarms.create(ALARM, { delayInMinutes: MINUTES });
    if ((await runSync(world)) !== 'later') await browser.alarms.clear(ALARM);
  }

  const ask = inTurn(run);

  browser.runtime.onInstalled.addListener(() => void ask());
  browser.runtime.onStartup.addListener(() => void ask());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void ask();
  });
  browser.storage.onChanged.addListener((changes: Changes, area) => {
    if (asksForRun(changes, area)) void ask();
  });
}

/** What a run itself writes about its state asks for none. */
function asksForRun(changes: Changes, area: string): boolean {
  if (area === 'sync') return Object.keys(changes).some(isMirrorKey);
  if (area !== 'local') return false;
  const switched = changes[STATE_KEY];
  if (switched !== undefined && isOn(switched.newValue) !== isOn(switched.oldValue)) return true;
  return Object.keys(changes).some(isTemplateKey);
}

function isOn(raw: unknown): boolean {
  return raw !== undefined && readState(raw)?.on === true;
}
