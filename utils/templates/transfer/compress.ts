/** Texts as short as they get without a library: deflated, in characters that survive chats and addresses. */

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-large' };

/** Deflates a text and writes it in base64url, without padding. */
export async function pack(text: string): Promise<string> {
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text), Infinity);
  let binary = '';
  // In pieces, since a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text again. It stops at `maxBytes` of text, since a few characters may inflate to gigabytes. */
export async function unpack(packed: string, maxBytes: number): Promise<Unpacked> {
  if (!/^[\w-]+$/.test(packed)) return { ok: false, reason: 'damaged' };
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const deflated = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    const bytes = await through(new DecompressionStream('deflate-raw'), deflated, maxBytes);
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
}

class TooLarge extends Error {}

/** What is inflated at a time: 4 MB come of it at the worst. */
const PIECE = 4096;

/**
 * Bytes little by little, each piece when the one before is used up. Chromium inflates all of a piece before it gives
 * any of it, so that a bound on what comes out would not bound the memory.
 */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + PIECE));
      else controller.close();
      at += PIECE;
    },
  });
}

async function through(
  stream: CompressionStream | DecompressionStream,
  input: Uint8Array<ArrayBuffer>,
  max: number,
): Promise<Uint8Array> {
  const reader = inPieces(input).pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > max) {
      reader.cancel().catch(() => {});
      throw new TooLarge();
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
