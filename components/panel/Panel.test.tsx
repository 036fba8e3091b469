// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '../../utils/i18n/index.ts';
import { createState } from '../../utils/panel/state.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { Panel } from './Panel.tsx';
import { PanelRoot } from './PanelRoot.tsx';
import { intentsOf, NO_PARTS, presetNamed, reportOf, viewOf } from './testing/view.ts';

afterEach(cleanup);

function show(part: Partial<PanelView> = {}) {
  const intents = intentsOf();
  const shown = render(<Panel view={viewOf(part)} intents={intents} />);
  const again = (next: Partial<PanelView>) =>
    shown.rerender(<Panel view={viewOf({ ...part, ...next })} intents={intents} />);
  return { intents, again, container: shown.container };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the panel', () => {
  it('is a landmark with a button that opens and closes it', () => {
    const { intents, again } = show();
    const panel = screen.getByRole('complementary', { name: 'Token Presets' });
    const toggle = within(panel).getByRole('button', { name: 'Token Presets' });
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(toggle.getAttribute('aria-controls') ?? '')).not.toBeNull();
    fireEvent.click(toggle);
    expect(intents.setOpen).toHaveBeenCalledWith(false);
    again({ open: false });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('searchbox')).toBeNull();
    fireEvent.click(toggle);
    expect(intents.setOpen).toHaveBeenLastCalledWith(true);
  });

  it('keeps the checklist in view on every step', () => {
    const { again } = show();
    for (const part of ['list', 'setup', 'contact', 'scopes', 'credentials'] as const) {
      again({ parts: { ...NO_PARTS, [part]: true } });
      expect(screen.getByRole('list', { name: 'Security checklist' }), part).toBeTruthy();
    }
  });

  it('offers on each step what helps there', () => {
    const { again } = show();
    const seen = () => ({
      presets: screen.queryByRole('searchbox', { name: 'Search presets' }) !== null,
      fill: screen.queryAllByRole('button', { name: 'Fill this step' }).length,
    });
    expect(seen()).toEqual({ presets: true, fill: 0 });
    again({ parts: { ...NO_PARTS, setup: true } });
    expect(seen()).toEqual({ presets: false, fill: 1 });
    again({ parts: { ...NO_PARTS, setup: true, contact: true, scopes: true } });
    expect(seen()).toEqual({ presets: true, fill: 1 });
    again({ parts: { ...NO_PARTS, list: true } });
    expect(seen()).toEqual({ presets: false, fill: 0 });
    expect(screen.getByText('Ready when you are')).toBeTruthy();
    again({ parts: NO_PARTS });
    expect(screen.getByText('Waiting for the tokens page')).toBeTruthy();
  });

  it('offers nothing that reads or touches on a screen with credentials', () => {
    show({ parts: { ...NO_PARTS, credentials: true, contact: true, scopes: true, setup: true } });
    expect(screen.queryByRole('button', { name: 'Fill this step' })).toBeNull();
    expect(screen.queryByRole('list', { name: 'Scope presets' })).toBeNull();
    expect(screen.getByText(/shows credentials/)).toBeTruthy();
  });

  it('says aloud what keeps it from working', () => {
    show({ fault: 'orphaned' });
    expect(screen.getByRole('alert').textContent).toContain('Reload this page');
  });

  it('hands on the ticks of the checklist', () => {
    const { intents } = show();
    const [box] = within(screen.getByRole('list', { name: 'Security checklist' })).getAllByRole('checkbox');
    if (box === undefined) throw new Error('The checklist is empty');
    fireEvent.click(box);
    expect(intents.tick).toHaveBeenCalledTimes(1);
  });
});

it('says what a run reached until the list is shown again', () => {
  const { again } = show({ parts: { ...NO_PARTS, setup: true }, report: reportOf() });
  expect(screen.getByText('2 of 2 scopes set')).toBeTruthy();
  again({ parts: { ...NO_PARTS, list: true } });
  expect(screen.queryByText('2 of 2 scopes set')).toBeNull();
});

