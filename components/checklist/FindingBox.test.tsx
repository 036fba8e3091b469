// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageFacts } from '../../utils/checklist/facts.ts';
import type { Reason } from '../../utils/checklist/reasons.ts';
import type { ScopeRow, Selection } from '../../utils/scopes/types.ts';
import { FAKE_SID } from '../../utils/templates/testing/templates.ts';
import { box, checklistOf } from './testing.tsx';

afterEach(cleanup);

const NAME = 'Name the integration and its purpose';
const WRITES = 'Grant reading only, unless data has to change';
const DESCRIPTION = 'Describe purpose, owner and system';

const LEAVE = (of: string) => `Leave it, because… (${of})`;

function writes(...paths: readonly string[]): Partial<PageFacts> {
  const rows = paths.map(
    (path): ScopeRow => ({
      id: `PUT ${path}`,
      method: 'PUT',
      path,
      label: `Update ${path}`,
      categoryId: 'a',
      ticked: true,
      locked: false,
    }),
  );
  const unticked = { id: 'GET /x', method: 'GET', path: '/x', label: 'Read', categoryId: 'a' } as const;
  const selection: Selection = {
    accountType: 'brand',
    categories: [{ id: 'a', name: 'A', toggle: 'on', locked: false, listed: true }],
    rows: [...rows, { ...unticked, ticked: false, locked: false }],
  };
  return { selection, scopesOnScreen: true };
}

const reason = (part: Partial<Reason> = {}): Reason => ({
  finding: 'description-empty',
  text: 'A colleague writes it',
  covers: [],
  on: '2026-11-22',
  ...part,
});

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const reasonBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Reason' });

