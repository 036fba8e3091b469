// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { trackValue } from './value-tracking.ts';

function trackedInput() {
  const node = document.createElement('input');
  return { node, tracker: trackValue(node) };
}

it('takes what a script writes through the node for its own', () => {
  const { node, tracker } = trackedInput();
  node.value = 'by a script';
  expect(node.value).toBe('by a script');
  expect(tracker.hasChanged()).toBe(false);
});

it('notices what comes past the node, as typing does, once', () => {
  const { node, tracker } = trackedInput();
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  native?.set?.call(node, 'typed');
  expect(tracker.hasChanged()).toBe(true);
  expect(tracker.hasChanged()).toBe(false);
});
