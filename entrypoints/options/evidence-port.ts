import type { EvidencePort } from '../../components/evidence/ports.ts';
import { ReadingFailed } from '../../utils/evidence/reading-failed.ts';
import type { EvidenceInput, Reading } from '../../utils/evidence/types.ts';
import { parseAnswer, type WorkerRequest } from '../../utils/evidence/worker-protocol.ts';

/** Without a word for so long, in milliseconds, the worker is taken for dead. */
const SILENCE = 60_000;

/** What is used of a worker. */
export type ReadingWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** Reads evidence in a worker of its own each time. */
export function evidencePort(start: () => ReadingWorker = startWorker, silence = SILENCE): EvidencePort {
  return { read: (inputs, options) => readIn(start(), inputs, { ...options, silence }) };
}

function startWorker(): ReadingWorker {
  return new Worker('/evidence-worker.js', { type: 'module' });
}

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
  readonly silence: number;
}

async function readIn(
  worker: ReadingWorker,
  inputs: readonly EvidenceInput[],
  { signal, onProgress, silence }: Options,
): Promise<Reading> {
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const stop = () => reject(new DOMException('Reading was cancelled', 'AbortError'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => reject(new ReadingFailed('The worker went silent')), silence);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    wait();
    const answer = parseAnswer(data);
    if (answer === null) reject(new ReadingFailed('The worker said something else'));
    else if (answer.kind === 'progress') onProgress(answer.fraction);
    else if (answer.kind === 'done') resolve(answer.reading);
    else reject(new ReadingFailed(answer.message));
  });
  worker.addEventListener('error', () => reject(new ReadingFailed('The worker broke off')));
  worker.addEventListener('messageerror', () => reject(new ReadingFailed('The worker cannot be understood')));
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    else {
      const { request, transfer } = asRequest(inputs);
      worker.postMessage(request, transfer);
      wait();
    }
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

/** All content as bytes that go over without being copied. */
function asRequest(inputs: readonly EvidenceInput[]): { request: WorkerRequest; transfer: ArrayBuffer[] } {
  const transfer = new Set<ArrayBuffer>();
  const given = inputs.map(({ name, content }) => {
    const bytes =
      typeof content === 'string' ? new TextEncoder().encode(content) : ownBytes(content, transfer);
    transfer.add(bytes.buffer);
    return { name, content: bytes };
  });
  return { request: { inputs: given }, transfer: [...transfer] };
}

/** A view on a part of a buffer, or on one that is given away already, is copied. */
function ownBytes(bytes: Uint8Array, given: ReadonlySet<ArrayBufferLike>): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole =
    buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength && !given.has(buffer);
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
