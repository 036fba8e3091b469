import { i18n } from '../i18n/index.ts';
import type { Knowledge } from '../messages/messages.ts';
import { currentPolicy } from '../policy/browser-policy.ts';
import { NO_POLICY } from '../policy/policy.ts';
import { knownScopes } from '../scopes/catalogue/known.ts';
import { presetsFor } from '../scopes/presets/presets.ts';
import type { AccountType } from '../scopes/types.ts';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { readLastAnswers } from './last-answers.ts';

/** Presets name their texts by key, as data; a test checks that each key exists. */
const textOf = i18n.t as unknown as (key: string) => string;

/**
 * Everything a panel needs to know about an account type on any host, so that it need not carry catalogue, presets
 * and schema.
 */
export async function knowledgeFor(accountType: AccountType): Promise<Omit<Knowledge, 'learned'>> {
  const library = await openTemplateStore().list();
  const items = library.ok ? library.items : [];
  const policy = await currentPolicy().catch((error: unknown) => {
    // The library tells of it; the panel goes on with what the person has.
    console.error('Token Presets:', error);
    return NO_POLICY;
  });
  return {
    known: knownScopes(accountType),
    presets: policy.hideBuiltIns ? [] : presetsFor(accountType, textOf),
    templates: [...items, ...policy.templates].flatMap((item) =>
      item.state === 'ok' || item.state === 'organisation' ? [item.template] : [],
    ),
    unreadable: items.filter((item) => item.state !== 'ok').length,
    libraryFailed: !library.ok,
    // Where the storage does not answer, nothing is offered; that templates are missing is told anyway.
    answers: await readLastAnswers().catch(() => ({})),
  };
}