describe('a part that fails', () => {
  it('says so and leaves the others', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = presetNamed('Broken');
    Object.defineProperty(broken, 'scopes', {
      get: () => {
        throw new Error('broken data');
      },
    });
    show({ presets: [broken], report: reportOf() });
    expect(screen.getByText('This part failed. The others go on.')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Security checklist' })).toBeTruthy();
    expect(screen.getByText('2 of 2 scopes set')).toBeTruthy();
    expect(button('Token Presets').getAttribute('aria-expanded')).toBe('true');
  });

  it('is drawn anew on Try again', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = presetNamed('Broken');
    const scopes = vi.fn(() => {
      throw new Error('broken data');
    });
    Object.defineProperty(broken, 'scopes', { get: scopes });
    show({ presets: [broken] });
    fireEvent.click(button('Try again'));
    expect(screen.getByText('This part failed. The others go on.')).toBeTruthy();
    scopes.mockReturnValue([] as never);
    fireEvent.click(button('Try again'));
    expect(button('Apply Broken')).toBeTruthy();
    expect(screen.queryByText('This part failed. The others go on.')).toBeNull();
  });

  it('comes back once the page shows something else', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = presetNamed('Broken');
    Object.defineProperty(broken, 'scopes', {
      get: () => {
        throw new Error('broken data');
      },
    });
    const { again } = show({ presets: [broken] });
    again({ presets: [], parts: { ...NO_PARTS, setup: true } });
    expect(screen.getByRole('button', { name: 'Fill this step' })).toBeTruthy();
  });
});

const LAST_WORDS = {
  title: 'Token Presets',
  text: 'It was updated.',
  lost: 'Typing is lost.',
  reload: 'Reload',
};
const support = { copyReport: async () => ({ kind: 'copied' }) as const, place: null };
/** What a root has besides its state and intents. */
const rest = { lastWords: LAST_WORDS, support, reload: () => {}, onDrawn: () => {} };

describe('the root', () => {
  it('says what to do once the extension was replaced, without asking it for any text, and offers nothing else', async () => {
    const state = createState(viewOf({ parts: { ...NO_PARTS, scopes: true } }));
    const [intents, reload] = [intentsOf(), vi.fn()];
    render(<PanelRoot state={state} intents={intents} {...rest} reload={reload} />);
    const asked = vi.spyOn(i18n, 't').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    state.set({ fault: 'orphaned' });
    expect((await screen.findByRole('alert')).textContent).toContain('It was updated.Typing is lost.');
    const panel = screen.getByRole('complementary', { name: 'Token Presets' });
    const names = within(panel).getAllByRole('button');
    expect(names.map(({ textContent }) => textContent)).toEqual(['Token Presets', 'Reload']);
    fireEvent.click(button('Reload'));
    expect(reload).toHaveBeenCalledTimes(1);
    fireEvent.click(button('Token Presets'));
    expect(intents.setOpen).toHaveBeenCalledWith(false);
    state.set({ open: false });
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    asked.mockRestore();
  });

  it('draws each new view, and says when it has', async () => {
    const state = createState(viewOf({ parts: { ...NO_PARTS, list: true } }));
    const drawn = vi.fn();
    render(<PanelRoot state={state} intents={intentsOf()} {...rest} onDrawn={drawn} />);
    expect(drawn).toHaveBeenCalledTimes(1);
    state.set({ parts: { ...NO_PARTS, scopes: true } });
    expect(await screen.findByRole('list', { name: 'Scope presets' })).toBeTruthy();
    expect(drawn).toHaveBeenLastCalledWith(state.get());
  });

  it('shows nothing while the app asks for the password', async () => {
    const state = createState(viewOf({ login: true }));
    render(<PanelRoot state={state} intents={intentsOf()} {...rest} />);
    expect(screen.queryByRole('complementary')).toBeNull();
    state.set({ login: false });
    expect(await screen.findByRole('complementary')).toBeTruthy();
  });
});

it.each<[string, Partial<PanelView>]>([
  ['scopes', { report: reportOf({ set: 1, notSet: [] }), canUndo: true }],
  ['scopes out of sight that are read', { running: { kind: 'reading' }, outOfSight: 'both' }],
  ['a run', { running: { kind: 'applying', name: 'Reporting', done: 1, total: 3 } }],
  [
    'Setup',
    {
      parts: { ...NO_PARTS, setup: true },
      variables: [{ name: 'client', value: '', choices: [], offered: ['Umbrella'] }],
    },
  ],
  ['two steps on one screen', { parts: { ...NO_PARTS, setup: true, contact: true } }],
  ['the list', { parts: { ...NO_PARTS, list: true } }],
])('assistive technology finds no fault on a panel with %s', async (_, part) => {
  const { container } = show(part);
  const { violations } = await axe.run(container, {
    // Colours are checked in a real browser; happy-dom lays nothing out.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
