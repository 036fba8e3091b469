import { browser } from 'wxt/browser';
import type { Answers, Message } from './messages.ts';

/** The extension was updated or removed while the page stayed open: this copy of it can do nothing any more. */
export class Orphaned extends Error {
  override name = 'Orphaned';
}

/** Whether this copy of the extension still has its background. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}

/** Asks the background. Rejects with `Orphaned` when there is none any more, else with what went wrong. */
export async function send<M extends Message>(message: M): Promise<Answers[M['kind']]> {
  if (isOrphaned()) throw new Orphaned();
  try {
    const answer: Answers[M['kind']] | undefined = await browser.runtime.sendMessage(message);
    if (answer === undefined) throw new Error(`The background did not take the message ${message.kind}`);
    return answer;
  } catch (error) {
    if (isOrphaned() || /context invalidated/i.test(String(error))) throw new Orphaned();
    throw error;
  }
}
