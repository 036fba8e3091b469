import { LIMITS } from '../../utils/evidence/limits.ts';
import type { EvidenceInput } from '../../utils/evidence/types.ts';

/** A text that is longer never enters the text box: it becomes a source of its own, which only the worker looks into. */
export const MAX_BOX = 200_000;

/** A file or a long text that the person brought. It lives only as long as the view. */
export interface Source {
  readonly id: string;
  /** As it may be shown; null for a text. */
  readonly name: string | null;
  readonly content: File | string;
}

/** What is handed to the worker, and which source each of it is; null is the text box. */
export interface Inputs {
  readonly inputs: readonly EvidenceInput[];
  readonly ids: readonly (string | null)[];
  /** Sources that the browser could not read, or that are too large to try, alone or with those before them. */
  readonly refused: readonly Refused[];
}

export interface Refused {
  readonly id: string;
  readonly why: 'unreadable' | 'tooLarge' | 'tooMuch';
}

/** Brings all evidence together; files are read anew each time, since their bytes are given away to the worker. */
export async function inputsOf(text: string, sources: readonly Source[]): Promise<Inputs> {
  const inputs: EvidenceInput[] = [];
  const ids: (string | null)[] = [];
  const refused: Refused[] = [];
  let total = 0;
  for (const { id, name, content } of sources) {
    const size = sizeOf(content);
    if (size > LIMITS.bytes) {
      refused.push({ id, why: 'tooLarge' });
      continue;
    }
    if (total + size > LIMITS.allBytes || inputs.length >= LIMITS.files) {
      refused.push({ id, why: 'tooMuch' });
      continue;
    }
    const read = typeof content === 'string' ? content : await bytesOf(content);
    if (read === null) {
      refused.push({ id, why: 'unreadable' });
      continue;
    }
    total += size;
    inputs.push({ name, content: read });
    ids.push(id);
  }
  if (text.trim() !== '') {
    inputs.push({ name: null, content: text });
    ids.push(null);
  }
  return { inputs, ids, refused };
}

/** In bytes, or in letters of a text, which are about as many. */
export function sizeOf(content: File | string): number {
  return typeof content === 'string' ? content.length : content.size;
}

/** Null where the file is gone, was changed meanwhile, or is a folder. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
