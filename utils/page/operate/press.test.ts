// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { only, showPage } from '../testing/page.ts';
import { click, pressKey, pressLikeHand } from './press.ts';

const TYPES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'change'];

/** What the page hears at its top, from inside a shadow root. */
function listen(): Event[] {
  showPage(
    '<x-a><template shadowrootmode="open"><label><input id="x" type="checkbox"></label></template></x-a>',
  );
  const heard: Event[] = [];
  for (const type of TYPES)
    document.body.addEventListener(type, (event) => heard.push(event), { once: true });
  return heard;
}

const typesOf = (events: readonly Event[]) => events.map(({ type }) => type);

it('a click is one click, and ticks a box', () => {
  const heard = listen();
  click(only('#x'));
  expect(typesOf(heard)).toEqual(['click']);
  expect(only<HTMLInputElement>('#x').checked).toBe(true);
});

it('a hand’s press is the whole sequence in order, and ticks a box once', () => {
  const heard = listen();
  only('#x').getBoundingClientRect = () => new DOMRect(10, 20, 30, 40);
  pressLikeHand(only('#x'));
  expect(typesOf(heard)).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  expect(only<HTMLInputElement>('#x').checked).toBe(true);
  const down = heard[1] as MouseEvent;
  expect([down.clientX, down.clientY, down.button, down.buttons]).toEqual([25, 40, 0, 1]);
  expect((heard[3] as MouseEvent).buttons).toBe(0);
});

it('a key goes down and up on the element, with the names that handlers look at', () => {
  const top = listen();
  const heard: KeyboardEvent[] = [];
  for (const type of ['keydown', 'keyup'] as const)
    only('#x').addEventListener(type, (event) => heard.push(event));
  pressKey(only('#x'), ' ');
  pressKey(only('#x'), 'Enter');
  expect(typesOf(heard)).toEqual(['keydown', 'keyup', 'keydown', 'keyup']);
  expect(heard.map(({ key, code }) => `${key}|${code}`)).toEqual([
    ' |Space',
    ' |Space',
    'Enter|Enter',
    'Enter|Enter',
  ]);
  // Enter and Escape mean something to the forms and dialogs around.
  expect(top).toEqual([]);
});

it('an element of a document without a window is told about', () => {
  const adrift = new DOMParser().parseFromString('<p id="x"></p>', 'text/html').querySelector('p');
  if (adrift === null) throw new Error('The document has no paragraph');
  Object.defineProperty(adrift.ownerDocument, 'defaultView', { value: null });
  expect(() => pressLikeHand(adrift)).toThrow('without a window');
  expect(() => pressKey(adrift, ' ')).toThrow('without a window');
});
