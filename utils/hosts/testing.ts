import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the stand-in of the browser lacks: permissions that people grant and withdraw, registered content scripts, tabs. */
export interface FakeGrants {
  /** The patterns that are granted now. Writing to it stands for the browser's own settings; then `tell`. */
  readonly origins: Set<string>;
  /** Registered content scripts by id. */
  readonly scripts: Map<string, Script>;
  /** Addresses of the tabs that are open, by id. */
  readonly tabs: Map<number, string>;
  /** The tabs into which a file was put, in order. */
  readonly injected: { readonly tabId: number; readonly files: readonly string[] }[];
  /** Tells the extension that permissions were added or removed. */
  readonly tell: (what: 'onAdded' | 'onRemoved') => void;
}

export interface Script {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly [name: string]: unknown;
}

type Permissions = { readonly origins: readonly string[] };
type Ids = { readonly ids: readonly string[] };
type Injection = { readonly target: { readonly tabId: number }; readonly files: readonly string[] };

/** Fills the gaps of `fakeBrowser`, which has to be reset before. Call it before each test. */
export function fakeGrants(): FakeGrants {
  const origins = new Set<string>();
  const scripts = new Map<string, Script>();
  const tabs = new Map<number, string>();
  const injected: { tabId: number; files: readonly string[] }[] = [];
  const listeners = { onAdded: new Set<() => void>(), onRemoved: new Set<() => void>() };
  const { permissions, scripting } = fakeBrowser;

  vi.spyOn(permissions, 'contains').mockImplementation((async (asked: Permissions) =>
    asked.origins.every((one) => origins.has(one) || origins.has('https://*/*'))) as never);
  vi.spyOn(permissions, 'remove').mockImplementation((async (asked: Permissions) => {
    for (const one of asked.origins) origins.delete(one);
    return true;
  }) as never);
  for (const name of ['onAdded', 'onRemoved'] as const) {
    const add = (listener: () => void) => void listeners[name].add(listener);
    const remove = (listener: () => void) => void listeners[name].delete(listener);
    vi.spyOn(permissions[name], 'addListener').mockImplementation(add as never);
    vi.spyOn(permissions[name], 'removeListener').mockImplementation(remove as never);
  }

  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => [
    ...scripts.values(),
  ]) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (added: readonly Script[]) => {
    const there = added.find(({ id }) => scripts.has(id));
    if (there !== undefined) throw new Error(`Duplicate script ID '${there.id}'`);
    // Chrome hands paths back without the first slash.
    for (const one of added)
      scripts.set(one.id, { ...one, js: one.js.map((path) => path.replace(/^\//, '')) });
  }) as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async ({ ids }: Ids) => {
    const missing = ids.find((id) => !scripts.has(id));
    if (missing !== undefined) throw new Error(`Nonexistent script ID '${missing}'`);
    for (const id of ids) scripts.delete(id);
  }) as never);
  vi.spyOn(scripting, 'executeScript').mockImplementation((async ({ target, files }: Injection) => {
    if (tabs.get(target.tabId)?.endsWith('#error') === true) throw new Error('The frame shows an error page');
    injected.push({ tabId: target.tabId, files });
    return [];
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { readonly url: string }) =>
    [...tabs]
      .filter(([, address]) => address.startsWith(url.replace(/\*$/, '')))
      .map(([id]) => ({ id }))) as never);

  return {
    origins,
    scripts,
    tabs,
    injected,
    tell: (what) => {
      for (const listener of listeners[what]) listener();
    },
  };
}
