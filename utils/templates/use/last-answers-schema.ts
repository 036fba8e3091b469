import '../zod-config.ts';
import * as z from 'zod/mini';
import { hasSecret } from '../../secrets/secrets.ts';
import { type LastAnswers, LONGEST_ANSWER } from './last-answers.ts';
import { VARIABLE_NAME } from './variables.ts';

const name = z.string().check(
  z.regex(new RegExp(`^${VARIABLE_NAME}$`, 'u')),
  z.refine((text) => !hasSecret(text)),
);
const answer = z.string().check(
  z.maxLength(LONGEST_ANSWER),
  z.refine((text) => !hasSecret(text)),
);

/** Last answers from outside: a message or storage. Text shaped like a credential is refused. */
export const lastAnswersSchema = z.record(name, z.array(answer)) satisfies z.ZodMiniType<LastAnswers>;
