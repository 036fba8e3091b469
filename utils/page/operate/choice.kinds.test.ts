// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Field } from '../field.ts';
import { settle, stopClock } from '../testing/clock.ts';
import { only, showPage } from '../testing/page.ts';
import { choose, readChoice, type Wish } from './choice.ts';

/* Drop-downs as other teams build them: searched by typing, filled late, drawn in part. */
beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const PEOPLE = ['Ada Abbott', 'Dana Ito', 'Dana Itoh', 'Sam Reed'];
const FRAME = 16;

const want = (text: string, keep = false): Wish => ({
  pick: (offered) => offered.find((one) => one === text) ?? null,
  search: text,
  keep,
});

const field = (): Field => ({ element: only('#x'), kind: 'drop-down', area: only('#area') });
const run = (wish: Wish, signal = new AbortController().signal) =>
  settle(choose(field(), wish, { document, signal }));

/** A list at the end of the document, with a way to draw its options anew. */
function layer() {
  const list = document.createElement('ul');
  list.setAttribute('role', 'listbox');
  document.body.append(list);
  return list;
}

function draw(list: Element, texts: readonly string[], choose: (text: string) => void): void {
  list.replaceChildren(
    ...texts.map((text) => {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.textContent = text;
      option.addEventListener('click', () => choose(text));
      return option;
    }),
  );
}

describe('a box to type in', () => {
  interface Habits {
    readonly chosen?: string;
    /** How many of what matches are shown. */
    readonly first?: number;
    /** Matches whole words only, as some servers do. */
    readonly wholeWords?: boolean;
    /** Its list shows only once something was typed. */
    readonly opensByTyping?: boolean;
    /** A press on an option is not heard. */
    readonly deaf?: boolean;
  }

  function showCombobox(habits: Habits = {}) {
    const { chosen = '', first = 2, wholeWords = false, opensByTyping = false, deaf = false } = habits;
    showPage(`<div id="area"><input id="x" role="combobox" aria-expanded="false"></div>`);
    const box = only<HTMLInputElement>('#x');
    const state = { chosen, presses: [] as string[] };
    let list: Element | null = null;
    box.value = chosen;
    const shut = () => {
      list?.remove();
      list = null;
      box.value = state.chosen;
    };
    const fill = (query: string) => {
      if (list === null) return;
      const isMatch = (text: string) =>
        wholeWords
          ? query === '' || query.split(' ').every((word) => text.split(' ').includes(word))
          : text.toLowerCase().includes(query.toLowerCase());
      draw(list, PEOPLE.filter(isMatch).slice(0, first), (text) => {
        state.presses.push(text);
        if (deaf) return;
        state.chosen = text === state.chosen ? '' : text;
        shut();
      });
    };
    const open = (query: string) => {
      list ??= layer();
      setTimeout(fill, FRAME * 3, query);
    };
    if (!opensByTyping) box.addEventListener('click', () => open(''));
    box.addEventListener('input', () => open(box.value));
    box.addEventListener('blur', shut);
    return state;
  }

  it.each([
    ['whose list has it from the start', 'Dana Ito', {}],
    ['whose list has it only once it is searched for', 'Sam Reed', {}],
    ['that opens by typing alone', 'Sam Reed', { opensByTyping: true }],
    ['that finds whole words only', 'Dana Itoh', { wholeWords: true, opensByTyping: true }],
  ] satisfies [string, string, Habits][])('%s takes the option', async (_, wanted, habits) => {
    const state = showCombobox(habits);
    expect(await run(want(wanted))).toEqual({ kind: 'chosen', text: wanted });
    expect(state).toEqual({ chosen: wanted, presses: [wanted] });
    expect(only<HTMLInputElement>('#x').value).toBe(wanted);
  });

  it('is left as it was found where nothing fits, and nothing is chosen', async () => {
    const state = showCombobox({ chosen: 'Ada Abbott' });
    expect(await run(want('Nobody Known'))).toEqual({
      kind: 'noOption',
      offered: ['Ada Abbott', 'Dana Ito'],
    });
    expect(state).toEqual({ chosen: 'Ada Abbott', presses: [] });
    expect(only<HTMLInputElement>('#x').value).toBe('Ada Abbott');
    expect(document.querySelectorAll('[role="option"]')).toHaveLength(0);
  });

  it('does not take what was only typed for a choice', async () => {
    const state = showCombobox({ deaf: true });
    expect(await run(want('Sam Reed'))).toEqual({ kind: 'refused' });
    expect(state.chosen).toBe('');
    expect(only<HTMLInputElement>('#x').value).toBe('');
  });

  it('that holds a choice keeps it where that is wished, without being opened', async () => {
    const state = showCombobox({ chosen: 'Sam Reed' });
    const opened = vi.fn();
    only('#x').addEventListener('click', opened);
    expect(await run(want('Dana Ito', true))).toEqual({ kind: 'kept', text: 'Sam Reed' });
    expect(opened).not.toHaveBeenCalled();
    expect(state.chosen).toBe('Sam Reed');
  });

  it('never presses the chosen option', async () => {
    const state = showCombobox({ chosen: 'Dana Ito' });
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'already', text: 'Dana Ito' });
    expect(state).toEqual({ chosen: 'Dana Ito', presses: [] });
  });

  it('gets its text back when the person stops', async () => {
    showCombobox({ chosen: 'Ada Abbott' });
    const stop = new AbortController();
    only('#x').addEventListener('input', () => stop.abort(new Error('Escape')), { once: true });
    await expect(run(want('Sam Reed'), stop.signal)).rejects.toThrow('Escape');
    expect(only<HTMLInputElement>('#x').value).toBe('Ada Abbott');
  });

  it('that the page has locked is not touched', async () => {
    showCombobox();
    only<HTMLInputElement>('#x').readOnly = true;
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'locked' });
  });
});

