import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { Control, type Place } from './control.ts';
import { until } from './until.ts';
import { visibleText } from './visible-text.ts';

/** Gives the trees to look in, found anew each time: a page may replace them. */
export type FindRoots = () => Promise<readonly ElementHandle<Node>[]>;

/** Whether a control that was found belongs to the surface. */
export type Belongs = (element: ElementHandle<Element>) => Promise<boolean>;

/**
 * Something a person works with: the panel, the popup, the options page, or a page of the app. The same in
 * every browser; controls are found by role and accessible name as the browser itself computes them.
 */
export class Surface {
  readonly page: Page;
  /** What errors call it, e.g. `the panel`. */
  readonly title: string;
  readonly #roots: FindRoots;
  readonly #belongs: Belongs;
  readonly #place: Place;

  constructor(title: string, page: Page, roots: FindRoots, belongs: Belongs = async () => true) {
    this.title = title;
    this.page = page;
    this.#roots = roots;
    this.#belongs = belongs;
    this.#place = { title, page, query: (role, name) => this.#query(role, name) };
  }

  /** A control by its ARIA role and, if given, its exact accessible name. */
  find(role: string, name?: string): Control {
    return new Control(this.#place, role, name);
  }

  button(name: string): Control {
    return this.find('button', name);
  }

  checkbox(name: string): Control {
    return this.find('checkbox', name);
  }

  combobox(name: string): Control {
    return this.find('combobox', name);
  }

  searchbox(name: string): Control {
    return this.find('searchbox', name);
  }

  textbox(name: string): Control {
    return this.find('textbox', name);
  }

  status(): Control {
    return this.find('status');
  }

  /** Waits until there is exactly one such control. */
  async waitFor(role: string, name?: string, deadlineMs?: number): Promise<Control> {
    return await this.find(role, name).waitFor(deadlineMs);
  }

  /** The texts of a list's items, white space collapsed; waits for the list, not for items. */
  async listItems(name: string): Promise<string[]> {
    const list = await this.find('list', name).element();
    const items = await list.$$('li, [role="listitem"]');
    return await Promise.all(items.map((item) => item.evaluate(visibleText)));
  }

  /** All the text that a person sees, white space collapsed. */
  async text(): Promise<string> {
    const roots = await this.#roots();
    const texts = await Promise.all(roots.map((root) => root.evaluate(visibleText)));
    return texts.join(' ').trim();
  }

  /** Presses a key where the focus is. */
  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Chooses a file in the file input with this label. */
  async upload(name: string, ...files: readonly string[]): Promise<void> {
    const input = await until(`file input "${name}" of ${this.title}`, () => this.#fileInput(name));
    await input.uploadFile(...files);
  }

  /** The markup of its trees, for a report. */
  async markup(): Promise<string> {
    const roots = await this.#roots();
    const parts = await Promise.all(
      roots.map((root) =>
        root.evaluate((node) =>
          node instanceof Document
            ? node.documentElement.outerHTML
            : node instanceof ShadowRoot
              ? node.innerHTML
              : '',
        ),
      ),
    );
    return parts.join('\n');
  }

  async #query(role: string, name: string | undefined): Promise<ElementHandle<Element>[]> {
    const selector = ariaSelector(role, name);
    const found = await Promise.all((await this.#roots()).map((root) => root.$$(selector)));
    const all = found.flat();
    const ours = await Promise.all(all.map((one) => this.#belongs(one)));
    return all.filter((_, at) => ours[at]);
  }

  /** A file input has no role that browsers agree on, so it is known by its label alone. */
  async #fileInput(name: string): Promise<ElementHandle<HTMLInputElement> | undefined> {
    for (const root of await this.#roots()) {
      for (const input of await root.$$('input[type="file"]')) {
        const label = await input.evaluate(
          (node) => node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent.trim() ?? '',
        );
        if (label === name) return input;
      }
    }
    return undefined;
  }
}

/** Puppeteer's notation; a name may hold one kind of quotes, not both. */
function ariaSelector(role: string, name: string | undefined): string {
  if (name === undefined) return `aria/[role="${role}"]`;
  if (!name.includes('"')) return `aria/[name="${name}"][role="${role}"]`;
  if (!name.includes("'")) return `aria/[name='${name}'][role="${role}"]`;
  throw new Error(`A name with both kinds of quotes cannot be looked for: ${name}`);
}
