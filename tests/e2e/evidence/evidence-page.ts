import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import type { Harness } from '../harness.ts';

/** The library at **New from evidence**. */
export async function openEvidence(harness: Harness): Promise<Surface> {
  const options = await harness.openOptions();
  await options.button('New from evidence').click();
  await options.textbox('Evidence').waitFor();
  return options;
}

/**
 * A paste into **Evidence** as the browser announces it. Where the page leaves it to the browser, the text goes in as
 * the browser would put it.
 */
export async function pasteEvidence(surface: Surface, text: string): Promise<void> {
  const box = await surface.textbox('Evidence').element();
  await box.focus();
  await box.evaluate((node, what) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', what);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox takes none from its constructor.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    if (node.dispatchEvent(event)) document.execCommand('insertText', false, what);
  }, text);
}

/** A file with this content. Call it inside a test: the file lives until its end. */
export async function evidenceFile(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

/** The rows of **Proposed scopes** by whether they are ticked. */
export async function proposal(surface: Surface): Promise<{
  readonly ticked: readonly string[];
  readonly offered: readonly string[];
}> {
  const list = await (await surface.waitFor('list', 'Proposed scopes')).element();
  const rows = await list.$$eval('input[type=checkbox]', (boxes) =>
    boxes.map((box) => ({
      name: box.closest('label')?.textContent ?? '',
      isTicked: box instanceof HTMLInputElement && box.checked,
    })),
  );
  const named = (isTicked: boolean) =>
    rows.filter((row) => row.isTicked === isTicked).map(({ name }) => name);
  return { ticked: named(true), offered: named(false) };
}

/** Everything that the page holds: text, every attribute, and what stands in the boxes. */
export async function everythingIn(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const parts: string[] = [document.title, location.href];
    const walk = (root: Document | ShadowRoot) => {
      parts.push(root.textContent ?? '');
      for (const element of root.querySelectorAll('*')) {
        parts.push(element.textContent ?? '', ...Array.from(element.attributes, ({ value }) => value));
        if (
          element instanceof HTMLInputElement ||
          element instanceof HTMLTextAreaElement ||
          element instanceof HTMLSelectElement
        )
          parts.push(element.value);
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(document);
    return parts.join('\n');
  });
}
