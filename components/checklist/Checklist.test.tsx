// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageFacts } from '../../utils/checklist/facts.ts';
import { tipsFor } from '../../utils/checklist/tips.ts';
import { box, checklistOf, described } from './testing.tsx';

afterEach(cleanup);

const DESCRIPTION = 'Describe purpose, owner and system.';
const CONTACT = 'Choose a primary contact.';
const NAME = 'Name the integration and its purpose.';
const ROTATE = 'Set a date to reset the token and update its integrations.';

const view = (facts: Partial<PageFacts> = {}, ticked: readonly string[] = [], onTick = () => {}) =>
  checklistOf(facts, { ticked, onTick });

describe('the list', () => {
  it('is named, and holds every tip as a check box in its group', () => {
    render(view());
    const list = screen.getByRole('list', { name: 'Security checklist' });
    expect(within(list).getAllByRole('checkbox')).toHaveLength(tipsFor('brand').length);
    const later = within(list).getByRole('list', { name: 'As long as the token exists' });
    expect(within(later).getByRole('checkbox', { name: ROTATE })).toBeTruthy();
    expect(within(later).queryByRole('checkbox', { name: NAME })).toBeNull();
    expect(
      within(list)
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual([
      'Before you create the token',
      'While you fill in the steps',
      'Right after you created it',
      'As long as the token exists',
    ]);
  });

  it('leaves out a group without tips', () => {
    const tips = tipsFor('brand').filter(({ group }) => group !== 'before');
    render(checklistOf({}, { tips }));
    expect(screen.queryByRole('heading', { name: 'Before you create the token' })).toBeNull();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
  });

  it('has the tips of the wizard by step, and marks the steps on the screen', () => {
    render(checklistOf({}, { steps: ['setup', 'contact'] }));
    const setup = screen.getByRole('list', { name: 'Setup' });
    expect(within(setup).getByRole('checkbox', { name: NAME })).toBeTruthy();
    expect(within(setup).queryByRole('checkbox', { name: CONTACT })).toBeNull();
    expect(
      screen
        .getAllByRole('heading', { level: 4 })
        .map((heading) => [heading.textContent, heading.getAttribute('aria-current')]),
    ).toEqual([
      ['Setup', 'step'],
      ['Contact Information', 'step'],
      ['API Scopes', null],
    ]);
  });

  it('begins with the step on the screen, and with the wizard while something warns', () => {
    const headings = (level: number) =>
      screen.getAllByRole('heading', { level }).map(({ textContent }) => textContent);
    const { rerender } = render(checklistOf({}, { steps: ['scopes'] }));
    expect(headings(3)[0]).toBe('While you fill in the steps');
    expect(headings(4)).toEqual(['API Scopes', 'Setup', 'Contact Information']);
    rerender(checklistOf({ description: '' }));
    expect(headings(3)[0]).toBe('While you fill in the steps');
    expect(headings(4)[0]).toBe('Setup');
  });

  it('begins with what comes after Create once the token was made', () => {
    render(checklistOf({}, { afterCreate: true }));
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Right after you created it',
      'Before you create the token',
      'While you fill in the steps',
      'As long as the token exists',
    ]);
  });

  it('counts what is done and what warns', () => {
    const { rerender } = render(view());
    expect(screen.getByText('0 of 19 done')).toBeTruthy();
    expect(screen.queryByText(/warning/)).toBeNull();
    rerender(view({ primaryContact: 'chosen', description: '', name: '' }, ['rotate']));
    expect(screen.getByText('2 of 19 done')).toBeTruthy();
    expect(screen.getByText('2 warnings')).toBeTruthy();
    rerender(view({ primaryContact: 'chosen', description: '' }));
    expect(screen.getByText('1 warning')).toBeTruthy();
  });
});

describe('a box of the person', () => {
  it('hands on the intent to tick and to untick', () => {
    const onTick = vi.fn();
    render(view({}, ['name'], onTick));
    expect(box(NAME).checked).toBe(true);
    fireEvent.click(box(ROTATE));
    fireEvent.click(box(NAME));
    expect(onTick.mock.calls).toEqual([
      ['rotate', true],
      ['name', false],
    ]);
  });

  it('is that of the description, however long: of its length nobody knows what it says', () => {
    const description = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr';
    const { rerender } = render(view({ description }));
    expect(box(DESCRIPTION).checked).toBe(false);
    expect(described(DESCRIPTION)).toBe('Fine: There is a description.');
    rerender(view({ description }, ['description']));
    expect(box(DESCRIPTION).checked).toBe(true);
    expect(box(DESCRIPTION).hasAttribute('aria-readonly')).toBe(false);
  });

  it('keeps a warning in view after it was ticked', () => {
    render(view({ description: '' }, ['description']));
    expect(box(DESCRIPTION).checked).toBe(true);
    expect(described(DESCRIPTION)).toBe('Warning: The description is empty.');
  });
});

