import { fakeCredentials } from '../../../sandbox/data/credentials.ts';
import type { AppPage } from '../app-page.ts';

/** Values of the shapes that credentials have, made up anew. */
export const FAKE = fakeCredentials();

/** What the page shows as credentials, read as a person with developer tools could. */
export async function readCredentials(app: AppPage): Promise<readonly [sid: string, token: string]> {
  const values = await app.page.evaluate(() => {
    const found: string[] = [];
    const walk = (tree: ParentNode) => {
      for (const element of tree.querySelectorAll('*')) {
        if (element instanceof HTMLInputElement && element.readOnly) found.push(element.value);
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });
  const sid = values.find((value) => /^IR\w{32}$/.test(value));
  const token = values.find((value) => value.length === 32);
  if (sid === undefined || token === undefined) throw new Error('the page shows no credentials');
  return [sid, token];
}
