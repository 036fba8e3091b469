import { readScreen } from '../../../utils/page/screen.ts';

/* Runs in a page: what the page engine reads of the list of tokens, and of a token that is open. */

export function readTokens() {
  const { list, tokens, editing, newestVersion } = readScreen(document, 'brand', []);
  return { list, tokens, editing, newestVersion };
}
