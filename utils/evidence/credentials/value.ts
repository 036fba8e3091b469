/** Whether a value is a reference to where the credential is kept, or a word that says what goes there. */

/** `$TOKEN`, `${{ secrets.X }}`, `{{token}}`, `<token>`, `%TOKEN%`, `#{x}`, `@file`, `***`, `...` */
const MARKED = /^(?:[\\$#{<[(%@*…]|\.{3}|x{3,}$|-+$|\\u003c)/i;
/** Within a text put together: `SID-${x}` has a part that may be secret all the same, so the whole counts. */
const MADE_OF = /^(?:[$#]?\{+[^{}]*\}+|<[^<>]*>|\$\w+|%\w+%|%s|[:@\s./_-])*$/;
/** `process.env.TOKEN`, `os.environ`, `config.get`, `self.token`, `authToken`: names, no digits among their letters. */
const NAME = /^[A-Za-z_$][A-Za-z_$]*\d?(?:(?:\?*\.|->|::)[A-Za-z_$]+\d?)*$/;
/** Words for what goes there, types, and what a value may be instead. */
const WORD =
  /^(?:your|my|the|some|insert|enter|change|replace|example|placeholder|dummy|redacted|removed|hidden|masked|string|str|bool|boolean|number|integer|int|null|nil|none|undefined|true|false|any|object|required|optional|basic|bearer|digest|apikey|http|oauth2?|header|query|cookie|cookies|body|text|default|secret|password|token|username|user|auth|sid|account_?sid|auth_?token|api_?key)(?:$|[\s_!?:;,.-])/i;
const SPEAKS_OF = /token|secret|passw|sid$|credential|key$/i;

/** Nothing secret stands there. */
export function isReference(value: string): boolean {
  return value === '' || MARKED.test(value) || MADE_OF.test(value) || (WORD.test(value) && !isOpaque(value));
}

/** A bare value in code that is the name of something else. */
export function isName(value: string): boolean {
  return NAME.test(value) && (value.includes('.') || SPEAKS_OF.test(value) || !isOpaque(value));
}

/** As random as a credential, or as long and without a word's end. */
export function isOpaque(value: string): boolean {
  if (/\s/.test(value)) return false;
  const digits = value.match(/\d/g)?.length ?? 0;
  if (value.length >= 8 && digits > 0 && digits < value.length && /[A-Za-z]/.test(value)) return true;
  const turns = value.match(/[a-z][A-Z]{2}|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return value.length >= 16 && turns >= 3;
}
