// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { refuseTab } from './guard.ts';
import { readScopes } from './scope-reader.ts';
import { apply, preset, ran, undo } from './testing/apply.ts';
import { stopClock } from './testing/clock.ts';
import { only, showPage } from './testing/page.ts';
import { KNOWN_CATEGORIES } from './testing/reading.ts';

/* Categories as tabs: one is chosen, and nothing of the others is on the page. */

interface Category {
  readonly name: string;
  readonly endpoints: readonly string[];
  on: boolean;
}

interface Habits {
  /** Whether each category has a toggle; else its rows are always there. */
  readonly toggles?: boolean;
  /** What another tab shows comes after so many ms. */
  readonly loads?: number;
  /** What was shown before stays until then. */
  readonly stale?: boolean;
  /** Attributes of each tab. */
  readonly tab?: (name: string) => string;
  /** Whether ARIA ties tabs to what they show. */
  readonly tied?: boolean;
  /** What stands over the toggle instead of the category's name. */
  readonly heading?: string;
  /** What the third category is called; the catalogue has none of this name. */
  readonly third?: string;
}

function showTabs({
  toggles = true,
  loads = 0,
  stale = false,
  tab = () => '',
  tied = true,
  heading,
  third = 'Whatsits',
}: Habits = {}) {
  const categories: Category[] = [
    { name: 'Actions', endpoints: ['GET /Actions', 'PUT /Actions'], on: true },
    { name: 'Catalogs', endpoints: ['GET /Catalogs', 'DELETE /Catalogs/{Id}'], on: !toggles },
    { name: third, endpoints: ['GET /Whatsits', 'POST /Whatsits'], on: true },
    { name: 'Reports', endpoints: ['GET /Reports', 'GET /Reports/{Id}'], on: true },
  ];
  const granted = new Set<string>(['PUT /Actions', 'POST /Whatsits', 'GET /Reports']);
  const clicked: string[] = [];
  let chosen = 0;
  showPage(`<main><h1>API Scopes</h1><div>
    <div><p><input type="checkbox" id="only"><label for="only">Show enabled only</label></p>
      <div role="tablist" aria-label="Categories"></div></div>
    <div><div id="panel" ${tied ? 'role="tabpanel"' : ''}></div></div></div><button>Next</button></main>`);
  const [list, panel] = [only('[role="tablist"]'), only('#panel')];

  const box = (on: boolean, take: (on: boolean) => void) => {
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.checked = on;
    input.addEventListener('change', () => {
      clicked.push('box');
      take(input.checked);
    });
    return input;
  };
  const fill = (category: Category) => {
    panel.innerHTML = '<section></section>';
    const section = only('#panel section');
    if (toggles) {
      section.innerHTML = '<header><h3></h3><label class="toggle"></label></header>';
      only('#panel h3').textContent = heading ?? category.name;
      only('#panel label').append(
        box(category.on, (on) => {
          category.on = on;
          for (const endpoint of category.endpoints) granted.delete(endpoint);
          fill(category);
        }),
        'Category enabled',
      );
    }
    for (const endpoint of category.on ? category.endpoints : []) {
      const row = document.createElement('p');
      row.append(box(granted.has(endpoint), (on) => granted[on ? 'add' : 'delete'](endpoint)));
      row.append(Object.assign(document.createElement('code'), { textContent: endpoint }));
      section.append(row);
    }
  };
  const choose = (at: number) => {
    chosen = at;
    list.innerHTML = categories
      .map(({ name }, place) => {
        const ties = tied ? `id="tab-${place}" aria-controls="panel"` : '';
        return `<a role="tab" ${ties} aria-selected="${place === at}" ${tab(name)}>${name} <i>0 / 2</i></a>`;
      })
      .join('');
    for (const [place, one] of [...list.children].entries())
      one.addEventListener('click', () => {
        clicked.push(categories[place]?.name ?? '');
        choose(place);
      });
    const category = categories[at];
    if (category === undefined) throw new Error(`There is no tab ${at}`);
    if (!stale) panel.innerHTML = '';
    if (loads === 0) fill(category);
    else
      setTimeout(() => {
        if (chosen === at) fill(category);
      }, loads);
  };
  only('#only').addEventListener('click', () => clicked.push('Show enabled only'));
  choose(0);
  if (loads > 0) fill(categories[0] as Category);
  return {
    granted: () => [...granted].sort(),
    chosen: () => categories[chosen]?.name,
    on: () => categories.filter(({ on }) => on).map(({ name }) => name),
    clicked,
  };
}

const START = ['GET /Reports', 'POST /Whatsits', 'PUT /Actions'];
const READING = ['GET /Actions', 'GET /Catalogs', 'GET /Reports', 'GET /Reports/{Id}', 'GET /Whatsits'];

beforeEach(() => stopClock());

