import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readEvidence } from '../utils/evidence/read-evidence.ts';
import { parseRequest, type WorkerAnswer } from '../utils/evidence/worker-protocol.ts';

/** Reads evidence beside the options page, so that the page stays responsive and can end it at any time. */
export default defineUnlistedScript(() => {
  const answer = (message: WorkerAnswer) => postMessage(message);
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const request = parseRequest(data);
    if (request === null) {
      answer({ kind: 'failed', message: 'not a request to read evidence' });
      return;
    }
    try {
      const reading = readEvidence(request.inputs, (fraction) => answer({ kind: 'progress', fraction }));
      answer({ kind: 'done', reading });
    } catch (error) {
      // Never the message: it may quote the evidence.
      answer({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' });
    }
  });
});
