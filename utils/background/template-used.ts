import type { TemplateUsed } from '../messages/messages.ts';
import { openMarkStore } from '../templates/browser-store.ts';
import type { LastAnswers } from '../templates/last-answers.ts';
import { keepLastAnswers } from './last-answers.ts';

/** Remembers that a template served for a token; a full storage is no reason to call the filling failed. */
export async function templateUsed({ templateId, answers }: TemplateUsed): Promise<LastAnswers> {
  await openMarkStore().used(templateId);
  return keepLastAnswers(answers).catch(() => answers);
}
