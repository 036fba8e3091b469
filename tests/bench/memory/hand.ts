import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';

/**
 * Real presses on what has an accessible name, without anything that the page would have to hold on to: where it stands is
 * looked up in the page each time, and no handle of it is kept. So memory can be measured.
 */
export class Hand {
  readonly #page: Page;
  readonly #root: ElementHandle<Node>;

  /** In the tree of `root`: a document or a shadow root. */
  constructor(page: Page, root: ElementHandle<Node>) {
    this.#page = page;
    this.#root = root;
  }

  /** Presses the first button or box that is called so, once it is there. */
  async press(name: string): Promise<void> {
    const at = await until(`"${name}"`, () => this.#root.evaluate(centreOfNamed, name));
    await this.#page.mouse.click(at.x, at.y);
  }

  /** Waits for a control that can be pressed. */
  async waitFor(name: string): Promise<void> {
    await until(`"${name}"`, () => this.#root.evaluate(centreOfNamed, name));
  }

  /** Waits for what the status region says. */
  async waitForStatus(text: RegExp): Promise<void> {
    await until(`the status to say ${text}`, async () => text.test(await this.#root.evaluate(statusOf)));
  }

  /** Waits for a text that stands anywhere. */
  async waitForText(text: string): Promise<void> {
    await until(`"${text}"`, () => this.#root.evaluate(says, text));
  }

  /** Lets go of the tree, for it may be gone. */
  async dispose(): Promise<void> {
    await this.#root.dispose();
  }
}

/** Runs in the page: where a control of this name is, scrolled into view. */
function centreOfNamed(root: Node, name: string): { readonly x: number; readonly y: number } | undefined {
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent.trim();
  const controls = (root as ParentNode).querySelectorAll('button, input[type=checkbox]');
  const found = [...controls].find((one) => nameOf(one) === name);
  if (found === undefined || found.matches(':disabled, [aria-disabled=true]')) return undefined;
  found.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return width === 0 ? undefined : { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page. */
function statusOf(root: Node): string {
  const status = (root as ParentNode).querySelector('[role=status]');
  return status === null ? '' : status.textContent;
}

/** Runs in the page. */
function says(root: Node, text: string): boolean {
  return root.textContent?.includes(text) === true;
}
