import type { Browser } from 'webextension-polyfill';

/** What the panel uses of the extension API. */
export type ExtensionApi = Pick<Browser, 'runtime' | 'storage'>;

/**
 * The extension API as the browser gives it to content scripts. Both browsers answer with promises under this name
 * (manifest 3), so the panel does without the polyfill, which would be a tenth of what is injected into the page.
 * Not `browser`: where a browser has no such name, an element of the page with that id would be taken for it.
 *
 * Its parts are gone once the extension was replaced: reaching for them throws then.
 */
export function extensionApi(): ExtensionApi {
  return Reflect.get(globalThis, 'chrome') as ExtensionApi;
}