describe('a box that the page decides', () => {
  it('ticks itself, says so, and cannot be unticked', () => {
    const onTick = vi.fn();
    render(view({ primaryContact: 'chosen' }, [], onTick));
    const contact = box(CONTACT);
    expect(contact.checked).toBe(true);
    expect(contact.getAttribute('aria-readonly')).toBe('true');
    expect(contact.disabled).toBe(false);
    expect(described(CONTACT)).toContain('A primary contact is chosen.');
    expect(described(CONTACT)).toContain('Checked by the page.');
    fireEvent.click(contact);
    expect(contact.checked).toBe(true);
    expect(onTick).not.toHaveBeenCalled();
  });

  it('unticks itself and warns when the page changes, and belongs to the person then', () => {
    const onTick = vi.fn();
    const { rerender } = render(view({ primaryContact: 'chosen' }, [], onTick));
    rerender(view({ primaryContact: 'empty' }, [], onTick));
    const contact = box(CONTACT);
    expect(contact.checked).toBe(false);
    expect(contact.hasAttribute('aria-readonly')).toBe(false);
    expect(described(CONTACT)).toBe('Warning: No primary contact is chosen.');
    fireEvent.click(contact);
    expect(onTick).toHaveBeenCalledWith('contact', true);
  });

  it('claims nothing before it was seen', () => {
    render(view());
    expect(box(CONTACT).checked).toBe(false);
    expect(described(CONTACT)).toBe('Not seen yet: Shows when you are on Contact Information.');
  });
});

describe('findings', () => {
  it('differ by icon and word, not by colour alone', () => {
    const { container } = render(
      view({ description: '', primaryContact: 'chosen', apiVersion: { chosen: '15', newest: '16' } }),
    );
    const icons = ['ok', 'warn', 'ask'].map(
      (state) => container.querySelector(`.tp-finding-${state} svg path`)?.getAttribute('d') ?? null,
    );
    expect(icons).not.toContain(null);
    expect(new Set(icons).size).toBe(3);
    const words = ['ok', 'warn', 'ask', 'unknown'].map(
      (state) => container.querySelector(`.tp-finding-${state} .tp-finding-state`)?.textContent,
    );
    expect(words).toEqual(['Fine:', 'Warning:', 'Question:', 'Not seen yet:']);
  });

  it('show what the page wrote as text', () => {
    const name = '<img src=x onerror="alert(1)">';
    const { container } = render(view({ name, otherTokenNames: [name] }));
    expect(container.querySelector('img')).toBeNull();
    expect(described(NAME)).toContain(name);
  });

  it('asks about an older version instead of failing it', () => {
    render(view({ apiVersion: { chosen: '15', newest: '16' } }));
    const version = 'Choose the API version that the integration uses.';
    expect(described(version)).toBe(
      'Question: Version 15 is chosen, and the newest is 16. Is the integration written for 15?',
    );
    expect(screen.queryByText(/\d warning/)).toBeNull();
  });
});

describe('sources', () => {
  it('name the document, open in a new tab, and tell the document nothing', () => {
    render(view());
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links).toHaveLength(tipsFor('brand').length);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
      const publisher = /\.impact\.com$/.test(new URL(link.href).hostname) ? 'impact\\.com' : 'GetCarWise';
      expect(link.textContent).toMatch(new RegExp(`^.{10,}, ${publisher} \\(opens in a new tab\\)$`));
    }
  });
});

it('has no fault that axe knows', async () => {
  document.documentElement.lang = 'en';
  const { container } = render(
    view({ accountType: 'agency', description: '', primaryContact: 'chosen', name: 'Looker' }, ['rotate']),
  );
  const result = await axe.run(container, {
    // The panel gives the landmark and the headings above.
    rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
  });
  expect(result.passes.length).toBeGreaterThan(5);
  expect(
    result.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)]),
  ).toEqual([]);
});
