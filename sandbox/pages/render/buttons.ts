import type { ButtonKind, PageSpec } from '../spec.ts';
import { PAGE_WORDS } from '../words.ts';
import type { Activations } from './activations.ts';
import type { Markup } from './markup.ts';

type Build = (markup: Markup, text: string) => HTMLElement;

const BUILDERS: Readonly<Record<ButtonKind, Build>> = {
  button: (markup, text) => Object.assign(markup.make('button', 'button', text), { type: 'button' }),
  submit: (markup, text) => Object.assign(markup.make('input', 'button'), { type: 'submit', value: text }),
  link: (markup, text) => Object.assign(markup.make('a', 'button', text), { href: '#' }),
  div: (markup, text) => {
    const button = Object.assign(markup.make('div', 'button', text), { tabIndex: 0 });
    button.setAttribute('role', 'button');
    return button;
  },
  element: (markup, text) => {
    const host = markup.make('ui-button', 'button', text);
    host.attachShadow({ mode: 'open' }).innerHTML = '<button type="button"><slot></slot></button>';
    return host;
  },
  plain: (markup, text) => {
    const button = markup.make('div', 'button', text);
    button.style.cursor = 'pointer';
    return button;
  },
  'check-box': (markup, text) =>
    markup.make('label', 'button', Object.assign(markup.make('input', 'tick'), { type: 'checkbox' }), text),
};

/** The buttons that only the person may press. They do nothing but write down what happens to them. */
export function makeButtons(spec: PageSpec, markup: Markup, activations: Activations): HTMLElement {
  const { create, next, cancel, deleteToken } = PAGE_WORDS[spec.language];
  const buttons = [create, next, cancel, deleteToken].map((text) => {
    const button = BUILDERS[spec.buttons](markup, text);
    button.addEventListener('click', (event) => {
      if (spec.buttons !== 'check-box') event.preventDefault();
    });
    activations.watch(button, `forbidden: ${text}`);
    return button;
  });
  return markup.make('footer', 'acts', ...buttons);
}
