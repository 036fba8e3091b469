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

/** A tree: items in one flat list, which open by what stands before their box. */
function showTree(before: string) {
  const granted = new Set<string>(['PUT /Actions']);
  const open = new Set<string>();
  const pressed: string[] = [];
  showPage('<main><h2>API Scopes</h2><div role="tree" id="list"></div></main>');
  const list = only('#list');
  const draw = () => {
    list.replaceChildren();
    for (const { name, rows } of CATEGORIES) {
      const add = (words: string, attributes: string, ticked: string, press: () => void) => {
        const item = document.createElement('div');
        item.setAttribute('role', 'treeitem');
        item.innerHTML = `${attributes === '' ? '<i></i>' : before}<span role="checkbox" style="cursor: pointer" aria-checked="${ticked}"></span><b>${words}</b>`;
        if (attributes !== '') item.setAttribute('aria-expanded', attributes);
        item.querySelector('[role="checkbox"]')?.addEventListener('click', () => {
          press();
          draw();
        });
        for (const part of item.querySelectorAll('[data-part]'))
          part.addEventListener('click', () => pressed.push(part.getAttribute('data-part') ?? ''));
        item.querySelector('[data-part="caret"]')?.addEventListener('click', () => {
          if (!open.delete(name)) open.add(name);
          draw();
        });
        list.append(item);
      };
      const ticked = rows.filter((row) => granted.has(row)).length;
      const all = ticked === rows.length ? 'true' : ticked === 0 ? 'false' : 'mixed';
      add(name, String(open.has(name)), all, () => {
        for (const row of rows) granted[all === 'true' ? 'delete' : 'add'](row);
      });
      for (const row of open.has(name) ? rows : [])
        add(row, '', String(granted.has(row)), () => {
          if (!granted.delete(row)) granted.add(row);
        });
    }
  };
  draw();
  return { granted: () => [...granted].sort(), pressed };
}

describe('categories in a tree', () => {
  const caret = '<span style="cursor: pointer" data-part="caret"><svg></svg></span>';
  const part = (name: string) => `<span style="cursor: pointer" data-part="${name}"></span>`;

  it('are opened by what stands before their box', async () => {
    const page = showTree(`<i aria-hidden="true"></i>${caret}`);
    const result = ran(await apply(preset([{ access: 'read' }])));
    expect(page.granted()).toEqual(READING);
    expect([result.outcome.set, result.outcome.notSeen]).toEqual([4, []]);
  });

  it.each<readonly [string, string]>([
    ['it is not certain which part opens them', `${part('handle')}${caret}`],
    [
      'that part is called like what must not be pressed',
      '<span style="cursor: pointer" title="Delete" data-part="bin"></span>',
    ],
    ['that part shows no pointer', '<span data-part="caret"></span>'],
  ])('are named where %s', async (_, before) => {
    const page = showTree(before);
    const result = ran(await apply(preset([{ access: 'read' }])));
    expect(page.pressed).toEqual([]);
    expect(page.granted()).toEqual(['PUT /Actions']);
    expect(result.outcome.notSeen).toEqual(['Actions', 'Catalogs', 'Reports']);
  });
});
