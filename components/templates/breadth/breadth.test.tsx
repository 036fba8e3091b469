// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BreadthFinding } from '../../../utils/scopes/breadth.ts';
import { createWorld, named, openKnowingWindow, openWindow, press, type World } from '../testing.tsx';
import { findingText } from './words.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

const NARROW = named('Actions', { accountType: 'brand', scopes: [{ method: 'GET', path: '/Actions' }] });
const BROAD = named('Acme reporting', { accountType: 'brand', scopes: [{ access: 'all' }] });

const row = async (name: string) => {
  const item = (await screen.findByText(name)).closest('li');
  if (item === null) throw new Error(`${name} stands in no list`);
  return within(item);
};

describe('the risk of templates', () => {
  it('stands in each row, with its sentence', async () => {
    await world.add(NARROW, BROAD, named('Only setup', { scopes: [] }));
    await openKnowingWindow(world);
    expect((await row('Actions')).getByText('Low risk')).toBeTruthy();
    const broad = await row('Acme reporting');
    expect(broad.getByText('High risk')).toBeTruthy();
    expect(broad.getByText(/^may change everything; reads \d+ endpoints/)).toBeTruthy();
    expect((await row('Only setup')).queryByText(/risk/)).toBeNull();
  });

  it('is left out where nothing is known, and the rest works', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    world.ports.loadCatalogue.mockRejectedValue(new Error('gone'));
    await world.add(BROAD);
    await openKnowingWindow(world);
    expect((await row('Acme reporting')).queryByText(/risk/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Edit Acme reporting' })).toBeTruthy();
  });

  it('follows the rules in the form', async () => {
    await openKnowingWindow(world);
    await press('New template');
    const rules = await screen.findByRole('textbox', { name: 'Scope rules' });
    fireEvent.input(rules, { target: { value: 'GET /Actions' } });
    expect(await screen.findByText('reads 1 endpoint.')).toBeTruthy();
    fireEvent.input(rules, { target: { value: 'GET /Actions\n* all' } });
    expect(await screen.findByText(/^may change everything/)).toBeTruthy();
    fireEvent.input(rules, { target: { value: '' } });
    expect(screen.queryByText(/^may change everything/)).toBeNull();
  });
});

describe('Check templates', () => {
  it('lists those that are broader than need be, with reasons, in the place of the list', async () => {
    await world.add(NARROW, BROAD);
    await openKnowingWindow(world);
    await press('Check templates');
    await screen.findByText('1 of 2 templates may be broader than they need to be.');
    const list = screen.getByRole('list', { name: 'Broader than needed' });
    expect(within(list).getByText('Gives all that the page offers, now and later.')).toBeTruthy();
    expect(within(list).getByText(/^Its name says that it reads, and it changes: /)).toBeTruthy();
    expect(within(list).queryByText('Actions')).toBeNull();
    expect(screen.queryByRole('list', { name: 'Templates' })).toBeNull();
    await press('Back to templates');
    expect(screen.getByRole('list', { name: 'Templates' })).toBeTruthy();
  });

  it('follows what is edited from it', async () => {
    await world.add(BROAD);
    await openKnowingWindow(world);
    await press('Check templates');
    await press('Edit Acme reporting');
    fireEvent.input(await screen.findByRole('textbox', { name: 'Scope rules' }), {
      target: { value: 'GET /Actions' },
    });
    await press('Save template');
    expect(await screen.findByText('0 of 1 templates may be broader than they need to be.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Broader than needed' })).toBeNull();
  });

  it('looks through a long library bit by bit', async () => {
    await world.add(
      ...Array.from({ length: 45 }, (_, at) => named(`One ${at}`, { scopes: [{ access: 'all' }] })),
    );
    await openKnowingWindow(world);
    await press('Check templates');
    expect(await screen.findByText('45 of 45 templates may be broader than they need to be.')).toBeTruthy();
  });

  it('has no room in the popup', async () => {
    await world.add(BROAD);
    await openWindow(world);
    await screen.findByText('Acme reporting');
    expect(screen.queryByRole('button', { name: 'Check templates' })).toBeNull();
    expect(world.ports.loadCatalogue).not.toHaveBeenCalled();
  });
});

describe('the words of a finding', () => {
  const scopes = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ({ method: 'GET', path: `/${name}` }) as const);
  const GET_A = { method: 'GET', path: '/A' } as const;

  it.each<[BreadthFinding, string]>([
    [{ kind: 'everything', access: 'read' }, 'Reads all that the page offers, now and later.'],
    [{ kind: 'category', category: 'Ads', scopes: [GET_A] }, 'All of Ads, which changes: GET /A'],
    [
      { kind: 'deletes', scopes: [{ method: 'DELETE', path: '/Advertisers/{AccountSID}/Deals/{DealId}' }] },
      'Deletes: DELETE /Deals/{DealId}',
    ],
    [{ kind: 'deletes', scopes }, 'Deletes: GET /A, GET /B, GET /C and 3 more'],
    [
      { kind: 'covered', rule: GET_A, by: { access: 'read' } },
      '“GET /A” says nothing that “everything that reads” does not.',
    ],
    [
      { kind: 'integration', name: 'Acme', scopes: [GET_A] },
      'The integration preset “Acme” does not ask for: GET /A',
    ],
    [
      { kind: 'sensitive', touches: 'credentials', scopes: [GET_A] },
      'Hands out credentials, though no rule names these: GET /A',
    ],
    [
      { kind: 'sensitive', touches: 'money', scopes: [GET_A] },
      'Touches money or tax data, though no rule names these: GET /A',
    ],
    [
      { kind: 'sensitive', touches: 'people', scopes: [GET_A] },
      'Touches personal data, though no rule names these: GET /A',
    ],
  ])('%j', (finding, expected) => {
    expect(findingText(finding).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
