import { french } from './french.ts';

/** The languages that the stand-in for a browser's translator knows; `xx` is nobody's. */
export type Target = 'fr' | 'xx';

/** A path, a method or a path with its method: translators leave what looks like code. */
const CODE = /^(?:(?:GET|POST|PUT|PATCH|DELETE)\b\s*)?(?:\/\S*)?$/;

function reversed(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => [...word].reverse().join(''));
}

const TRANSLATIONS: Readonly<Record<Target, (text: string) => string>> = { fr: french, xx: reversed };

/** A text in another language, the white space around it kept; paths and methods stay as they are. */
export function translated(text: string, target: Target): string {
  const inner = text.trim().replace(/\s+/g, ' ');
  if (inner === '' || CODE.test(inner)) return text;
  const [before = '', after = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  return before + TRANSLATIONS[target](inner) + after;
}
