// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle, stopClock } from '../testing/clock.ts';
import { only, showPage } from '../testing/page.ts';
import { bringOption, newOptions, readOffer } from './options.ts';

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ROW = 10;
const VIEW = 40;
const FRAME = 16;
const options = { document, signal: new AbortController().signal };
const read = () => newOptions(document, new Set());

/** A list that draws six options at a time, a frame after it was scrolled. happy-dom has no layout, so it is told. */
function showList(texts: readonly string[]) {
  showPage('<div id="scroller" style="overflow-y: auto"></div>');
  const scroller = only('#scroller');
  let top = 0;
  const drawRange = () => {
    const first = Math.max(0, Math.min(texts.length - 6, Math.floor(top / ROW) - 1));
    scroller.innerHTML = texts
      .slice(first, first + 6)
      .map((text) => `<li role="option">${text}</li>`)
      .join('');
    for (const [at, option] of [...scroller.children].entries()) {
      option.getBoundingClientRect = () => new DOMRect(0, (first + at) * ROW - top, 100, ROW);
    }
  };
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 100, VIEW);
  Object.defineProperties(scroller, {
    scrollHeight: { get: () => texts.length * ROW },
    clientHeight: { get: () => VIEW },
    scrollTop: {
      get: () => top,
      set: (value: number) => {
        top = Math.max(0, Math.min(texts.length * ROW - VIEW, value));
        setTimeout(drawRange, FRAME);
      },
    },
  });
  drawRange();
  return scroller;
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at}`);

describe('a list that draws only what shows', () => {
  it('is read to its end, and is where it was after', async () => {
    const scroller = showList(names(57));
    expect(await settle(readOffer(read, options))).toEqual({ texts: names(57), complete: true });
    expect(scroller.scrollTop).toBe(0);
  });

  it('keeps two options of one name apart from one that was seen twice', async () => {
    const twins = [...names(20), 'Person 19'];
    showList(twins);
    const { texts } = await settle(readOffer(read, options));
    expect(texts.filter((text) => text === 'Person 19')).toHaveLength(2);
    expect(texts.filter((text) => text === 'Person 7')).toHaveLength(1);
  });

  it('brings the one that is asked for', async () => {
    showList(names(57));
    const option = await settle(bringOption(read, 'Person 44', options));
    expect(option?.text).toBe('Person 44');
    expect(option?.element.isConnected).toBe(true);
  });

  it('does not bring what it has not', async () => {
    showList(names(30));
    expect(await settle(bringOption(read, 'Person 99', options))).toBe(null);
  });

  it('without an end is said to be incomplete', async () => {
    showList(names(100_000));
    const { texts, complete } = await settle(readOffer(read, options));
    expect(complete).toBe(false);
    expect(texts.length).toBeGreaterThan(100);
  });
});

describe('what an option says', () => {
  it('is told in parts', () => {
    showPage('<li role="option"><b>Dana</b> Ito<div>dana@example.com</div></li>');
    expect(read().map(({ text }) => text)).toEqual(['Dana Ito · dana@example.com']);
  });

  it('options by role come before mere list items', () => {
    showPage('<ul><li>Help</li></ul><div role="option">Dana Ito</div>');
    expect(read().map(({ text }) => text)).toEqual(['Dana Ito']);
  });
});
