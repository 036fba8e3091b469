import type { Page } from './pages.ts';

/** Its own scripts may run, and it may hold frames of other origins; nothing is loaded from elsewhere all the same. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self' data:",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
].join('; ');

/** Documents that a test wrote itself, such as pages that mean harm. */
export class KeptPages {
  readonly #pages: string[] = [];

  /** @returns the value of the switch `kept` at whose address it is shown. */
  keep(html: string): number {
    return this.#pages.push(html);
  }

  /** The page at an address; null where it asks for none that was kept. */
  at({ pathname, searchParams }: URL): Page | null {
    const number = searchParams.get('kept');
    const body =
      number === null || !pathname.endsWith('.ihtml') ? undefined : this.#pages[Number(number) - 1];
    return body === undefined
      ? null
      : { status: 200, type: 'text/html; charset=utf-8', body, policy: CONTENT_SECURITY_POLICY };
  }
}
