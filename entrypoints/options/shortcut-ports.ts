import { browser } from 'wxt/browser';
import type { ShortcutPorts } from '../../components/shortcuts/ports.ts';
import { keyOf } from '../popup/command-keys.ts';

/** What the section of shortcuts needs of the browser. */
export function shortcutPorts(): ShortcutPorts {
  return {
    async read() {
      const [openPanel, applyLast] = await Promise.all([keyOf('open-panel'), keyOf('apply-last-preset')]);
      return { openPanel, applyLast };
    },
    async change() {
      // Firefox has a call for it since 137, the others a page, which Edge knows by Chrome's address too.
      const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
      if (typeof open === 'function') await Reflect.apply(open, browser.commands, []);
      else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    },
    watch(changed) {
      // No event tells of it in Chromium; whoever changed them comes back to this page.
      addEventListener('focus', changed);
      return () => removeEventListener('focus', changed);
    },
  };
}
