import { browser } from 'wxt/browser';
import type { PanelCommand } from '../../utils/messages/panel-command.ts';

/** The key of a command as the browser writes it; null where the person or the browser set none. */
export async function keyOf(command: PanelCommand): Promise<string | null> {
  const commands = await browser.commands.getAll();
  const found = commands.find(({ name }) => name === command);
  // Without a key Chromium has an empty text, Firefox none.
  return found === undefined || found.shortcut === undefined || found.shortcut === '' ? null : found.shortcut;
}
