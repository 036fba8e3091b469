import type { BoundingBox } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { centreOf } from '../../browser/hit.ts';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { type OpenTokensPage, useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';
import { coverOf } from './cover.ts';

/* The panel as a sheet that people put where they like, and in windows where there is little room for it. */
const harness = useHarness();

const WIDTH = 'Width of the panel';

/** Where the panel stands, and what it leaves to the page. */
function standing({ page }: AppPage) {
  return page.evaluate(() => {
    const host = document.querySelector('token-presets-panel');
    if (host === null) throw new Error('There is no panel');
    const { left, right, width } = host.getBoundingClientRect();
    const body = document.body.getBoundingClientRect();
    const edge = left === 0 ? 'left' : right === document.documentElement.clientWidth ? 'right' : 'nowhere';
    return { edge, width, isBeside: body.left >= right || body.right <= left };
  });
}

async function stands(app: AppPage, edge: 'left' | 'right', width: number): Promise<void> {
  const wanted = { edge, width, isBeside: true };
  await until(
    `the panel at the ${edge}, ${width} px wide`,
    async () => JSON.stringify(await standing(app)) === JSON.stringify(wanted),
  );
}

async function open(): Promise<OpenTokensPage> {
  const opened = await harness.openTokensPage('agency', { view: 'scopes', start: 'none' });
  await opened.panel.waitFor('button', 'Apply Reporting');
  return opened;
}

const widthTold = async (panel: Surface) =>
  Number(await panel.find('separator', WIDTH).attribute('aria-valuenow'));

/** The page changes by itself; gives how wide the panel is once that was drawn. */
function widthAfterChange({ page }: AppPage): Promise<number> {
  return page.evaluate(async () => {
    const host = document.querySelector('token-presets-panel');
    if (host === null) throw new Error('There is no panel');
    const notice = document.createElement('p');
    document.body.append(notice);
    for (let frame = 0; frame < 20; frame += 1) {
      notice.textContent = `Saved ${frame} times`;
      await new Promise(requestAnimationFrame);
    }
    notice.remove();
    return host.getBoundingClientRect().width;
  });
}

/** Drags the handle by so many px; gives what text of the page got selected on the way. */
async function drag({ app, panel }: OpenTokensPage, by: number): Promise<string> {
  const { mouse } = app.page;
  const { x, y } = await centreOf(await panel.find('separator', WIDTH).element());
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + by / 2, y + 30, { steps: 3 });
  await mouse.move(x + by, y + 60, { steps: 3 });
  const before = await widthTold(panel);
  expect(Math.abs((await widthAfterChange(app)) - before), 'px, before it is let go').toBe(Math.abs(by));
  await mouse.up();
  return await app.page.evaluate(() => String(getSelection()));
}

describe('the panel', () => {
  test('goes to the other side and is made wider by keys and by the mouse; a reload and another tab know it', async () => {
    const first = await open();
    const { app, panel } = first;
    await stands(app, 'right', 360);
    await panel.button('Move to the left').click();
    await stands(app, 'left', 360);
    // The keyboard is still where it was.
    await panel.press('Enter');
    await stands(app, 'right', 360);
    await panel.button('Move to the left').press('Enter');
    await stands(app, 'left', 360);
    expect(await coverOf(app, 'Next')).toBeNull();

    const handle = panel.find('separator', WIDTH);
    await handle.press('ArrowRight');
    await stands(app, 'left', 376);
    expect(await widthTold(panel)).toBe(376);
    await panel.press('Home');
    await stands(app, 'left', 300);
    await panel.press('Enter');
    await stands(app, 'left', 360);

    expect(await drag(first, 90)).toBe('');
    await stands(app, 'left', 450);
    await app.page.reload();
    await panel.waitFor('button', 'Apply Reporting');
    await stands(app, 'left', 450);
    expect(await widthTold(panel)).toBe(450);

    const second = await open();
    await stands(second.app, 'left', 450);
    await second.panel.button('Move to the right').click();
    await drag(second, 30);
    await stands(second.app, 'right', 420);
    // Nobody looks at the first tab, so it follows as soon as it hears of it, or when it is looked at again after that.
    await until('the first tab to follow', async () => {
      await second.app.page.bringToFront();
      await app.page.bringToFront();
      await app.page.evaluate(() => new Promise(requestAnimationFrame));
      const { edge, width } = await standing(app);
      return edge === 'right' && width === 420;
    });
    await stands(app, 'right', 420);
    await applyPreset(panel, 'Reporting');
  });

  onlyInChromium(() => {
    test('stands beside a dialog of the page on either side, and outlines go with the page', async () => {
      const { app, panel } = await harness.openTokensPage('agency', {
        shell: 'modal',
        view: 'scopes',
        dir: 'rtl',
      });
      await panel.waitFor('button', 'Apply Reporting');
      const isClear = () => app.page.evaluate(dialogIsClear);
      await until('the end of reading', async () => (await standing(app)).edge === 'left' && isClear());
      await until(
        'what was recognised to be unfolded',
        async () => {
          const [line] =
            /Recognised(?: on the screen)?: (?:\d[^,]*, )?\d+ scopes/.exec(await panel.text()) ?? [];
          // It goes on counting while rows are still coming.
          if (line === undefined) return false;
          await panel.button(line).click(5_000);
          return true;
        },
        30_000,
      );
      await panel.button('Show what was recognised').click();
      await until('outlines', async () => (await outlinesClear(app)) === true);
      await panel.button('Move to the right').click();
      await until('the other side', async () => (await standing(app)).edge === 'right' && isClear());
      await until('outlines', async () => (await outlinesClear(app)) === true);
      expect(await coverOf(app, 'Next')).toBeNull();
    });
  });
});

