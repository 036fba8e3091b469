import { defineCustomElement } from 'vue';
import { registerBoxes } from '../boxes/register.ts';
import Btn from './uicl-btn.ce.vue';
import Checkbox from './uicl-checkbox.ce.vue';
import TextInput from './uicl-text-input.ce.vue';

/** Defines the web components, in open shadow roots, under the tags of impact.com's component library. */
export function register(): void {
  customElements.define('uicl-btn', defineCustomElement(Btn));
  customElements.define('uicl-checkbox', defineCustomElement(Checkbox));
  customElements.define('uicl-text-input', defineCustomElement(TextInput));
  registerBoxes();
}