describe('a list behind a button', () => {
  /** @param fill is given the layer that has just opened. */
  function showButton(fill: (list: HTMLElement, choose: (text: string) => void) => void, chosen = 'Select') {
    showPage(`<div id="area"><button id="x" type="button" aria-haspopup="listbox">${chosen}</button></div>`);
    const presses: string[] = [];
    let list: HTMLElement | null = null;
    const shut = () => {
      list?.remove();
      list = null;
    };
    only('#x').addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') shut();
    });
    only('#x').addEventListener('click', () => {
      if (list !== null) return shut();
      list = layer();
      fill(list, (text) => {
        presses.push(text);
        only('#x').textContent = text === only('#x').textContent ? 'Select' : text;
        shut();
      });
    });
    return { presses, isOpen: () => list !== null };
  }

  it('that fills long after it has opened is waited for, and not pressed shut', async () => {
    const { presses, isOpen } = showButton((list, choose) => {
      setTimeout(draw, 3000, list, PEOPLE, choose);
    });
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'chosen', text: 'Dana Ito' });
    expect(presses).toEqual(['Dana Ito']);
    expect(isOpen()).toBe(false);
  });

  it('that never fills says that it did not open, and is closed', async () => {
    const { isOpen } = showButton(() => {});
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'notOpened' });
    expect(isOpen()).toBe(false);
  });

  it('is searched by the box in its layer', async () => {
    const { presses } = showButton((list, choose) => {
      const box = document.createElement('input');
      const options = document.createElement('div');
      list.append(box, options);
      const fill = () => draw(options, PEOPLE.filter((text) => text.includes(box.value)).slice(0, 1), choose);
      box.addEventListener('input', fill);
      fill();
    });
    expect(await run(want('Sam Reed'))).toEqual({ kind: 'chosen', text: 'Sam Reed' });
    expect(presses).toEqual(['Sam Reed']);
  });

  it('keeps a choice that only a search shows to be one', async () => {
    const { presses } = showButton((list, choose) => {
      const box = document.createElement('input');
      const options = document.createElement('div');
      list.append(box, options);
      const fill = () => draw(options, PEOPLE.filter((text) => text.includes(box.value)).slice(0, 1), choose);
      box.addEventListener('input', fill);
      fill();
    }, 'Sam Reed');
    expect(await run(want('Dana Ito', true))).toEqual({ kind: 'kept', text: 'Sam Reed' });
    expect(presses).toEqual([]);
  });

  it('a chosen option that shows more than the button is not pressed', async () => {
    const { presses } = showButton((list, choose) => {
      draw(list, ['Dana Ito (dana@example.com)', 'Dana Itoh'], choose);
      list.firstElementChild?.setAttribute('aria-selected', 'true');
    }, 'Dana Ito');
    expect(await run(want('Dana Ito (dana@example.com)'))).toEqual({ kind: 'already', text: 'Dana Ito' });
    expect(presses).toEqual([]);
  });

  it('an option that is only highlighted is not taken for the chosen one', async () => {
    const { presses } = showButton((list, choose) => {
      draw(list, ['Dana Itoh'], choose);
      list.firstElementChild?.setAttribute('aria-selected', 'true');
    }, 'Dana Ito');
    expect(await run(want('Dana Itoh'))).toEqual({ kind: 'chosen', text: 'Dana Itoh' });
    expect(presses).toEqual(['Dana Itoh']);
  });

  it('what the button showed before is not taken for the choice', async () => {
    showButton((list) => draw(list, PEOPLE, () => {}), 'Dana Itoh');
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'refused' });
    expect(readChoice(field())).toBe('Dana Itoh');
  });

  it('that is disabled is not touched', async () => {
    const { isOpen } = showButton((list, choose) => draw(list, PEOPLE, choose));
    only<HTMLButtonElement>('#x').disabled = true;
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'locked' });
    expect(isOpen()).toBe(false);
  });

  it('its options need no role', async () => {
    const { presses } = showButton((list, choose) => {
      list.removeAttribute('role');
      draw(list, PEOPLE, choose);
      for (const option of list.children) option.removeAttribute('role');
    });
    expect(await run(want('Dana Ito'))).toEqual({ kind: 'chosen', text: 'Dana Ito' });
    expect(presses).toEqual(['Dana Ito']);
  });
});
