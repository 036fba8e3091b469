import { LIMITS } from '../limits.ts';
import type { EvidenceReader } from '../types.ts';
import { findCommands } from './curl/find.ts';
import { requestsOf } from './curl/request.ts';
import { variablesOf } from './curl/variables.ts';
import { lineCounter } from './lines.ts';

/** Commands of curl, wget and HTTPie, wherever they stand in a text. */
export const readCurl: EvidenceReader = (text, sink) => {
  const variables = variablesOf(text);
  const lineAt = lineCounter(text);
  let calls = 0;
  for (const command of findCommands(text)) {
    variables.upTo(command.start);
    const line = lineAt(command.start);
    const words = command.words.map(variables.resolve);
    for (const { method, url } of requestsOf({ ...command, words })) {
      sink.call({ method, url, line, ...(command.isComment ? { doubts: ['mention'] } : {}) });
      calls++;
    }
    if (calls >= LIMITS.calls) {
      sink.problem('tooMany', line);
      return;
    }
    if (calls % 1000 === 0) sink.progress(command.end / text.length);
  }
};