describe('a finding', () => {
  it('says what and why, and offers one act in its own words', () => {
    const onFix = vi.fn();
    render(checklistOf(writes('/a', '/b'), { onFix }));
    const group = screen.getByRole('group', { name: /^Question: 2 ticked scopes can change data/ });
    expect(within(group).getByText(/After a leak or a mistake/)).toBeTruthy();
    fireEvent.click(within(group).getByRole('button', { name: `Remove the 2 write scopes (${WRITES})` }));
    expect(onFix.mock.calls).toEqual([['writes-some']]);
  });

  it('has all rows in a fold, drawn only when it is open', () => {
    const paths = Array.from({ length: 130 }, (_, at) => `/path${at}`);
    const { container } = render(checklistOf(writes(...paths)));
    expect(container.querySelectorAll('.tp-finding-rows li')).toHaveLength(0);
    const fold = button(`Show the scopes (${WRITES})`);
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(container.querySelectorAll('.tp-finding-rows li')).toHaveLength(100);
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(container.querySelectorAll('.tp-finding-rows li')).toHaveLength(130);
  });

  it('cannot be acted on while something goes on with the page', () => {
    const onFix = vi.fn();
    render(checklistOf(writes('/a'), { onFix, busy: true }));
    const act = button(`Remove the write scope (${WRITES})`);
    expect(act.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(act);
    expect(onFix).not.toHaveBeenCalled();
  });

  it('has names of its own beside others, also of the same tip', () => {
    render(checklistOf({ name: 'test', otherTokenNames: ['Test'], description: '', onScreen: ['name'] }));
    const names = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(`Go to Token Name (${NAME}, 1)`);
    expect(names).toContain(`Go to Token Name (${NAME}, 2)`);
    expect(names).toContain(LEAVE(DESCRIPTION));
  });

  it('asks before it replaces what the person wrote, and tells what became of a field', () => {
    const facts: Partial<PageFacts> = {
      description: 'short',
      onScreen: ['description'],
      template: { description: 'Reads the orders for the weekly report.' },
    };
    const result = { field: 'description', kind: 'kept', wanted: 'Reads' } as const;
    const { rerender } = render(checklistOf(facts));
    expect(button(`Fill from template (${DESCRIPTION})`)).toBeTruthy();
    const fixed = { finding: 'description-thin', result };
    rerender(checklistOf(facts, { fixed, told: 'Description: kept as you wrote it' }));
    expect(button(`Replace Description (${DESCRIPTION})`)).toBeTruthy();
    expect(screen.getByText('Description: kept as you wrote it').getAttribute('aria-live')).toBe('polite');
  });

  it('lets go of a reason on Escape, which does not reach the page', () => {
    const seen = vi.fn();
    const onLeave = vi.fn();
    document.addEventListener('keydown', seen);
    render(checklistOf(writes('/a'), { onLeave }));
    fireEvent.click(button(LEAVE(WRITES)));
    fireEvent.input(reasonBox(), { target: { value: 'Needed' } });
    fireEvent.keyDown(reasonBox(), { key: 'Escape', isComposing: true });
    expect(reasonBox()).toBeTruthy();
    seen.mockClear();
    expect(fireEvent.keyDown(reasonBox(), { key: 'Escape' })).toBe(false);
    document.removeEventListener('keydown', seen);
    expect(seen).not.toHaveBeenCalled();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(onLeave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button(LEAVE(WRITES)));
  });

  it('whose field is not on the screen says where it is changed, unless the token was made', () => {
    const facts = { description: '', primaryContact: 'empty' } as const;
    const { rerender } = render(checklistOf(facts, { steps: ['scopes'] }));
    expect(screen.getByText('Change it on Setup.')).toBeTruthy();
    expect(screen.getByText('Change it on Contact Information.')).toBeTruthy();
    rerender(checklistOf({ ...writes('/a'), scopesOnScreen: false }, { steps: ['setup'] }));
    expect(screen.getByText('Change it on API Scopes.')).toBeTruthy();
    expect(button(LEAVE(WRITES))).toBeTruthy();
    rerender(checklistOf({ ...facts, onScreen: ['description'] }, { steps: ['setup', 'contact'] }));
    expect(screen.queryByText(/^Change it on/)).toBeNull();
    rerender(checklistOf(facts, { afterCreate: true }));
    expect(screen.queryByText(/^Change it on/)).toBeNull();
  });

  it('that goes away leaves the keyboard with its tip', () => {
    const facts: Partial<PageFacts> = { description: '', onScreen: ['description'] };
    const { rerender } = render(checklistOf(facts));
    button(`Go to Description (${DESCRIPTION})`).focus();
    rerender(checklistOf({ ...facts, description: 'Reads the orders for the weekly report.' }));
    expect(document.activeElement).toBe(box(`${DESCRIPTION}.`));
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    rerender(checklistOf(facts));
    rerender(checklistOf({ ...facts, description: 'Reads the orders for the weekly report.' }));
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });
});

describe('leaving it', () => {
  it('takes a reason, and stays open until that is kept', () => {
    const onLeave = vi.fn();
    const { rerender } = render(checklistOf({ description: '' }, { onLeave }));
    expect(screen.getByText('1 warning')).toBeTruthy();
    fireEvent.click(button(LEAVE(DESCRIPTION)));
    expect(document.activeElement).toBe(reasonBox());
    fireEvent.input(reasonBox(), { target: { value: ' A colleague writes it ' } });
    fireEvent.click(button(`Keep reason (${DESCRIPTION})`));
    expect(onLeave.mock.calls).toEqual([['description-empty', 'A colleague writes it']]);
    expect(reasonBox().value).toContain('A colleague');
    rerender(checklistOf({ description: '' }, { onLeave, reasons: [reason()] }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(
      screen.getByRole('group', { name: 'Left: A colleague writes it The description is empty.' }),
    ).toBeTruthy();
    expect(screen.queryByText(/warning/)).toBeNull();
    expect(document.activeElement).toBe(button(`Change (${DESCRIPTION})`));
  });

  it('refuses no words, and words that are shaped like a credential', () => {
    const onLeave = vi.fn();
    render(checklistOf({ description: '' }, { onLeave }));
    fireEvent.click(button(LEAVE(DESCRIPTION)));
    fireEvent.click(button(`Keep reason (${DESCRIPTION})`));
    expect(screen.getByText('A few words on why.')).toBeTruthy();
    fireEvent.input(reasonBox(), { target: { value: `it is ${FAKE_SID}` } });
    expect(screen.getByText(/Credentials are never stored here/)).toBeTruthy();
    expect(reasonBox().getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(button(`Keep reason (${DESCRIPTION})`));
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('can be cancelled, changed and taken back', () => {
    const onLeave = vi.fn();
    const onTakeBack = vi.fn();
    const props = { onLeave, onTakeBack };
    const { rerender } = render(checklistOf({ description: '' }, props));
    fireEvent.click(button(LEAVE(DESCRIPTION)));
    fireEvent.click(button(`Cancel (${DESCRIPTION})`));
    expect(document.activeElement).toBe(button(LEAVE(DESCRIPTION)));
    rerender(checklistOf({ description: '' }, { ...props, reasons: [reason()] }));
    fireEvent.click(button(`Change (${DESCRIPTION})`));
    expect(reasonBox().value).toBe('A colleague writes it');
    fireEvent.input(reasonBox(), { target: { value: 'Another' } });
    fireEvent.click(button(`Keep reason (${DESCRIPTION})`));
    expect(onLeave.mock.calls).toEqual([['description-empty', 'Another']]);
    rerender(checklistOf({ description: '' }, { ...props, reasons: [reason({ text: 'Another' })] }));
    fireEvent.click(button(`Take back (${DESCRIPTION})`));
    expect(onTakeBack.mock.calls).toEqual([['description-empty']]);
    rerender(checklistOf({ description: '' }, props));
    expect(document.activeElement).toBe(button(LEAVE(DESCRIPTION)));
  });

  it('begins with the earlier words once it is about more', () => {
    const given = reason({ finding: 'writes-some', text: 'It sends orders', covers: ['PUT /a'] });
    const { rerender } = render(checklistOf(writes('/a'), { reasons: [given] }));
    expect(screen.getByRole('group', { name: /^Left: It sends orders/ })).toBeTruthy();
    rerender(checklistOf(writes('/a', '/b'), { reasons: [given] }));
    expect(screen.getByRole('group', { name: /^Question: 2 ticked scopes/ })).toBeTruthy();
    fireEvent.click(button(LEAVE(WRITES)));
    expect(reasonBox().value).toBe('It sends orders');
    expect(screen.getByText('It is about more than before.')).toBeTruthy();
  });
});

it('has no fault that axe knows, open or left', async () => {
  document.documentElement.lang = 'en';
  const facts = { ...writes('/a', '/b'), name: 'test', otherTokenNames: ['test'], description: '' };
  const { container } = render(checklistOf(facts, { reasons: [reason()], steps: ['scopes'] }));
  fireEvent.click(button(LEAVE(WRITES)));
  fireEvent.click(button(`Show the scopes (${WRITES})`));
  const result = await axe.run(container, {
    rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
  });
  expect(
    result.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)]),
  ).toEqual([]);
});
