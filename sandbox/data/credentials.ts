/** Fake credentials, made when they are needed, so that nothing of their shape stands in a file. */
export interface Credentials {
  readonly accountSid: string;
  readonly authToken: string;
}

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function pick(alphabet: string, length: number): string {
  const numbers = crypto.getRandomValues(new Uint32Array(length));
  return Array.from(numbers, (number) => alphabet.charAt(number % alphabet.length)).join('');
}

/**
 * Random values of the publicly known shapes: 34 characters for the SID (`IR`, ten alphanumerics, a number of
 * seven digits, fourteen alphanumerics, `1`), 32 for the token (letters, digits and some of `. ~ - _`).
 */
export function fakeCredentials(): Credentials {
  const alphanumeric = LETTERS + DIGITS;
  return {
    accountSid: `IR${pick(alphanumeric, 10)}${pick(DIGITS, 7)}${pick(alphanumeric, 14)}1`,
    authToken: `${pick(alphanumeric, 9)}~${pick(alphanumeric, 8)}.${pick(alphanumeric, 6)}-${pick(DIGITS, 1)}aZ${pick(alphanumeric, 3)}`,
  };
}
