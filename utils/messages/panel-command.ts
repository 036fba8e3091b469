/** A command of the browser (manifest `commands`) that the panel carries out. */
export const PANEL_COMMANDS = ['open-panel', 'apply-last-preset'] as const;

export type PanelCommand = (typeof PANEL_COMMANDS)[number];

/** The one message to a panel; it answers `true` where it took the command. */
export interface CommandMessage {
  readonly kind: 'panel-command';
  readonly command: PanelCommand;
}

export function isPanelCommand(value: unknown): value is PanelCommand {
  return PANEL_COMMANDS.some((command) => command === value);
}

/** The command in a message; null for any other message. */
export function commandIn(message: unknown): PanelCommand | null {
  if (typeof message !== 'object' || message === null) return null;
  if (Reflect.get(message, 'kind') !== 'panel-command') return null;
  const command: unknown = Reflect.get(message, 'command');
  return isPanelCommand(command) ? command : null;
}

/** What this needs of `browser.tabs`. */
interface Tabs {
  sendMessage(tabId: number, message: CommandMessage, options: { frameId: number }): Promise<unknown>;
}

/** Hands a command to the panel of a tab. Gives whether there is one that took it. */
export async function tellPanel(tabs: Tabs, tabId: number, command: PanelCommand): Promise<boolean> {
  try {
    return (await tabs.sendMessage(tabId, { kind: 'panel-command', command }, { frameId: 0 })) === true;
  } catch {
    // The browser rejects where nobody listens: the tab has no panel.
    return false;
  }
}
