import type { ElementHandle, Page } from 'puppeteer-core';
import type { OfferedScope, SandboxRecord, SandboxWindow } from '../../sandbox/app/record/types.ts';
import { aimAt, centreOf } from '../browser/hit.ts';
import type { RunningBrowser } from '../browser/running.ts';
import type { Surface } from '../browser/surface.ts';
import { pageSurface } from '../browser/surfaces.ts';
import { until } from '../browser/until.ts';

/** The sandbox's tokens page as the person uses it, and its own record of what truly happened. */
export class AppPage {
  readonly page: Page;
  /** Its controls by role and accessible name. Few of its fields have a name, as on the live page. */
  readonly surface: Surface;

  constructor(browser: RunningBrowser, page: Page) {
    this.page = page;
    this.surface = pageSurface(browser, page);
  }

  /** The person's own press of a button of the page. */
  async press(name: string): Promise<void> {
    await this.surface.button(name).click();
  }

  /** Types into the field with this label beside it. */
  async type(label: string, text: string): Promise<void> {
    const field = await until(`field "${label}"`, () => this.#field(label));
    await field.focus();
    await this.page.keyboard.type(text);
  }

  /** Empties the field with this label beside it, by keys. */
  async clear(label: string): Promise<void> {
    const field = await until(`field "${label}"`, () => this.#field(label));
    await field.focus();
    await field.evaluate((node) => {
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) node.select();
    });
    await this.page.keyboard.press('Delete');
  }

  /** Goes to a step as the browser's own buttons do, without a press of the page's. */
  async goToStep(step: 'setup' | 'contact' | 'scopes' | 'create'): Promise<void> {
    await this.page.evaluate((wanted) => {
      location.hash = `step=${wanted}`;
    }, step);
    await this.waitForView(step);
  }

  /**
   * The person's own click on what has no name to know it by, once it is there and nothing covers it. Not by Puppeteer's
   * locators: what comes between their first look and their watching is missed for ever.
   */
  async clickOn(selector: string): Promise<void> {
    await until(`${selector} to be clickable`, async () => {
      const element = await this.page.$(selector);
      if (element === null) return false;
      await element.scrollIntoView();
      const centre = await centreOf(element);
      const aim = await aimAt(element, this.page.mouse);
      if ((await aim.coveredAt(centre)) !== null) return false;
      return (await aim.press(centre)) === null;
    });
  }

  /** The person's own choice in the drop-down Primary Contact (`markup=components`). */
  async chooseContact(name: string): Promise<void> {
    await this.clickOn('[data-testid="uicl-multi-select-input-button"]');
    await this.clickOn(`xpath/.//li[@role="option"][normalize-space()="${name}"]`);
    await until(`"${name}" to be chosen`, async () => (await this.record()).token.primaryContact === name);
  }

  /** The true state of the page. */
  async record(): Promise<SandboxRecord> {
    return await this.page.evaluate(() => {
      const { sandbox }: { sandbox?: SandboxWindow } = window;
      if (sandbox === undefined) throw new Error('the sandbox keeps no record on this page');
      return sandbox.record();
    });
  }

  /** Every row that the API Scopes step offers. */
  async offered(): Promise<OfferedScope[]> {
    return await this.page.evaluate(() => {
      const { sandbox }: { sandbox?: SandboxWindow } = window;
      if (sandbox === undefined) throw new Error('the sandbox keeps no record on this page');
      return sandbox.offered();
    });
  }

  /** Waits until the page is at this view of the wizard, `list` or `edit`. */
  async waitForView(view: SandboxRecord['view']): Promise<void> {
    await until(`the page to be at "${view}"`, async () => (await this.record()).view === view);
  }

  async #field(label: string): Promise<ElementHandle<HTMLElement> | false> {
    const handle = await this.page.evaluateHandle((wanted) => {
      const pair = [...document.querySelectorAll('.field-label-pair')].find(
        (one) => one.querySelector('.main-label')?.textContent.trim() === wanted,
      );
      const find = (tree: ParentNode): HTMLElement | null => {
        const plain = tree.querySelector<HTMLElement>('input:not([type="hidden"]), textarea');
        if (plain !== null) return plain;
        for (const element of tree.querySelectorAll('*')) {
          const inner = element.shadowRoot === null ? null : find(element.shadowRoot);
          if (inner !== null) return inner;
        }
        return null;
      };
      return pair === undefined ? null : find(pair);
    }, label);
    const element = handle.asElement();
    return element === null ? false : (element as ElementHandle<HTMLElement>);
  }
}
