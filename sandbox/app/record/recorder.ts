import type { Directive } from 'vue';
import { guardRoot } from '../press/gate.ts';
import { createControlNames, type NamedControl } from './controls.ts';
import { createLog, type ForbiddenControl } from './log.ts';
import { watchRoot } from './watch.ts';

/** The record of this page load. Web components run outside the app's tree, so it is one per module. */
const names = createControlNames();
export const log = createLog(() => performance.now());

/** Starts to record everything below the window; what the page then ignores was recorded before. */
export function startRecorder(): void {
  watchRoot(window, names, log);
  guardRoot(window);
}

/** Lets a web component record, and the page ignore, the events that do not leave its shadow root. */
export function watchShadow(root: ShadowRoot): void {
  watchRoot(root, names, log);
  guardRoot(root);
}

/** The innermost control with a name on an event's path. */
export function namedIn(path: readonly EventTarget[]): NamedControl | null {
  return names.named(path);
}

/** What `v-control` takes: a name, or a name and the event that activates it. */
export type ControlValue =
  | ForbiddenControl
  | (string & {})
  | { readonly name: string; readonly by: 'click' | 'mousedown' };

/** `v-control="'next'"` tells the recorder what an element is, without a mark in the DOM. */
export const vControl: Directive<Element, ControlValue> = (element, { value }) => {
  names.set(element, typeof value === 'string' ? { name: value, by: 'click' } : value);
};
