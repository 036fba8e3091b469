import { one } from '../markup.ts';
import { Truth } from '../truth.ts';

/** Opens and closes the menu of a line, as headless menus do: it is in the document only while it is open. */
function toggleMenu(button: HTMLElement): void {
  const around = button.parentElement;
  if (around === null) throw new Error('A menu button stands in nothing');
  const open = around.querySelector('[role=menu]');
  if (open === null) {
    const items = ['Duplicate', 'Reset', 'Upgrade version', 'Disable', 'Delete'];
    around.insertAdjacentHTML(
      'beforeend',
      `<div role="menu">${items.map((item) => `<a href="#act" role="menuitem">${item}</a>`).join('')}</div>`,
    );
  } else open.remove();
  button.setAttribute('aria-expanded', String(open === null));
}

/** The list grants nothing; every control on it is none of the extension's. */
export function startUtility(): void {
  const truth = new Truth(() => []);
  for (const button of document.querySelectorAll<HTMLElement>('.dropdown > button'))
    button.addEventListener('click', () => toggleMenu(button));
  truth.watch('tokens', one(document, '#tokens'));
  truth.watch('create', one(document, '#new'));
  truth.watch('filter', one(document, 'form'));
  truth.watch('header', one(document, 'header'));
}
