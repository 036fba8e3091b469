import { Window } from 'happy-dom';

/** What a page loads, and how many scripts stand in it instead of in a file. */
export function linksIn(markup: string): { links: readonly string[]; inlineScripts: number } {
  const parsed = new new Window().DOMParser().parseFromString(markup, 'text/html');
  const links = [...parsed.querySelectorAll('[src], [href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
  return { links, inlineScripts: parsed.querySelectorAll('script:not([src])').length };
}
