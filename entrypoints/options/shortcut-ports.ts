import { browser } from 'wxt/browser';
import type { ShortcutPorts } from '../../components/shortcuts/ports.ts';
import type { PanelCommand } from '../../utils/messages/panel-command.ts';

/** What the section of shortcuts needs of the browser. */
export function shortcutPorts(): ShortcutPorts {
  return {
    async read() {
      const commands = await browser.commands.getAll();
      const keyOf = (command: PanelCommand) => {
        const found = commands.find(({ name }) => name === command);
        // Without a key Chromium has an empty text, Firefox none.
        return found === undefined || found.shortcut === undefined || found.shortcut === ''
          ? null
          : found.shortcut;
      };
      return { openPanel: keyOf('open-panel'), applyLast: keyOf('apply-last-preset') };
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
