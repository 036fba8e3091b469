import { browser } from 'wxt/browser';
import { openTemplateStore } from '../templates/store/browser-store.ts';

/**
 * Keeps what is stored in its present form. Older forms are read as well, but not for ever: they are rewritten after
 * an update, and when a browser starts with what another version left.
 */
export function keepLibraryMigrated(): void {
  const migrate = () =>
    void openTemplateStore()
      .migrate()
      .then((done) => {
        // Nothing is lost by it, and the next start tries again.
        if (!done.ok) console.error('Token Presets:', done.failure);
      });
  browser.runtime.onInstalled.addListener(migrate);
  browser.runtime.onStartup.addListener(migrate);
}
