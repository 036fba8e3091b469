// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { startTranslator } from './translator.ts';

/** Resolves the translator's pauses, and lets its mutation observer run. */
async function settled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve);
  await promise;
}

beforeEach(() => {
  document.body.innerHTML = '<div id="all">Clear All</div><code>/Deals</code><p>GET</p>';
  startTranslator(document, 'fr', () => Promise.resolve());
});

it('marks the document, and puts the translation into two font elements', async () => {
  await settled();
  expect(document.documentElement.lang).toBe('fr');
  expect(document.documentElement.classList.contains('translated-ltr')).toBe(true);
  const fonts = document.querySelectorAll<HTMLElement>('#all > font, #all > font > font');
  expect([...fonts].map((font) => font.style.verticalAlign)).toEqual(['inherit', 'inherit']);
  expect(document.querySelector('#all > font > font')?.textContent).toBe('Tout effacer');
});

it('leaves paths and methods as they are', async () => {
  await settled();
  expect(document.querySelector('code')?.innerHTML).toBe('/Deals');
  expect(document.querySelector('p')?.innerHTML).toBe('GET');
});

it('translates what comes later, once', async () => {
  await settled();
  const late = document.createElement('section');
  late.innerHTML = '<b>Next</b>';
  document.body.append(late);
  await settled();
  await settled();
  expect(late.textContent).toBe('Suivant');
  expect(late.querySelectorAll('font')).toHaveLength(2);
});

it('leaves what is in shadow roots', async () => {
  const host = document.createElement('uicl-thing');
  host.attachShadow({ mode: 'open' }).innerHTML = '<b>Next</b>';
  document.body.append(host);
  await settled();
  expect(host.shadowRoot?.textContent).toBe('Next');
});
