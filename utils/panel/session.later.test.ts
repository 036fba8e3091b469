// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { settle } from '../page/testing/clock.ts';
import { only } from '../page/testing/page.ts';
import { type CategorySpec, showScopesPage } from '../page/testing/scopes-page.ts';
import { READING, sessionTests } from './testing/session.ts';

/* What a page does to the scopes after a run has ended and its report is on the screen. */

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned: () => false,
}));

const { start, running } = sessionTests(send);

const SCOPES: readonly CategorySpec[] = [
  {
    name: 'Actions',
    on: true,
    rows: [
      { label: 'Retrieve actions', endpoint: 'GET /Actions' },
      { label: 'Update action', endpoint: 'PUT /Actions', ticked: true },
    ],
  },
  { name: 'Catalogs', on: true, rows: [{ label: 'Retrieve catalogs', endpoint: 'GET /Catalogs' }] },
];

/** How long after a tick the page takes it back: long after the run has ended, in ms. */
const LATE = 3000;
const TAKES_BACK = { label: 'Retrieve catalogs', after: LATE } as const;

/** Applies the preset on a page that takes a tick back late; the report of the run itself is on the screen. */
async function applied(habits: Parameters<typeof showScopesPage>[1] = { takesBack: TAKES_BACK }) {
  const page = showScopesPage(SCOPES, habits);
  const { session, view, rest } = await start();
  session.intents.apply(READING.id);
  await rest();
  expect(outcome()).toMatchObject({ set: 2, total: 2 });
  return { page, view };
}

function outcome() {
  const { report } = running().view();
  if (report === null || report.kind !== 'outcome') throw new Error('There is no outcome');
  return report.outcome;
}

const later = () => settle(new Promise<void>((resolve) => setTimeout(resolve, LATE + 500)));

function press(type: 'keydown' | 'pointerdown', trusted = true): void {
  const event = new Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  only('main').dispatchEvent(event);
}

describe('the report of a run', () => {
  it('says so when the page takes a tick back later', async () => {
    const { page } = await applied();
    await later();
    expect(page.granted()).toEqual(['Actions: Retrieve actions']);
    expect(outcome()).toMatchObject({ set: 1, total: 2 });
    expect(outcome().notSet.map(({ label }) => label)).toEqual(['Retrieve catalogs']);
  });

  it('of an Undo too', async () => {
    const { view } = await applied({});
    const { session, rest } = running();
    session.intents.undo();
    await rest();
    expect(outcome()).toMatchObject({ set: 1, total: 1 });
    only<HTMLInputElement>('section:first-child p:last-child input').checked = false;
    only('main').append(document.createElement('hr'));
    await later();
    expect(outcome()).toMatchObject({ set: 0, total: 1 });
    expect(view().report).toMatchObject({ act: 'undo' });
  });

  it('says so when something is ticked again', async () => {
    await applied({});
    only<HTMLInputElement>('section:first-child p:last-child input').checked = true;
    only('main').append(document.createElement('hr'));
    await later();
    expect(outcome().notCleared.map(({ label }) => label)).toEqual(['Update action']);
  });

  it('names the scopes that the page lists only then', async () => {
    const { view } = await applied({});
    const row = only('section:last-child p').cloneNode(true) as HTMLElement;
    const [label, endpoint] = row.querySelectorAll('span');
    const box = row.querySelector('input');
    if (label === undefined || endpoint === undefined || box === null) throw new Error('This is no row');
    label.textContent = 'Retrieve catalog items';
    endpoint.textContent = 'GET /Catalogs/{Id}/Items';
    box.checked = false;
    only('section:last-child').append(row);
    await later();
    expect(outcome()).toMatchObject({ set: 2, total: 3, notSet: [] });
    expect(view().report).toMatchObject({ late: [{ label: 'Retrieve catalog items' }] });
  });

  it('is as it was when the page comes to itself', async () => {
    await applied({});
    const [before, list] = [outcome(), only('#scopes')];
    const [second] = list.querySelectorAll('section:last-child');
    if (second === undefined) throw new Error('There is no second category');
    const box = only<HTMLInputElement>('section:last-child p input');
    box.checked = false;
    list.append(document.createElement('hr'));
    await later();
    expect(outcome().set).toBe(1);
    box.checked = true;
    list.append(document.createElement('hr'));
    await later();
    expect(outcome()).toBe(before);
  });

  it.each(['keydown', 'pointerdown'] as const)(
    'stays once the person has used the page (%s): what changes then is theirs',
    async (type) => {
      const { page } = await applied();
      press(type);
      await later();
      expect(page.granted()).toEqual(['Actions: Retrieve actions']);
      expect(outcome()).toMatchObject({ set: 2, total: 2 });
    },
  );

  it('does not take a press of scripts, or one in the panel, for the person’s on the page', async () => {
    await applied();
    press('pointerdown', false);
    const { own } = running();
    own.is = true;
    press('pointerdown');
    own.is = false;
    await later();
    expect(outcome()).toMatchObject({ set: 1, total: 2 });
  });

  it('is not brought back where another has taken its place', async () => {
    const { view } = await applied();
    running().session.state.set({ report: { kind: 'no-scopes', name: 'Other' } });
    await later();
    expect(view().report).toEqual({ kind: 'no-scopes', name: 'Other' });
  });
});
