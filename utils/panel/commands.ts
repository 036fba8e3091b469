import type { Runtime } from 'webextension-polyfill';
import { commandIn, type PanelCommand } from '../messages/panel-command.ts';

/** What this needs of the extension API, as the browser has it (see `extensionApi`). */
type CommandSource = Pick<Runtime.Static, 'id' | 'onMessage'>;

/** As the browser calls it, which the polyfill's types do not know: answered at once, it need not give anything. */
type Listener = (message: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void) => void;

/**
 * Hears the commands that the extension hands on, until the signal is aborted. Only messages of the extension's own
 * pages count: events of the page never come here, and what runs in a page's process speaks to the practice page, too.
 * @param act carries a command out, and gives whether it took it.
 */
export function hearCommands(
  source: CommandSource,
  act: (command: PanelCommand) => boolean,
  signal: AbortSignal,
): void {
  const hear: Listener = (message, sender, answer) => {
    const isOwn = sender.id === source.id && (sender.url === undefined || !/^https?:/.test(sender.url));
    const command = isOwn ? commandIn(message) : null;
    if (command !== null && act(command)) answer(true);
  };
  const listener = hear as Runtime.OnMessageListener;
  source.onMessage.addListener(listener);
  signal.addEventListener('abort', () => source.onMessage.removeListener(listener));
}
