// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Field } from '../field.ts';
import { settle, stopClock } from '../testing/clock.ts';
import { all, only, showPage } from '../testing/page.ts';
import { choose, readChoice, type Wish } from './choice.ts';

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const signal = () => new AbortController().signal;
const want = (text: string, keep = false): Wish => ({
  pick: (offered) => offered.find((one) => one === text) ?? null,
  search: text,
  keep,
});

function field(): Field {
  return { element: only('#x'), kind: 'drop-down', area: only('#area') };
}

interface Habits {
  /** The event that opens the list, and the one that takes an option. */
  readonly opens?: string;
  readonly takes?: string;
  /** How many frames it takes until the list is there. */
  readonly delay?: number;
  readonly chosen?: string;
}

/** A drop-down whose list is put at the end of the document; choosing the chosen option again clears it. */
function showDropDown(options: readonly string[], habits: Habits = {}) {
  const { opens = 'click', takes = 'click', delay = 1, chosen = 'Select' } = habits;
  showPage(`<div id="area"><button id="x" type="button" aria-haspopup="listbox">${chosen}</button></div>`);
  const pressed: string[] = [];
  const list = () => all('[role="listbox"]')[0];
  const shut = () => list()?.remove();
  only('#x').addEventListener(opens, () => {
    if (list() !== undefined) return shut();
    setTimeout(() => {
      const layer = document.createElement('ul');
      layer.setAttribute('role', 'listbox');
      for (const text of options) {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.innerHTML = `<div class="text-ellipsis">${text}</div>`;
        option.addEventListener(takes, () => {
          pressed.push(text);
          only('#x').textContent = only('#x').textContent === text ? 'Select' : text;
          shut();
        });
        layer.append(option);
      }
      document.body.append(layer);
    }, delay * 16);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  return { pressed, isOpen: () => list() !== undefined };
}

const VERSIONS = ['14', '15', '16'];

describe('a drop-down whose list is somewhere else in the document', () => {
  it.each([
    ['plainly', {}],
    ['by mousedown', { opens: 'mousedown', takes: 'mousedown' }],
    ['slowly', { delay: 30 }],
  ] satisfies [string, Habits][])(
    'that works %s takes the option, and is closed after',
    async (_, habits) => {
      const { pressed, isOpen } = showDropDown(VERSIONS, habits);
      const result = await settle(choose(field(), want('15'), { document, signal: signal() }));
      expect(result).toEqual({ kind: 'chosen', text: '15' });
      expect(pressed).toEqual(['15']);
      expect(readChoice(field())).toBe('15');
      expect(isOpen()).toBe(false);
    },
  );

  it('never presses what is chosen already, since that would clear it', async () => {
    const { pressed, isOpen } = showDropDown(VERSIONS, { chosen: '16' });
    const result = await settle(choose(field(), want('16'), { document, signal: signal() }));
    expect(result).toEqual({ kind: 'already', text: '16' });
    expect(pressed).toEqual([]);
    expect(readChoice(field())).toBe('16');
    expect(isOpen()).toBe(false);
  });

  it('without the option tells what it offers, changes nothing and is closed again', async () => {
    const { pressed, isOpen } = showDropDown(VERSIONS, { chosen: '16' });
    const result = await settle(choose(field(), want('99'), { document, signal: signal() }));
    expect(result).toEqual({ kind: 'noOption', offered: VERSIONS });
    expect(pressed).toEqual([]);
    expect(readChoice(field())).toBe('16');
    expect(isOpen()).toBe(false);
  });

  it('that does not take the option says so', async () => {
    showDropDown(VERSIONS, { takes: 'nothing' });
    const result = await settle(choose(field(), want('15'), { document, signal: signal() }));
    expect(result).toEqual({ kind: 'refused' });
    expect(readChoice(field())).toBe('Select');
  });

  it('that never opens says nothing of what it offers', async () => {
    showDropDown(VERSIONS, { opens: 'nothing' });
    const result = await settle(choose(field(), want('15'), { document, signal: signal() }));
    expect(result).toEqual({ kind: 'notOpened' });
  });

  it('does not take an option of another list that was open before', async () => {
    const { pressed } = showDropDown(VERSIONS);
    const other = document.createElement('ul');
    other.innerHTML = '<li role="option">15</li>';
    const clicked = vi.fn();
    other.addEventListener('click', clicked);
    document.body.prepend(other);
    await settle(choose(field(), want('15'), { document, signal: signal() }));
    expect(clicked).not.toHaveBeenCalled();
    expect(pressed).toEqual(['15']);
  });

  it('is not opened when it is called like a forbidden control', async () => {
    const { isOpen } = showDropDown(VERSIONS, { chosen: 'Create' });
    const result = await settle(choose(field(), want('15'), { document, signal: signal() }));
    expect(result).toEqual({ kind: 'refused' });
    expect(isOpen()).toBe(false);
  });

  it('is left as it is once the run is stopped', async () => {
    const { pressed } = showDropDown(VERSIONS);
    const stop = new AbortController();
    stop.abort(new Error('Escape'));
    await expect(settle(choose(field(), want('15'), { document, signal: stop.signal }))).rejects.toThrow(
      'Escape',
    );
    expect(pressed).toEqual([]);
  });
});

describe('a native select', () => {
  const OPTIONS =
    '<option value="">Select</option><option value="a">14</option><option value="b">15</option>' +
    '<option value="c" disabled>16</option>';

  function showSelect() {
    showPage(`<div id="area"><select id="x">${OPTIONS}</select></div>`);
    const heard: string[] = [];
    for (const type of ['input', 'change']) document.body.addEventListener(type, () => heard.push(type));
    return heard;
  }
  const run = (wish: Wish) => settle(choose(field(), wish, { document, signal: signal() }));

  it('takes the option and tells the page', async () => {
    const heard = showSelect();
    expect(await run(want('15'))).toEqual({ kind: 'chosen', text: '15' });
    expect(only<HTMLSelectElement>('#x').value).toBe('b');
    expect(readChoice(field())).toBe('15');
    expect(heard).toEqual(['input', 'change']);
  });

  it('is left alone where it is so already', async () => {
    showSelect();
    await run(want('15'));
    const heard: string[] = [];
    document.body.addEventListener('change', () => heard.push('change'));
    expect(await run(want('15'))).toEqual({ kind: 'already', text: '15' });
    expect(heard).toEqual([]);
  });

  it('offers neither its placeholder nor what the page disables', async () => {
    showSelect();
    expect(await run(want('16'))).toEqual({ kind: 'noOption', offered: ['14', '15'] });
    expect(await run(want('Select'))).toEqual({ kind: 'noOption', offered: ['14', '15'] });
    expect(only<HTMLSelectElement>('#x').value).toBe('');
  });

  it('that the page puts back says that it was refused', async () => {
    showSelect();
    only('#x').addEventListener('change', () => {
      only<HTMLSelectElement>('#x').selectedIndex = 0;
    });
    expect(await run(want('15'))).toEqual({ kind: 'refused' });
  });
});
