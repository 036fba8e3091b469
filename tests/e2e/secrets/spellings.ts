/** What to look for: half of a credential is as bad as all of it. */
const PIECE = 16;

/** A spelling, and the bytes that give it away. */
export interface Spelling {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Each piece of 16 characters in the middle, spelled as browsers and extensions may keep it. */
export function spellingsOf(secret: string): readonly Spelling[] {
  const pieces: string[] = [];
  for (let from = 2; from + PIECE <= secret.length; from += 4) pieces.push(secret.slice(from, from + PIECE));
  return pieces.flatMap((piece) => [
    { name: 'as it is', bytes: Buffer.from(piece) },
    { name: 'in small letters', bytes: Buffer.from(piece.toLowerCase()) },
    { name: 'in UTF-16', bytes: Buffer.from(piece, 'utf16le') },
    { name: 'in UTF-16, the other way round', bytes: Buffer.from(piece, 'utf16le').swap16() },
    { name: 'percent-encoded', bytes: Buffer.from(percent(piece)) },
    { name: 'in hex', bytes: Buffer.from(Buffer.from(piece).toString('hex')) },
    ...[0, 1, 2].map((shift) => ({ name: 'in base64', bytes: Buffer.from(inBase64(piece, shift)) })),
  ]);
}

function percent(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** As it stands within a longer text in base64: without the letters that what is around it decides on. */
function inBase64(piece: string, shift: number): string {
  const around = Buffer.from('x'.repeat(shift) + piece).toString('base64');
  const last = Math.floor((shift + piece.length) / 3) * 4;
  return around.slice(shift === 0 ? 0 : 4, last);
}

/** Which of these credentials are in a text or in the bytes of a file, and in which spelling. */
export function foundIn(content: string | Buffer, secrets: ReadonlyMap<string, string>): readonly string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [...secrets].flatMap(([what, secret]) => {
    const found = spellingsOf(secret).find((one) => bytes.includes(one.bytes));
    return found === undefined ? [] : [`${what} ${found.name}`];
  });
}