describe('categories that are tabs', () => {
  it.each<readonly [string, Habits]>([
    ['with a toggle under each', {}],
    ['without toggles or headings', { toggles: false }],
    ['that come after a while', { loads: 180 }],
    ['that come after a while, the one before in their place until then', { loads: 180, stale: true }],
    ['that ARIA does not tie to what they show', { tied: false, third: 'Tracking Links' }],
    ['that are links to their own panel', { tab: () => 'href="#panel"' }],
  ])('%s are chosen one after the other', async (_, habits) => {
    const page = showTabs(habits);
    const on = page.on();
    const result = ran(await apply(preset([{ access: 'read' }])));
    expect(page.granted()).toEqual(READING);
    expect([result.outcome.set, result.outcome.total, result.outcome.notSeen]).toEqual([5, 5, []]);
    expect(result.partial).toBe(true);

    await undo(result.before);
    expect([page.granted(), page.on()]).toEqual([START, on]);
    expect(page.clicked).not.toContain('Show enabled only');
  });

  it('end at the one that the person had chosen', async () => {
    const page = showTabs();
    await apply(preset([{ access: 'read' }]));
    expect(page.chosen()).toBe('Actions');
  });

  it.each<readonly [string, Habits]>([
    ['lead away', { tab: () => 'href="/elsewhere"' }],
    ['lead to another route of the app', { tab: () => 'href="#/elsewhere"' }],
    ['do not say what they show, and are not all known', { tied: false }],
    ['are called like what must not be pressed', { tab: () => 'aria-label="Delete token"' }],
  ])('but %s are left alone and named', async (_, habits) => {
    const page = showTabs(habits);
    const result = ran(await apply(preset([{ access: 'read' }])));
    expect(page.granted()).toEqual(['GET /Actions', 'GET /Reports', 'POST /Whatsits']);
    expect(page.clicked.filter((name) => name !== 'box')).toEqual([]);
    expect(result.outcome.notSeen).toEqual(['Catalogs', 'Whatsits', 'Reports']);
  });
});

it('a toggle that nothing names is left alone, and the category named', async () => {
  const page = showTabs({ heading: 'Access' });
  const result = ran(await apply(preset([{ access: 'read' }])));
  expect(page.on()).toEqual(['Actions', 'Whatsits', 'Reports']);
  expect(result.outcome.notSeen).toEqual(['Catalogs']);
});

describe('tabs that are no categories', () => {
  const rows =
    '<p><input type="checkbox"><code>GET /Actions</code></p><p><input type="checkbox"><code>PUT /Actions</code></p>';
  const tabs = (names: readonly string[], panel = 'panel') =>
    `<div role="tablist">${names.map((name, at) => `<button type="button" role="tab" aria-selected="${at === 0}" aria-controls="${panel}">${name}</button>`).join('')}</div>`;

  it.each([
    ['the wizard’s own', tabs(['API Scopes', 'Token details', 'Reports'])],
    ['one alone that is called like a category', tabs(['Overview', 'Actions', 'Settings', 'People'])],
    ['those of another part of the page', tabs(['Actions', 'Catalogs', 'Reports'], 'elsewhere')],
  ])('%s are never chosen', async (_, list) => {
    showPage(
      `<div id="elsewhere"></div>${list}<main id="panel"><h2>API Scopes</h2><h3>Actions</h3>${rows}</main>`,
    );
    const clicked: string[] = [];
    document.addEventListener('click', ({ target }) => clicked.push((target as Element).localName), true);
    const result = ran(await apply(preset([{ access: 'read' }])));
    expect(clicked).toEqual(['input']);
    expect(result.outcome.notSeen).toEqual([]);
  });
});

describe('what is read', () => {
  it('has the categories of all tabs, those that are not chosen without rows', () => {
    showTabs();
    const page = readScopes(document, 'agency', KNOWN_CATEGORIES);
    const words = page?.selection.categories.map(({ name, toggle, listed }) => `${name} ${toggle} ${listed}`);
    expect(words).toEqual([
      'Actions on true',
      'Catalogs none false',
      'Whatsits none false',
      'Reports none false',
    ]);
  });
});

describe('a tab must not be chosen', () => {
  it.each([
    ['that sends a form', '<form><button role="tab" id="x">Actions</button></form>'],
    ['inside of a link', '<a href="/elsewhere"><div role="tab" id="x">Actions</div></a>'],
    ['whose title deletes', '<div role="tab" id="x" title="Delete">Actions</div>'],
  ])('%s', (_, html) => {
    showPage(html);
    expect(refuseTab(only('#x'))).not.toBeNull();
  });

  it('but others may', () => {
    showPage('<form><button type="button" role="tab" id="x">Actions</button></form>');
    expect(refuseTab(only('#x'))).toBeNull();
  });
});
