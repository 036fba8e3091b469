import data from './hosts.json' with { type: 'json' };

/** The one host that the extension has rights on from the start (facts: tokens-page-dom.md §5). */
export const APP_HOST: string = data.app.host;

/** The match pattern of the permission for a host: it covers this host alone, and nothing below it. */
export function originOf(host: string): string {
  return `https://${host}/*`;
}

/** The match pattern of the app's settings pages on a host, where the loader runs. */
export function pagesOf(host: string): string {
  return `https://${host}${data.pages}`;
}
