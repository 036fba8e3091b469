import * as z from 'zod/mini';
import { localArea } from '../templates/store/local-area.ts';
import { type LastAnswers, rememberAnswers } from '../templates/use/last-answers.ts';
import { lastAnswersSchema } from '../templates/use/last-answers-schema.ts';

const KEY = 'answers';
const VERSION = 1;
/** Two panels may be filled at once; each keeps what it heard. */
const LOCK_NAME = 'token-presets:answers';
const stored = z.object({ version: z.literal(VERSION), answers: lastAnswersSchema });

/**
 * What was answered to variables lately. It is a convenience like what a browser offers in a box: answers that do not
 * read count as none, and the next ones take their place.
 */
export async function readLastAnswers(): Promise<LastAnswers> {
  const items = await localArea().get(KEY);
  const result = z.safeParse(stored, items[KEY]);
  return result.success ? result.data.answers : {};
}

/** Adds the answers of one use, and tells all that are known then. */
export async function keepLastAnswers(given: LastAnswers): Promise<LastAnswers> {
  return navigator.locks.request(LOCK_NAME, async () => {
    const before = await readLastAnswers();
    const answers = rememberAnswers(before, given);
    if (Object.keys(given).length > 0) await localArea().set({ [KEY]: { version: VERSION, answers } });
    return answers;
  });
}
