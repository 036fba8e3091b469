// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { apply, preset, ran } from './testing/apply.ts';
import { stopClock } from './testing/clock.ts';
import { all, only, showPage } from './testing/page.ts';

/*
 * Categories that are folded. Lists that draw a part of themselves need a layout: they are tried in the browser
 * (tests/e2e/places, tests/pages).
 */

interface Category {
  readonly name: string;
  readonly rows: readonly string[];
}

const CATEGORIES: readonly Category[] = [
  { name: 'Actions', rows: ['GET /Actions', 'PUT /Actions'] },
  { name: 'Catalogs', rows: ['GET /Catalogs', 'DELETE /Catalogs/{Id}'] },
  { name: 'Reports', rows: ['GET /Reports', 'GET /Reports/{Id}'] },
];

/** An accordion that keeps its own record; the rows of a folded category are not on the page. */
function showAccordion({ single = false, element = 'button' } = {}) {
  const granted = new Set<string>(['PUT /Actions']);
  const pressed: string[] = [];
  let open: readonly string[] = [];
  showPage('<main><h2>API Scopes</h2><div id="list"></div><button>Create</button></main>');
  document.addEventListener('click', ({ target }) => pressed.push((target as Element).textContent ?? ''), {
    capture: true,
    once: false,
  });
  const list = only('#list');
  const draw = () => {
    list.replaceChildren();
    for (const { name, rows } of CATEGORIES) {
      const section = document.createElement('section');
      const isOpen = open.includes(name);
      section.innerHTML = `<h3><${element} type="button" aria-expanded="${isOpen}">${name}</${element}></h3>`;
      section.querySelector('[aria-expanded]')?.addEventListener('click', () => {
        open = isOpen ? open.filter((one) => one !== name) : single ? [name] : [...open, name];
        draw();
      });
      for (const endpoint of isOpen ? rows : []) {
        const line = document.createElement('p');
        line.innerHTML = `<input type="checkbox"><span>${endpoint}</span>`;
        const input = line.querySelector('input');
        if (input === null) throw new Error('No box was built');
        input.checked = granted.has(endpoint);
        input.addEventListener('change', () => {
          if (input.checked) granted.add(endpoint);
          else granted.delete(endpoint);
        });
        section.append(line);
      }
      list.append(section);
    }
  };
  draw();
  return { granted: () => [...granted].sort(), pressed };
}

beforeEach(() => stopClock());

const READING = ['GET /Actions', 'GET /Catalogs', 'GET /Reports', 'GET /Reports/{Id}'];

describe('folded categories', () => {
  it.each([false, true])('are opened, also where only one at a time is open: %s', async (single) => {
    const page = showAccordion({ single });
    const result = ran(await apply(preset([{ access: 'read' }])));
    expect(page.granted()).toEqual(READING);
    expect([result.outcome.set, result.outcome.total, result.partial]).toEqual([4, 4, true]);
  });

  it('whose fold leads away are left alone and named', async () => {
    const page = showAccordion({ element: 'a href="/elsewhere"' });
    const result = await apply(preset([{ access: 'read' }]));
    expect(page.granted()).toEqual(['PUT /Actions']);
    expect(page.pressed).toEqual([]);
    expect(result.kind).toBe('no-scopes');
  });

  it('nothing that is called like a forbidden control is opened', async () => {
    const page = showAccordion();
    for (const fold of all('[aria-expanded]')) fold.setAttribute('aria-label', 'Delete token');
    await apply(preset([{ access: 'read' }]));
    expect(page.pressed).toEqual([]);
  });
});
