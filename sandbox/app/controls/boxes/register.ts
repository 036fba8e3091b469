import { defineCustomElement } from 'vue';
import Check from './x-check.ce.vue';
import Choice from './x-choice.ce.vue';
import { TickElement } from './x-tick.ts';

/** Defines the web components of `boxes=nested` and `boxes=unnamed`, all in open shadow roots. */
export function registerBoxes(): void {
  customElements.define('x-check', defineCustomElement(Check));
  customElements.define('x-choice', defineCustomElement(Choice));
  customElements.define('x-tick', TickElement);
}
