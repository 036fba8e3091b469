// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { showField } from './show-field.ts';
import { showPage } from './testing/page.ts';

const SETUP = `
  <label>Token Name <input id="name" name="tokenName"></label>
  <label>Description <textarea name="description"></textarea></label>`;
const CONTACT = `
  <div><label id="l">Primary Contact</label>
  <button id="contact" role="combobox" aria-haspopup="listbox" aria-labelledby="l">Choose</button></div>`;

it('puts the focus on a field', () => {
  showPage(SETUP);
  expect(showField(document, 'name')).toBe(true);
  expect(document.activeElement?.id).toBe('name');
});

it('presses nothing, so a drop-down stays closed', () => {
  showPage(CONTACT);
  const pressed = vi.fn();
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown'])
    document.addEventListener(type, pressed, { capture: true });
  expect(showField(document, 'primaryContact')).toBe(true);
  expect(document.activeElement?.id).toBe('contact');
  expect(pressed).not.toHaveBeenCalled();
});

it('does nothing where there is no such field', () => {
  showPage(SETUP);
  const before = document.activeElement;
  expect(showField(document, 'primaryContact')).toBe(false);
  expect(document.activeElement).toBe(before);
});
