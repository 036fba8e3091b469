// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { migrationSteps, RETIRE } from '../../utils/migration/steps.ts';
import type { MigratedIntegration } from '../../utils/migration/types.ts';
import type { MigrationView } from '../../utils/panel/migrating.ts';
import { FAKE_SID } from '../../utils/templates/testing/templates.ts';
import { Panel } from '../panel/Panel.tsx';
import { intentsOf, NO_PARTS, viewOf } from '../panel/testing/view.ts';
import { MigrationSection } from './MigrationSection.tsx';

afterEach(cleanup);

const A: MigratedIntegration = { id: 'a', name: 'Warehouse', ticked: ['assess', 'changes'] };
const B: MigratedIntegration = { id: 'b', name: 'Web shop', ticked: [] };
const MOVED = migrationSteps.map(({ id }) => id).filter((id) => id !== RETIRE);

const OK: MigrationView = {
  state: 'ok',
  integrations: [],
  done: null,
  refused: null,
  stored: '',
  copied: null,
};

function show(part: Partial<MigrationView> = {}) {
  const intents = intentsOf().migration;
  const onOpenEvidence = vi.fn();
  const section = (view: MigrationView) => (
    <main class="tp-root">
      <MigrationSection view={view} intents={intents} onOpenEvidence={onOpenEvidence} />
    </main>
  );
  const shown = render(section({ ...OK, ...part }));
  const again = (next: Partial<MigrationView>) => shown.rerender(section({ ...OK, ...part, ...next }));
  return { intents, onOpenEvidence, again, container: shown.container };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Integration' });
const guide = () => button('Migration guide');
const fold = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} \\d of 6 done$`) });
const type = (text: string, into = box()) => fireEvent.input(into, { target: { value: text } });
const stepsOf = (name: string) => within(screen.getByRole('list', { name: `Steps of ${name}` }));

describe('the section', () => {
  it('is folded while nothing was added, and opens by its button', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Legacy tokens' })).toBeTruthy();
    expect(guide().getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(guide());
    expect(guide().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/two pairs, Read\/Write and Read-Only/)).toBeTruthy();
    expect(box()).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
    fireEvent.click(guide());
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is open where something was added, also before the answer was there', () => {
    const { again } = show({ state: 'asking' });
    expect(guide().getAttribute('aria-expanded')).toBe('false');
    again({ integrations: [A] });
    expect(screen.getByRole('list', { name: 'Integrations to migrate' })).toBeTruthy();
  });

  it('stands on the list with a legacy token alone', () => {
    const parts = { ...NO_PARTS, list: true, legacyToken: true };
    const panel = (view: Parameters<typeof viewOf>[0]) => <Panel view={viewOf(view)} intents={intentsOf()} />;
    const { rerender } = render(panel({ parts, migration: OK }));
    expect(screen.getByRole('heading', { name: 'Legacy tokens' })).toBeTruthy();
    const elsewhere = [
      { parts, migration: null },
      { parts: { ...parts, legacyToken: false }, migration: OK },
      ...(['setup', 'contact', 'scopes', 'credentials'] as const).map((part) => ({
        parts: { ...parts, [part]: true },
        migration: OK,
      })),
    ];
    for (const view of elsewhere) {
      rerender(panel(view));
      expect(screen.queryByRole('heading', { name: 'Legacy tokens' }), JSON.stringify(view)).toBeNull();
    }
  });
});

describe('adding', () => {
  it('hands on the name, keeps the text until it is on the list, and opens its steps', () => {
    const { intents, again } = show();
    fireEvent.click(guide());
    type('  Looker ');
    fireEvent.click(button('Add integration'));
    expect(intents.add.mock.calls).toEqual([['Looker']]);
    expect(box().value).toBe('  Looker ');
    const looker = { id: 'l', name: 'Looker', ticked: [] };
    again({ integrations: [A, looker], done: { kind: 'added', id: 'l', name: 'Looker' } });
    expect(box().value).toBe('');
    expect(screen.getByRole('status').textContent).toBe('“Looker” is on the list.');
    expect(fold('Looker').getAttribute('aria-expanded')).toBe('true');
    expect(fold('Warehouse').getAttribute('aria-expanded')).toBe('false');
    expect(box().getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps the text where the name could not be kept, and says why', () => {
    const { again } = show({ integrations: [A] });
    type('Looker');
    fireEvent.click(button('Add integration'));
    again({ refused: 'full' });
    expect(box().value).toBe('Looker');
    expect(screen.getByRole('alert').textContent).toContain('There is no room left');
  });

  it.each([
    ['nothing', ' ', 'A name is needed.'],
    ['a name that is there', 'warehouse ', 'An integration of this name is on the list already.'],
    ['too much', 'x'.repeat(121), 'A name has 120 characters at the most.'],
    [
      'a credential',
      `Shop ${FAKE_SID}`,
      'This looks like an Account SID. Credentials are never stored here; take it out.',
    ],
  ])('refuses %s, beside the box', (_, text, why) => {
    const { intents } = show({ integrations: [A] });
    type(text);
    fireEvent.click(button('Add integration'));
    expect(box().getAttribute('aria-invalid')).toBe('true');
    const described = (box().getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(why);
    expect(intents.add).not.toHaveBeenCalled();
  });

  it('says at once that a credential does not belong there', () => {
    show({ integrations: [A] });
    type(FAKE_SID);
    expect(screen.getByText(/Credentials are never stored here/)).toBeTruthy();
  });
});

describe('an integration', () => {
  it('says how far it is, and folds its six steps with their sources', () => {
    show({ integrations: [A, B] });
    expect(fold('Warehouse').textContent).toContain('2 of 6 done');
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.click(fold('Warehouse'));
    const boxes = stepsOf('Warehouse').getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, false, false, false, false]);
    const links = stepsOf('Warehouse').getAllByRole<HTMLAnchorElement>('link');
    expect(links).toHaveLength(6);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.textContent).toMatch(/, impact\.com \(opens in a new tab\)$/);
    }
    fireEvent.click(fold('Warehouse'));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('hands on ticks and unticks', () => {
    const { intents } = show({ integrations: [A, B] });
    fireEvent.click(fold('Web shop'));
    fireEvent.click(stepsOf('Web shop').getByRole('checkbox', { name: 'Write down what it calls.' }));
    fireEvent.click(fold('Warehouse'));
    fireEvent.click(stepsOf('Warehouse').getByRole('checkbox', { name: 'Write down what it calls.' }));
    expect(intents.tick.mock.calls).toEqual([
      ['b', 'assess', true],
      ['a', 'assess', false],
    ]);
  });

  it('shows what is kept where a tick was not', () => {
    const { again } = show({ integrations: [B] });
    fireEvent.click(fold('Web shop'));
    const tick = stepsOf('Web shop').getByRole<HTMLInputElement>('checkbox', { name: /^Create its/ });
    fireEvent.click(tick);
    again({ refused: 'storage' });
    expect(tick.checked).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('Not saved.');
  });

  it('leads to evidence of what it calls', () => {
    const { onOpenEvidence } = show({ integrations: [B] });
    fireEvent.click(fold('Web shop'));
    fireEvent.click(button('New from evidence'));
    expect(onOpenEvidence).toHaveBeenCalledTimes(1);
  });

  it('gets another name', () => {
    const { intents, again } = show({ integrations: [A, B] });
    fireEvent.click(fold('Web shop'));
    fireEvent.click(button('Rename Web shop'));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'New name of Web shop' });
    expect(document.activeElement).toBe(name);
    expect(name.value).toBe('Web shop');
    type('Warehouse', name);
    fireEvent.click(button('Save name'));
    expect(name.getAttribute('aria-invalid')).toBe('true');
    type('Shop', name);
    fireEvent.click(button('Save name'));
    expect(intents.rename.mock.calls).toEqual([['b', 'Shop']]);
    again({ integrations: [A, { ...B, name: 'Shop' }] });
    expect(screen.queryByRole('textbox', { name: /New name/ })).toBeNull();
    expect(document.activeElement).toBe(button('Rename Shop'));
  });

  it('goes, with a way back; the keyboard follows', () => {
    const { intents, again } = show({ integrations: [A] });
    fireEvent.click(button('Remove Warehouse'));
    expect(intents.remove.mock.calls).toEqual([['a']]);
    again({ integrations: [], done: { kind: 'removed', integration: A, at: 0 } });
    expect(screen.getByRole('status').textContent).toContain('“Warehouse” was removed.');
    expect(document.activeElement).toBe(button('Undo'));
    fireEvent.click(button('Undo'));
    expect(intents.restore).toHaveBeenCalledTimes(1);
    again({ integrations: [A], done: null });
    expect(document.activeElement).toBe(fold('Warehouse'));
  });
});

describe('the end', () => {
  const END = 'Nothing on this list uses the legacy tokens any more';

  it('is told once no integration uses the legacy tokens, and the person retires them', () => {
    const { again } = show({ integrations: [{ ...A, ticked: MOVED }, B] });
    expect(screen.queryByText(END)).toBeNull();
    again({ integrations: [{ ...A, ticked: MOVED }] });
    expect(screen.getByText(END).closest('[aria-live=polite]')).not.toBeNull();
    expect(screen.getByText(/The extension presses nothing there\./)).toBeTruthy();
    again({ integrations: [{ ...A, ticked: [...MOVED, RETIRE] }] });
    expect(screen.getByText(END)).toBeTruthy();
  });
});

describe('what does not read', () => {
  it('can be copied, and removed on a second press', () => {
    const { intents, again } = show({ state: 'damaged', stored: '{}' });
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(button('Copy what is stored'));
    expect(intents.copyStored).toHaveBeenCalledTimes(1);
    fireEvent.click(button('Begin anew'));
    fireEvent.click(button('Keep it'));
    expect(screen.queryByRole('button', { name: /for good/ })).toBeNull();
    fireEvent.click(button('Begin anew'));
    expect(intents.beginAnew).not.toHaveBeenCalled();
    fireEvent.click(button('Remove what is stored for good'));
    expect(intents.beginAnew).toHaveBeenCalledTimes(1);
    again({ state: 'ok', stored: '' });
    expect(document.activeElement).toBe(box());
  });

  it('is shown where the browser does not let it be copied', () => {
    show({ state: 'damaged', stored: '{}', copied: { kind: 'text', text: '{"migration:brand": 1}' } });
    const stored = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is stored' });
    expect(stored.value).toBe('{"migration:brand": 1}');
  });

  it('of a later version cannot be removed', () => {
    show({ state: 'newer', stored: '{}' });
    expect(button('Copy what is stored')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Begin anew' })).toBeNull();
    expect(screen.getByText(/A later version of the extension/)).toBeTruthy();
  });

  it('is told where the storage does not answer', () => {
    show({ state: 'failed' });
    expect(screen.getByText(/storage did not answer/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add integration' })).toBeNull();
  });
});

it.each<[string, Partial<MigrationView>]>([
  ['integrations', { integrations: [{ ...A, ticked: MOVED }], refused: 'gone' }],
  ['an Undo', { integrations: [B], done: { kind: 'removed', integration: A, at: 0 } }],
  ['damaged data', { state: 'damaged', stored: '{}', copied: { kind: 'text', text: '{}' } }],
])('with %s has no fault that axe knows', async (_, part) => {
  document.documentElement.lang = 'en';
  const { container } = show(part);
  for (const folded of screen.queryAllByRole('button', { name: /of 6 done$/ })) fireEvent.click(folded);
  // The panel gives the landmark and the headings above.
  const rules = { region: { enabled: false }, 'heading-order': { enabled: false } };
  const result = await axe.run(container, { rules });
  expect(result.passes.length).toBeGreaterThan(5);
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
