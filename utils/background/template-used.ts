import type { TemplateUsed } from '../messages/messages.ts';
import { currentPolicy } from '../policy/browser-policy.ts';
import { ORGANISATION } from '../templates/list/listed.ts';
import { openMarkStore } from '../templates/store/browser-store.ts';
import { templateKey, unwrap } from '../templates/store/envelope.ts';
import { localArea } from '../templates/store/local-area.ts';
import type { LastAnswers } from '../templates/use/last-answers.ts';
import { keepLastAnswers } from './last-answers.ts';

/** Remembers that a template served for a token; a full storage is no reason to call the filling failed. */
export async function templateUsed({ templateId, answers }: TemplateUsed): Promise<LastAnswers> {
  if (await isThere(templateId).catch(() => false)) await openMarkStore().used(templateId);
  return keepLastAnswers(answers).catch(() => answers);
}

/**
 * Whether there is such a template. It may have been deleted while a panel showed it, and a mark of what is gone
 * would stay for ever; besides, the id comes from the page's process.
 */
async function isThere(id: string): Promise<boolean> {
  if (id.startsWith(ORGANISATION))
    return (await currentPolicy()).templates.some(({ template }) => template.id === id);
  const key = templateKey(id);
  return unwrap(key, (await localArea().get(key))[key])?.state === 'ok';
}
