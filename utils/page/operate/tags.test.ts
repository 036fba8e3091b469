// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Field } from '../field.ts';
import { settle, stopClock } from '../testing/clock.ts';
import { all, only, showPage } from '../testing/page.ts';
import { addTags, readTags } from './tags.ts';

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const DANA = 'dana@example.com';
const field = (): Field => ({ element: only('#x'), kind: 'tags', area: only('#area') });
const box = () => only<HTMLInputElement>('#x');

function showTags(chips: readonly string[] = []): void {
  showPage(`<div id="area">${chips.map((text) => `<span>${text}</span>`).join('')}<input id="x"></div>`);
}

function makeChip(text: string): void {
  const chip = document.createElement('span');
  chip.textContent = text;
  only('#area').prepend(chip);
  box().value = '';
}

/** Whether the text became a chip. */
const add = async (text: string, signal = new AbortController().signal) =>
  (await settle(addTags(field, [text], { document, signal }))).length === 0;

describe('a text becomes a chip', () => {
  it('by Enter', async () => {
    showTags();
    box().addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') makeChip(box().value);
    });
    expect(await add(DANA)).toBe(true);
    expect(readTags(field())).toEqual([DANA]);
    expect(box().value).toBe('');
  });

  it('by a comma that is typed', async () => {
    showTags();
    box().addEventListener('input', () => {
      if (box().value.endsWith(',')) makeChip(box().value.slice(0, -1));
    });
    expect(await add(DANA)).toBe(true);
    expect(readTags(field())).toEqual([DANA]);
  });

  it('by choosing the option of that text, never another', async () => {
    showTags();
    const pressed: string[] = [];
    for (const text of [`${DANA}.example`, DANA]) {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.textContent = text;
      option.addEventListener('click', () => {
        pressed.push(text);
        makeChip(text);
      });
      document.body.append(option);
    }
    expect(await add(DANA)).toBe(true);
    expect(pressed).toEqual([DANA]);
  });

  it('by the key of a comma, which bubbles as a hand’s does', async () => {
    showTags();
    only('#area').addEventListener('keydown', ({ key }) => {
      if (key === ',') makeChip(box().value);
    });
    expect(await add(DANA)).toBe(true);
    expect(readTags(field())).toEqual([DANA]);
  });

  it('by an option that comes after typing and is pressed by hand only', async () => {
    showTags();
    box().addEventListener('input', () => {
      if (box().value !== DANA || all('[role="option"]').length > 0) return;
      setTimeout(() => {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.textContent = DANA;
        option.addEventListener('mousedown', () => {
          option.remove();
          makeChip(DANA);
        });
        document.body.append(option);
      }, 100);
    });
    expect(await add(DANA)).toBe(true);
    expect(readTags(field())).toEqual([DANA]);
  });

  it('by leaving the box', async () => {
    showTags();
    box().addEventListener('blur', () => {
      if (box().value !== '') makeChip(box().value);
    });
    expect(await add(DANA)).toBe(true);
    expect(readTags(field())).toEqual([DANA]);
  });

  it('some frames after the key', async () => {
    showTags();
    box().addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' && box().value !== '') setTimeout(makeChip, 300, box().value);
    });
    expect(await add(DANA)).toBe(true);
    expect(readTags(field())).toEqual([DANA]);
  });
});

it('a text that is a chip already is not added again', async () => {
  showTags(['Dana@Example.com']);
  const typed: string[] = [];
  box().addEventListener('input', () => typed.push(box().value));
  expect(await add(DANA)).toBe(true);
  expect(typed).toEqual([]);
});

it('where nothing makes a chip, that is said and the box is empty as it was', async () => {
  showTags();
  expect(await add(DANA)).toBe(false);
  expect(box().value).toBe('');
  expect(all('span')).toEqual([]);
});

it('a page that submits on Enter is not what a chip is for: the form’s own button is not pressed', async () => {
  showPage('<form><div id="area"><input id="x"></div><button id="next">Next</button></form>');
  const pressed = vi.fn();
  only('#next').addEventListener('click', pressed);
  expect(await add(DANA)).toBe(false);
  expect(pressed).not.toHaveBeenCalled();
});

it('a stop ends it', async () => {
  showTags();
  const stop = new AbortController();
  stop.abort(new Error('Escape'));
  await expect(add(DANA, stop.signal)).rejects.toThrow('Escape');
});

it('what its list offers is not taken for a chip', async () => {
  showPage(`<div id="area"><input id="x"><ul role="listbox"><li role="option">${DANA}</li></ul></div>`);
  expect(readTags(field())).toEqual([]);
  expect(await add(DANA)).toBe(false);
});

it('a sign to take a chip away is no part of it', () => {
  showTags([`${DANA} ×`]);
  expect(readTags(field())).toEqual([DANA]);
});

it('what made the first chip is tried first for the others', async () => {
  showTags();
  const keys: string[] = [];
  box().addEventListener('keydown', ({ key }) => keys.push(key));
  box().addEventListener('blur', () => {
    if (box().value !== '') makeChip(box().value);
  });
  const texts = ['a@example.com', 'b@example.com', 'c@example.com'];
  expect(await settle(addTags(field, texts, { document, signal: new AbortController().signal }))).toEqual([]);
  expect(readTags(field())).toEqual([...texts].reverse());
  expect(keys).toEqual(['Enter', ',']);
});
