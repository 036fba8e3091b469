import { browser } from 'wxt/browser';
import { isPanelCommand, tellPanel } from '../messages/panel-command.ts';

/**
 * Carries the browser's commands to the panel of the tab in front. Where there is none the popup opens, which says where
 * to go. A command is a person's key: pages can neither press it nor send what the panel gets by it.
 */
export function keepCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!isPanelCommand(command)) return;
    // Of tabs without access nothing is known, and none has a panel. Asked for at once: Firefox below 149 opens popups
    // only while it handles the key.
    if (tab === undefined || tab.id === undefined || tab.url === undefined) {
      void openPopup();
      return;
    }
    void tellPanel(browser.tabs, tab.id, command).then((taken) => (taken ? undefined : openPopup()));
  });
}

/** Chromium has it since 127; where it is missing or refused, the button beside the address opens the popup. */
async function openPopup(): Promise<void> {
  if (typeof browser.action.openPopup !== 'function') return;
  try {
    await browser.action.openPopup();
  } catch (error) {
    console.info('Token Presets:', error);
  }
}