/** Runs in the page. */
function dialogIsClear(): boolean {
  const [dialog, panel] = ['dialog', 'token-presets-panel'].map((one) => document.querySelector(one));
  if (!dialog || !panel) return false;
  const [within, column] = [dialog.getBoundingClientRect(), panel.getBoundingClientRect()];
  return within.left >= column.right || within.right <= column.left;
}

/** Whether there are outlines, and each stands beside the panel's column. */
async function outlinesClear({ page }: AppPage): Promise<boolean> {
  const [root] = await harness.browser.closedRoots(page);
  if (root === undefined) return false;
  return await root.evaluate((node) => {
    const column = (node as ShadowRoot).host.getBoundingClientRect();
    const marks = [...(node as ShadowRoot).querySelectorAll('.tp-mark')];
    const isClear = marks
      .map((mark) => mark.getBoundingClientRect())
      .every(({ left, right }) => left >= column.right || right <= column.left);
    return marks.length > 1 && isClear;
  });
}

/** What of the page can be pressed and is covered by a box, by its words. */
function controlsUnder({ page }: AppPage, box: BoundingBox): Promise<string[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const isUnder = ({ left, right, top, bottom }: DOMRect) =>
      left < x + width && right > x && top < y + height && bottom > y;
    return [...document.querySelectorAll('a, button, input')]
      .filter((one) => one.checkVisibility() && isUnder(one.getBoundingClientRect()))
      .map((one) => one.textContent || one.localName);
  }, box);
}

const SMALL = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
] as const;

describe('in a small window', () => {
  test.each(casesFor(SMALL, ({ width }) => width === 320))(
    'of $width × $height px a preset is applied, the checklist reached, and Next is free',
    async (size) => {
      const { app, panel } = await open();
      await app.page.setViewport(size);
      await panel.button('Apply Reporting').click();
      await panel.status().waitForText('6 of 6 scopes set');
      await panel.checkbox('Grant only the scopes that are needed.').click();
      expect(await coverOf(app, 'Next')).toBeNull();

      const sheet = await panel.find('complementary', 'Token Presets').element();
      const cutOff = await sheet.evaluate((node) =>
        [node, ...node.querySelectorAll('*:not(.tp-visually-hidden)')]
          .filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX !== 'visible')
          .map((one) => one.className),
      );
      expect(cutOff).toEqual([]);

      await panel.button('Token Presets').click();
      await panel.button('Apply Reporting').waitGone();
      expect(await coverOf(app, 'Next')).toBeNull();
      const box = await (await panel.find('complementary', 'Token Presets').element()).boundingBox();
      expect(box).toMatchObject({ width: 37 });
      if (box !== null) expect(await controlsUnder(app, box)).toEqual([]);
      await app.press('Next');
      await app.waitForView('create');
    },
  );
});
