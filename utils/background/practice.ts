import { browser } from 'wxt/browser';
import { newDraft } from '../checklist/draft.ts';
import type { Answers, Message } from '../messages/messages.ts';
import { PRACTICE_PATH } from '../messages/practice.ts';
import { knowledgeFor } from './knowledge.ts';

/** Whether a message comes from the practice page, which is the extension's own. */
export function isPracticePage(url: string): boolean {
  return url.replace(/[?#].*$/s, '') === browser.runtime.getURL(PRACTICE_PATH);
}

/** What its panel gets answered as everywhere: templates that are saved there are templates. */
const REAL = ['save-selection', 'open-library'] as const satisfies Message['kind'][];

type RealMessage = Extract<Message, { readonly kind: (typeof REAL)[number] }>;

export function isReal(message: Message): message is RealMessage {
  return REAL.some((kind) => kind === message.kind);
}

/**
 * Answers the panel on the practice page. No token is made there, so nothing is kept of one: no draft, no record, no
 * migration, no use of a template; and nothing is learned from a page that the extension made itself.
 */
export async function answerPractice(
  message: Exclude<Message, RealMessage>,
): Promise<Answers[Exclude<Message, RealMessage>['kind']]> {
  switch (message.kind) {
    case 'get-knowledge':
      return { ...(await knowledgeFor(message.accountType)), learned: null };
    case 'get-draft':
      return newDraft(crypto.randomUUID());
    case 'get-records':
      return { records: [], failed: false };
    case 'create-record':
    case 'save-record':
    case 'remove-record':
      return { ok: false, failure: { reason: 'practice' } };
    case 'get-migration':
    case 'change-migration':
    case 'discard-migration':
      return {
        state: 'ok',
        migration: { accountType: message.accountType, integrations: [] },
        refused: null,
      };
    case 'template-used':
      return message.answers;
    case 'save-page-map':
    case 'remove-page-map':
      throw new Error('Nothing is learned from the practice page');
    case 'open-panel':
    case 'set-draft':
    case 'get-making':
    case 'set-making':
      return null;
  }
}
