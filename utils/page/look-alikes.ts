import { PLAIN } from '../scopes/label.ts';

/*
 * Texts as they look. A page can write "Create" with a Cyrillic С, in full-width letters or with characters between
 * that nobody sees; a person reads Create all the same, and so does the guard. The letters are those that look like
 * Latin ones in Unicode's list of confusable characters (UTS #39), as far as common fonts have them.
 */

/** Not drawn, or drawn onto the letter before. */
const UNSEEN = /[\p{DI}\p{Cf}\p{M}]+/gu;

/** Letters, and below them what they look like. Small letters stand for capital ones too, but for some Greek ones. */
const LETTERS = 'авгеһніјкӏмопрсѕтуүхԛԝԁѵьΗΜΝΣΥαβγεηικμνορςστυχωıɑɡ';
const LOOKS = 'abrehhijklmonpcstyyxqwdvbhmncyabyenikuvopcotuxwiag';

function lookOf(letter: string): string {
  const small = letter.toLowerCase();
  return (
    [letter, small].map((one) => LOOKS[LETTERS.indexOf(one)]).find((look) => look !== undefined) ?? small
  );
}

/** A text without what nobody sees of it, in one line. */
export function seenPart(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ +/g, ' ').trim();
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** A text in the plain small letters that it looks like, its marks left out. */
export function plainLook(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return [...text.normalize('NFKD').replace(UNSEEN, '')].map(lookOf).join('');
}

/** What two texts share that look the same: no spaces, and one form for l, I and 1, for O and 0, for m and rn. */
export function skeletonOf(text: string): string {
  return plainLook(text)
    .replace(/[i1|!]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/rn/g, 'm')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text behind which everything is written from right to left, as it is seen. */
export function turned(text: string): string {
  return text.includes('\u202e') ? [...text].reverse().join('') : text;
}
