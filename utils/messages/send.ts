import { extensionApi } from './extension-api.ts';
import type { Answers, Message } from './messages.ts';

/** The extension was updated or removed while the page stayed open: this copy of it can do nothing any more. */
export class Orphaned extends Error {
  override name = 'Orphaned';
}

/** Whether this copy of the extension still has its background. */
export function isOrphaned(): boolean {
  try {
    return extensionApi().runtime.id === undefined;
  } catch {
    return true;
  }
}

/** How `webextension-polyfill`, which the background uses, marks a rejected promise in Chromium. */
const REJECTED = '__mozWebExtensionPolyfillReject__';

function throwIfRejected(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !(REJECTED in answer)) return;
  throw new Error('message' in answer ? String(answer.message) : 'The background failed');
}

/** Asks the background. Rejects with `Orphaned` when there is none any more, else with what went wrong. */
export async function send<M extends Message>(message: M): Promise<Answers[M['kind']]> {
  if (isOrphaned()) throw new Orphaned();
  try {
    const answer: Answers[M['kind']] | undefined = await extensionApi().runtime.sendMessage(message);
    throwIfRejected(answer);
    if (answer === undefined) throw new Error(`The background did not take the message ${message.kind}`);
    return answer;
  } catch (error) {
    if (isOrphaned() || /context invalidated/i.test(String(error))) throw new Orphaned();
    throw error;
  }
}
