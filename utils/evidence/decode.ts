import { LIMITS } from './limits.ts';

/** The text of an input with `\n` between its lines, or why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: 'empty' | 'tooLarge' | 'binary' };

/** `zip`, `gzip`, `PDF`, `PNG` and others: what begins so is no text, however much of it may look like one. */
const MAGIC = ['PK\u0003\u0004', '\u001F', '%PDF-', '\uFFFDPNG', 'GIF8', '\u007FELF', 'SQLite format 3'];
/** Looked at in three places of the text. */
const SAMPLE = 32 * 1024;
/** Of a text at most this share is no text: a log that was cut off has some NULs, one in Latin-1 some umlauts. */
const ODD = 0.1;

/** UTF-8, or UTF-16 where its mark or its zeros say so. */
export function decode(content: string | Uint8Array): Decoded {
  if (content.length > LIMITS.bytes) return { problem: 'tooLarge' };
  const raw = typeof content === 'string' ? content : new TextDecoder(encodingOf(content)).decode(content);
  if (raw.trim() === '') return { problem: 'empty' };
  if (isBinary(raw)) return { problem: 'binary' };
  const unmarked = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  const text = unmarked.includes('\r') ? unmarked.replaceAll(/\r\n?/g, '\n') : unmarked;
  return { text: text.includes('\u0000') ? text.replaceAll('\u0000', ' ') : text };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1000);
  const zerosAt = (odd: number) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zerosAt(1) * 3 > head.length) return 'utf-16le';
  return zerosAt(0) * 3 > head.length ? 'utf-16be' : 'utf-8';
}

function isBinary(text: string): boolean {
  if (MAGIC.some((magic) => text.startsWith(magic))) return true;
  const middle = Math.floor(text.length / 2);
  const samples = [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)];
  return samples.some((sample) => oddIn(sample) > sample.length * ODD);
}

/** Control characters and bytes that are no UTF-8; escapes colour the lines of many logs. */
function oddIn(sample: string): number {
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0xfffd || code < 9 || (code > 13 && code < 32 && code !== 27)) odd++;
  }
  return odd;
}
