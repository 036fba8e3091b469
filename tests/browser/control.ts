import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { aimAt, centreOf } from './hit.ts';
import { NotYet, until } from './until.ts';
import { visibleText } from './visible-text.ts';

/** Where a control is looked for, and what to call that place in an error. */
export interface Place {
  readonly page: Page;
  readonly title: string;
  /** The controls with this role and accessible name that are there now. */
  query(role: string, name: string | undefined): Promise<ElementHandle<Element>[]>;
}

/**
 * A control known by role and accessible name, as assistive technology knows it. It is looked up anew for
 * every act, waits until there is exactly one, and acts with real (trusted) input of mouse and keyboard.
 */
export class Control {
  readonly #place: Place;
  readonly #role: string;
  readonly #name: string | undefined;

  constructor(place: Place, role: string, name: string | undefined) {
    this.#place = place;
    this.#role = role;
    this.#name = name;
  }

  /** E.g. `button "Undo" of the panel`. */
  get title(): string {
    const name = this.#name === undefined ? '' : ` "${this.#name}"`;
    return `${this.#role}${name} of ${this.#place.title}`;
  }

  /** How many there are now, without waiting. */
  async count(): Promise<number> {
    return (await this.#place.query(this.#role, this.#name)).length;
  }

  /** Whether there is one now, without waiting. */
  async exists(): Promise<boolean> {
    return (await this.count()) > 0;
  }

  /** Waits until there is exactly one. */
  async waitFor(deadlineMs?: number): Promise<this> {
    await this.element(deadlineMs);
    return this;
  }

  /** Waits until there is none. */
  async waitGone(deadlineMs?: number): Promise<void> {
    await until(`${this.title} to go away`, async () => !(await this.exists()), deadlineMs);
  }

  /** The one element, for what this class does not offer. */
  async element(deadlineMs?: number): Promise<ElementHandle<Element>> {
    return await until(this.title, () => this.#theOne(), deadlineMs);
  }

  /**
   * Scrolls it into view and presses the mouse on it; fails where something covers it. A control that moved away
   * under the mouse is pressed where it stands now, as a person would.
   */
  async click(deadlineMs?: number): Promise<void> {
    await until(
      `${this.title} to be clickable`,
      async () => {
        const element = await this.#theOne();
        if (await element.evaluate((node) => node.matches(':disabled, [aria-disabled="true"]'))) {
          throw new Error('it is disabled');
        }
        await element.scrollIntoView();
        const centre = await centreOf(element);
        const aim = await aimAt(element, this.#place.page.mouse);
        const cover = await aim.coveredAt(centre);
        if (cover !== null) throw new Error(`it is covered by ${cover}`);
        const instead = await aim.press(centre);
        if (instead !== null) throw new Error(`it moved, and ${instead} was pressed instead`);
        return true;
      },
      deadlineMs,
    );
  }

  /** Gives it the focus, as the Tab key would. */
  async focus(): Promise<void> {
    const element = await this.element();
    await element.focus();
  }

  /** Types at the caret, key by key. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.#place.page.keyboard.type(text);
  }

  /** Replaces what stands in it by typing. */
  async fill(text: string): Promise<void> {
    const element = await this.element();
    await element.focus();
    await element.evaluate((node) => {
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) node.select();
    });
    if (text === '') await this.#place.page.keyboard.press('Delete');
    else await this.#place.page.keyboard.type(text);
  }

  /** Puts text in as a paste does: at once, with one trusted `input` event. For long texts. */
  async paste(text: string): Promise<void> {
    const element = await this.element();
    await element.focus();
    // Deprecated, and the one way that both browsers have: Puppeteer's own works in Chromium only.
    const taken = await element.evaluate(
      (_node, what) => document.execCommand('insertText', false, what),
      text,
    );
    if (!taken) throw new Error(`${this.title} took no text`);
  }

  /** Focuses it and presses a key. */
  async press(key: KeyInput): Promise<void> {
    await this.focus();
    await this.#place.page.keyboard.press(key);
  }

  /** Chooses an option of a native `select` with the arrow keys, as soon as it is offered. */
  async choose(option: string): Promise<void> {
    await until(`${this.title} to show "${option}"`, async () => {
      const element = await this.#theOne();
      const steps = await element.evaluate((node, wanted) => {
        if (!(node instanceof HTMLSelectElement)) throw new Error('it is not a native select');
        const labels = [...node.options].filter((one) => !one.disabled).map((one) => one.label.trim());
        const target = labels.indexOf(wanted);
        if (target < 0) throw new Error(`it offers no "${wanted}" but ${JSON.stringify(labels)}`);
        const now = node.selectedOptions[0];
        return target - (now === undefined ? -1 : labels.indexOf(now.label.trim()));
      }, option);
      if (steps === 0) return true;
      // Options may still come while the keys are pressed; then another look tells how far it is.
      await element.focus();
      for (let step = 0; step < Math.abs(steps); step += 1) {
        await this.#place.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
      return false;
    });
  }

  /** The labels that a native `select` offers. */
  async options(): Promise<string[]> {
    const element = await this.element();
    return await element.evaluate((node) => {
      if (!(node instanceof HTMLSelectElement)) throw new Error('it is not a native select');
      return [...node.options].map((one) => one.label.trim());
    });
  }

  /** What stands in a field; of a native `select` the label of the chosen option. */
  async value(): Promise<string> {
    const element = await this.element();
    return await element.evaluate((node) => {
      if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.label.trim() ?? '';
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return node.value;
      throw new Error(`a ${node.localName} has no value`);
    });
  }

  /** The text that a person sees in it, white space collapsed. */
  async text(): Promise<string> {
    const element = await this.element();
    return await element.evaluate(visibleText);
  }

  /** Waits until its text contains the words, and gives the text. */
  async waitForText(words: string | RegExp, deadlineMs?: number): Promise<string> {
    let last = '';
    // Looking a control up costs Firefox much more than reading it, so it is looked up anew only when it went.
    let known: ElementHandle<Element> | null = null;
    try {
      return await until(
        `${this.title} to say ${words}`,
        async () => {
          if (known === null || !(await isConnected(known))) known = await this.#theOne();
          last = await known.evaluate(visibleText);
          return (typeof words === 'string' ? last.includes(words) : words.test(last)) && last;
        },
        deadlineMs,
      );
    } catch (error) {
      throw new Error(`${messageOf(error)}; it says "${last}"`, { cause: error });
    }
  }

  /** Waits until a check box, radio or switch is on, or off. */
  async waitChecked(on = true, deadlineMs?: number): Promise<void> {
    await until(
      `${this.title} to be ${on ? 'on' : 'off'}`,
      async () => (await this.isChecked()) === on,
      deadlineMs,
    );
  }

  /** Waits until the keyboard acts on it: a focus that is moved on comes a frame after what is drawn. */
  async waitFocused(deadlineMs?: number): Promise<void> {
    await until(`${this.title} to have the focus`, () => this.isFocused(), deadlineMs);
  }

  /** Whether a check box, radio or switch is on. */
  async isChecked(): Promise<boolean> {
    const element = await this.element();
    return await element.evaluate((node) =>
      node instanceof HTMLInputElement ? node.checked : node.getAttribute('aria-checked') === 'true',
    );
  }

  async isDisabled(): Promise<boolean> {
    const element = await this.element();
    return await element.evaluate((node) => node.matches(':disabled, [aria-disabled="true"]'));
  }

  /** Whether the keyboard acts on it now. */
  async isFocused(): Promise<boolean> {
    const element = await this.element();
    return await element.evaluate((node) => {
      const root = node.getRootNode();
      return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === node;
    });
  }

  /** An attribute as it stands, `null` where it is missing. */
  async attribute(name: string): Promise<string | null> {
    const element = await this.element();
    return await element.evaluate((node, wanted) => node.getAttribute(wanted), name);
  }

  async #theOne(): Promise<ElementHandle<Element>> {
    const found = await this.#place.query(this.#role, this.#name);
    const [one] = found;
    if (one === undefined) throw new NotYet(() => this.#whatIsThere());
    if (found.length > 1) throw new Error(`there are ${found.length}`);
    return one;
  }

  async #whatIsThere(): Promise<string> {
    const others = await this.#place.query(this.#role, undefined);
    const names = await Promise.all(
      others.map((one) =>
        one.evaluate((node) => node.getAttribute('aria-label') ?? node.textContent.trim().slice(0, 60)),
      ),
    );
    return names.length === 0
      ? `there is no ${this.#role} at all`
      : `there is none; every ${this.#role} there: ${names.map((name) => `"${name}"`).join(', ')}`;
  }
}

/** False as well where its page was left. */
async function isConnected(element: ElementHandle<Element>): Promise<boolean> {
  try {
    return await element.evaluate((node) => node.isConnected);
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
