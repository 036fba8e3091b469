import type { TemplateUsed } from '../messages/messages.ts';
import type { LastAnswers } from '../templates/last-answers.ts';
import { keepLastAnswers } from './last-answers.ts';

/** Remembers that a template served for a token; a full storage is no reason to call the filling failed. */
export async function templateUsed({ answers }: TemplateUsed): Promise<LastAnswers> {
  return keepLastAnswers(answers).catch(() => answers);
}
