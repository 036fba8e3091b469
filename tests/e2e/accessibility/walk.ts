import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { type Announcement, listenIn, saidIn } from './announcements.ts';
import { ScreenReader } from './screen-reader.ts';

/** Most stops between two that a walk goes to: more would be no way to work. */
const MOST_STOPS = 60;

/**
 * Someone who uses the keyboard alone and hears what a screen reader says. What they press and hear is written down as lines
 * that a person can read: `> Tab`, then what has the focus, then what live regions say.
 */
export class Walk {
  readonly lines: string[] = [];
  /** All that live regions said. */
  readonly said: Announcement[] = [];
  readonly #page: Page;
  readonly #reader: ScreenReader;
  readonly #root: ElementHandle<Node>;

  private constructor(page: Page, reader: ScreenReader, root: ElementHandle<Node>) {
    this.#page = page;
    this.#reader = reader;
    this.#root = root;
  }

  /** @param root where the live regions are: the document, or the panel's closed root. */
  static async on(page: Page, root: ElementHandle<Node>): Promise<Walk> {
    await listenIn(root);
    return new Walk(page, await ScreenReader.on(page), root);
  }

  title(words: string): void {
    this.lines.push('', `## ${words}`);
  }

  /** Presses keys one after the other and hears nothing yet. */
  async press(...keys: readonly KeyInput[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    this.lines.push(`> ${keys.join(', ')}`);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.lines.push(`> types “${text}”`);
  }

  /** Something else than a key was done. */
  did(what: string): void {
    this.lines.push(`> ${what}`);
  }

  /** Waits until what has the focus begins with these words, and notes all that is heard of it. */
  async hears(start: string): Promise<void> {
    let last = '';
    const line = await until(`"${start}" to have the focus`, async () => {
      last = await this.#reader.focused();
      return last.startsWith(start) && last;
    }).catch((cause: unknown) => {
      throw new Error(`"${last}" has the focus`, { cause });
    });
    this.lines.push(line);
  }

  /** Goes on with Tab (or back) until what has the focus begins with these words; notes every stop. */
  async goesTo(start: string, key: 'Tab' | 'Shift+Tab' = 'Tab', quiet = false): Promise<void> {
    this.lines.push(`> ${key} …`);
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (key === 'Shift+Tab') await this.#page.keyboard.down('Shift');
      await this.#page.keyboard.press('Tab');
      if (key === 'Shift+Tab') await this.#page.keyboard.up('Shift');
      const line = await this.#reader.focused();
      if (!quiet || line.startsWith(start)) this.lines.push(line);
      if (line.startsWith(start)) return;
    }
    throw new Error(`no "${start}" within ${MOST_STOPS} stops:\n${this.lines.slice(-MOST_STOPS).join('\n')}`);
  }

  /** Waits until something is said with these words, and notes it. */
  async isTold(words: string): Promise<void> {
    const since = this.said.length;
    const told = await until(`"${words}" to be said`, async () => {
      this.said.push(...(await saidIn(this.#root)));
      return this.said.slice(since).find(({ text }) => text.includes(words));
    }).catch((cause: unknown) => {
      throw new Error(`it said ${JSON.stringify(this.said.slice(since))}`, { cause });
    });
    this.lines.push(`${told.politeness}: ${told.text}`);
  }

  /**
   * What is wrong with how news was told: by a region that came together with it (where it was no news any more, that is no
   * matter), more urgently than it is, or more often than it happened.
   */
  async badlyTold(): Promise<readonly string[]> {
    this.said.push(...(await saidIn(this.#root)));
    return this.said.flatMap(({ text, politeness, born }, at) => {
      const isOld = this.said.slice(0, at).some((one) => one.text === text);
      return [
        ...(born && !isOld ? [`in a region that was not there before: ${text}`] : []),
        ...(politeness === 'assertive' ? [`urgently: ${text}`] : []),
        ...(!born && this.said[at - 1]?.text === text ? [`twice: ${text}`] : []),
      ];
    });
  }

  async outline(role: string, name: string): Promise<void> {
    this.lines.push(...(await this.#reader.outline(role, name)));
  }

  text(): string {
    return `${this.lines.join('\n').trim()}\n`;
  }
}
