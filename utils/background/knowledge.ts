import { i18n } from '../i18n/index.ts';
import type { Knowledge } from '../messages/messages.ts';
import { currentPolicy } from '../policy/browser-policy.ts';
import { NO_POLICY, type Policy } from '../policy/policy.ts';
import { knownScopes } from '../scopes/catalogue/known.ts';
import { presetsFor } from '../scopes/presets/presets.ts';
import type { AccountType } from '../scopes/types.ts';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { readLastAnswers } from './last-answers.ts';

/** Presets name their texts by key, as data; a test checks that each key exists. */
const textOf = i18n.t as unknown as (key: string) => string;

async function readPolicy(): Promise<Policy> {
  try {
    return await currentPolicy();
  } catch (error) {
    // The library tells of it; the panel goes on with what the person has.
    console.error('Token Presets:', error);
    return NO_POLICY;
  }
}

/**
 * Everything a panel needs to know about an account type on any host, so that it need not carry catalogue, presets
 * and schema.
 */
export async function knowledgeFor(accountType: AccountType): Promise<Omit<Knowledge, 'learned'>> {
  // Where the storage has no answers to variables, none are offered; that templates are missing is told anyway.
  // Asked for in the same turn: the storage is slow to answer, and these need not wait for one another.
  const asked = [openTemplateStore().list(), readPolicy(), readLastAnswers().catch(() => ({}))] as const;
  const [library, policy, answers] = await Promise.all(asked);
  const items = library.ok ? library.items : [];
  return {
    known: knownScopes(accountType),
    presets: policy.hideBuiltIns ? [] : presetsFor(accountType, textOf),
    templates: [...items, ...policy.templates].flatMap((item) =>
      item.state === 'ok' || item.state === 'organisation' ? [item.template] : [],
    ),
    unreadable: items.filter((item) => item.state !== 'ok').length,
    libraryFailed: !library.ok,
    answers,
  };
}
