// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedTemplate } from '../../../utils/templates/list/listed.ts';
import { FAKE_SID } from '../../../utils/templates/testing/templates.ts';
import { writeTemplateFile } from '../../../utils/templates/transfer/transfer.ts';
import {
  button,
  createWorld,
  fill,
  listed,
  named,
  openWindow,
  press,
  statusSays,
  type World,
} from '../testing.tsx';
import { TemplateRow } from './TemplateRow.tsx';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

const listIs = (...names: string[]) => waitFor(() => expect(listed()).toEqual(names));
const choose = (name: string, option: string) => {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name });
  const at = [...select.options].findIndex(({ text }) => text === option);
  expect(at, `${name} offers ${option}`).toBeGreaterThanOrEqual(0);
  fireEvent.change(select, { target: { selectedIndex: at } });
};
const chosen = (name: string) => {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name });
  return [...select.options].map(({ text }) => text)[select.selectedIndex];
};
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const has = (role: string, name: string) => screen.queryByRole(role, { name }) !== null;

describe('the order', () => {
  beforeEach(async () => {
    for (const name of ['B', 'A', 'C']) {
      await world.add(named(name));
      world.pass(1);
    }
    await world.ports.marks.used('A');
    world.pass(1);
    await world.ports.marks.used('B');
  });

  it('is by name, last use or last change, and stays so', async () => {
    const window = await openWindow(world);
    expect(listed()).toEqual(['A', 'B', 'C']);
    choose('Sort by', 'Last used');
    await listIs('B', 'A', 'C');
    choose('Sort by', 'Last changed');
    await listIs('C', 'A', 'B');
    window.unmount();
    await openWindow(world);
    expect(listed()).toEqual(['C', 'A', 'B']);
    expect(chosen('Sort by')).toBe('Last changed');
  });

  it('has favourites first, in every window', async () => {
    await openWindow(world);
    await press('Favourite C');
    await listIs('C', 'A', 'B');
    expect((await button('Favourite C')).getAttribute('aria-pressed')).toBe('true');
    expect((await button('Favourite A')).getAttribute('aria-pressed')).toBe('false');
    cleanup();
    await openWindow(world);
    expect(listed()).toEqual(['C', 'A', 'B']);
    await world.ports.marks.setFavourite('B', true);
    await listIs('B', 'C', 'A');
    await press('Favourite C');
    await listIs('B', 'A', 'C');
  });

  it('keeps the focus of the keyboard on a star whose row moved', async () => {
    await openWindow(world);
    const star = await button('Favourite C');
    star.focus();
    fireEvent.click(star, { detail: 0 });
    await listIs('C', 'A', 'B');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Favourite C'));
  });

  it('takes a star back that could not be kept, and says so', async () => {
    await openWindow(world);
    world.local.failNext('set', new Error('QUOTA_BYTES'));
    await press('Favourite C');
    await statusSays(/cannot be reached/);
    await listIs('A', 'B', 'C');
    expect((await button('Favourite C')).getAttribute('aria-pressed')).toBe('false');
  });

  it('forgets marks of templates that are gone for good, not of deleted ones', async () => {
    await world.ports.marks.used('nobody');
    await world.ports.store.remove('A');
    await openWindow(world);
    await waitFor(() => expect(world.local.items.has('mark:nobody')).toBe(false));
    expect(world.local.items.has('mark:A')).toBe(true);
  });
});

describe('tags', () => {
  beforeEach(() =>
    world.add(
      named('A', { tags: ['emea', 'q1'], client: 'Acme' }),
      named('B', { tags: ['EMEA', 'a', 'b', 'c', 'd'] }),
      named('C'),
    ),
  );

  it('stand on the rows, with the client', async () => {
    await openWindow(world);
    const rows = within(screen.getByRole('list', { name: 'Templates' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'AAgency2 scope rulesAcmeemeaq1',
      'BAgency2 scope rulesEMEAa+3',
      'CAgency2 scope rules',
    ]);
  });

  it('narrow the list, together with the search', async () => {
    await openWindow(world);
    choose('Tag', 'emea');
    await listIs('A', 'B');
    await statusSays('2 of 3 templates');
    await fill('searchbox', 'Search templates', 'acme');
    await listIs('A');
    choose('Tag', 'q1');
    await listIs('A');
    await fill('searchbox', 'Search templates', '');
    choose('Tag', 'All');
    await listIs('A', 'B', 'C');
    await statusSays('3 templates');
  });

  it('are offered as long as somebody has them', async () => {
    await openWindow(world);
    choose('Tag', 'q1');
    await listIs('A');
    await world.ports.store.remove('A');
    await listIs('B', 'C');
    expect(chosen('Tag')).toBe('All');
    await world.ports.store.remove('B');
    await waitFor(() => expect(has('combobox', 'Tag')).toBe(false));
  });

  it('are found by the search, after names', async () => {
    await world.add(named('EMEA reports'));
    await openWindow(world);
    await fill('searchbox', 'Search templates', 'emea');
    await listIs('EMEA reports', 'A', 'B');
  });
});

describe('a selection', () => {
  beforeEach(() => world.add(named('A'), named('B', { tags: ['x'] }), named('C')));

  it('is offered in the popup only when asked for, and ends with that', async () => {
    await openWindow(world);
    expect(has('checkbox', 'Select A')).toBe(false);
    await press('Select');
    fireEvent.click(box('Select A'));
    expect(await screen.findByText('1 selected')).toBeTruthy();
    await press('Select');
    await waitFor(() => expect(has('checkbox', 'Select A')).toBe(false));
    await press('Select');
    expect(box('Select A').checked).toBe(false);
  });

  it('takes all that is found, and lasts while one searches', async () => {
    await openWindow(world, { surface: 'page' });
    expect(has('button', 'Select')).toBe(false);
    expect(has('button', 'Delete selected')).toBe(false);
    fireEvent.click(box('Select A'));
    expect(box('Select all').indeterminate).toBe(true);
    await fill('searchbox', 'Search templates', 'b');
    await listIs('B');
    expect(await screen.findByText('1 selected, 1 hidden')).toBeTruthy();
    fireEvent.click(box('Select all'));
    expect(await screen.findByText('2 selected, 1 hidden')).toBeTruthy();
    await fill('searchbox', 'Search templates', '');
    await listIs('A', 'B', 'C');
    expect(['A', 'B', 'C'].map((name) => box(`Select ${name}`).checked)).toEqual([true, true, false]);
    fireEvent.click(box('Select all'));
    expect(box('Select C').checked).toBe(true);
    fireEvent.click(box('Select all'));
    await waitFor(() => expect(has('button', 'Clear selection')).toBe(false));
    expect(box('Select A').checked).toBe(false);
  });

  it('is deleted as one, and comes back as one', async () => {
    await openWindow(world, { surface: 'page' });
    for (const name of ['A', 'C']) fireEvent.click(box(`Select ${name}`));
    await press('Delete selected');
    await statusSays('Deleted 2 templates.');
    await listIs('B');
    expect(has('button', 'Delete selected')).toBe(false);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await press('Undo');
    await listIs('A', 'B', 'C');
    expect(await world.templates()).toEqual([named('A'), named('B', { tags: ['x'] }), named('C')]);
  });

  it('leaves the focus of the keyboard on Select all where its buttons go away', async () => {
    await openWindow(world, { surface: 'page' });
    fireEvent.click(box('Select A'));
    (await button('Clear selection')).focus();
    await press('Clear selection');
    await waitFor(() => expect(document.activeElement).toBe(box('Select all')));
  });

  it('pressed twice is deleted and brought back once, and no failure is told', async () => {
    const twice = async (name: string) => {
      const pressed = await button(name);
      fireEvent.click(pressed);
      fireEvent.click(pressed);
    };
    const { removeMany, undo, remove } = world.ports.store;
    const calls = {
      removeMany: vi.spyOn(world.ports.store, 'removeMany').mockImplementation(removeMany),
      undo: vi.spyOn(world.ports.store, 'undo').mockImplementation(undo),
      remove: vi.spyOn(world.ports.store, 'remove').mockImplementation(remove),
    };
    await openWindow(world, { surface: 'page' });
    fireEvent.click(box('Select all'));
    await twice('Delete selected');
    await statusSays('Deleted 3 templates.');
    await twice('Undo');
    await statusSays('Brought back 3 templates.');
    await listIs('A', 'B', 'C');
    world.pass(60_000);
    await twice('Delete A');
    await statusSays('Deleted “A”.');
    await listIs('B', 'C');
    expect(Object.values(calls).map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
    // What came back can be deleted again.
    await press('Undo');
    await listIs('A', 'B', 'C');
    await press('Delete A');
    await listIs('B', 'C');
  });

  it('is exported, in the order of the list', async () => {
    await openWindow(world, { surface: 'page' });
    for (const name of ['C', 'A']) fireEvent.click(box(`Select ${name}`));
    await press('Export selected');
    await statusSays('Exported 2 templates.');
    expect(world.downloads.map(({ text }) => text)).toEqual([writeTemplateFile([named('A'), named('C')])]);
  });

  it('is tagged, but nothing twice and nothing that has no room', async () => {
    const full = Array.from({ length: 20 }, (_, at) => `t${at}`);
    await world.add(named('D', { tags: full }));
    await openWindow(world, { surface: 'page' });
    fireEvent.click(box('Select all'));
    await press('Add tag');
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: 'New tag' });
    expect(document.activeElement).toBe(input);
    fireEvent.input(input, { target: { value: ' X ' } });
    await press('Add');
    await statusSays('Changed 2 templates. 1 has no room for another tag.');
    expect((await world.templates()).map(({ tags }) => tags)).toEqual([['X'], ['x'], ['X'], full]);
    expect(await screen.findByText('4 selected')).toBeTruthy();
    // The box that had it is gone.
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Add tag'));
    await press('Undo');
    await waitFor(async () =>
      expect((await world.templates()).map(({ tags }) => tags)).toEqual([undefined, ['x'], undefined, full]),
    );
  });

  it('is not tagged with what is shaped like a credential', async () => {
    await openWindow(world, { surface: 'page' });
    fireEvent.click(box('Select A'));
    await press('Add tag');
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: 'New tag' });
    fireEvent.input(input, { target: { value: FAKE_SID } });
    await press('Add');
    expect(screen.getByText(/^This looks like an Account SID\./)).toBeTruthy();
    expect((await world.templates())[0]?.tags).toBeUndefined();
  });

  it('loses what is deleted in another window', async () => {
    await openWindow(world, { surface: 'page' });
    fireEvent.click(box('Select A'));
    await world.ports.store.remove('A');
    await waitFor(() => expect(has('button', 'Delete selected')).toBe(false));
  });
});

describe('by keyboard', () => {
  beforeEach(() => world.add(named('A'), named('B'), named('C')));
  const key = (name: string) => {
    const at = document.activeElement;
    if (at === null) throw new Error('nothing has the focus');
    return fireEvent.keyDown(at, { key: name });
  };
  const focused = () => document.activeElement?.getAttribute('aria-label');
  const search = () => screen.getByRole('searchbox', { name: 'Search templates' });

  it('the arrows lead into the list, through it and back', async () => {
    await openWindow(world);
    search().focus();
    const trail = [
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowDown',
      'Home',
      'End',
      'ArrowUp',
      'ArrowLeft',
      'ArrowUp',
      'ArrowUp',
    ].map((name) => {
      key(name);
      return focused();
    });
    expect(trail).toEqual([
      'Edit A',
      'Edit B',
      'Duplicate B',
      'Duplicate C',
      'Duplicate C',
      'Duplicate A',
      'Duplicate C',
      'Duplicate B',
      'Edit B',
      'Edit A',
      'Search templates',
    ]);
  });

  it('Escape leads back to the search, and so does typing', async () => {
    await openWindow(world);
    for (const name of ['Escape', 'x', 'Backspace']) {
      search().focus();
      key('ArrowDown');
      expect(focused()).toBe('Edit A');
      // What is typed must reach the box; Escape must not reach the browser, which would close a popup.
      expect(key(name)).toBe(name !== 'Escape');
      expect(focused()).toBe('Search templates');
    }
    search().focus();
    key('ArrowDown');
    key(' ');
    fireEvent.keyDown(document.activeElement ?? document, { key: 'c', ctrlKey: true });
    expect(focused()).toBe('Edit A');
  });

  it('Delete deletes the row, or the selection that it is part of', async () => {
    await openWindow(world, { surface: 'page' });
    (await button('Edit B')).focus();
    key('Delete');
    await statusSays('Deleted “B”.');
    await listIs('A', 'C');
    await world.add(named('D'));
    await listIs('A', 'C', 'D');
    for (const name of ['A', 'D']) fireEvent.click(box(`Select ${name}`));
    (await button('Edit D')).focus();
    key('Delete');
    await statusSays('Deleted 2 templates.');
    await listIs('C');
  });

  it('has no meaning in boxes that are typed into', async () => {
    await openWindow(world, { surface: 'page' });
    search().focus();
    for (const name of ['Delete', 'End', 'ArrowRight', 'x']) expect(key(name)).toBe(true);
    expect(focused()).toBe('Search templates');
    expect(listed()).toEqual(['A', 'B', 'C']);
  });
});

it('draws what the organisation gives out as read-only, to be duplicated', async () => {
  const organisation: ListedTemplate = {
    state: 'organisation',
    key: 'organisation:o',
    template: named('Given', { tags: ['x'] }),
  };
  const onDuplicate = vi.fn();
  const never = () => {
    throw new Error('not for this row');
  };
  render(
    <ul>
      <TemplateRow
        listed={organisation}
        isEdited={false}
        isFavourite={false}
        isSelected={false}
        onEdit={never}
        onDelete={never}
        onSelect={never}
        onShare={never}
        onFavourite={never}
        onDuplicate={onDuplicate}
      />
    </ul>,
  );
  const names = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'));
  expect(names).toEqual(['Favourite Given', 'Duplicate Given', 'Share Given']);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByRole('listitem').textContent).toBe('GivenAgencyOrganisation2 scope rulesx');
  await press('Duplicate Given');
  expect(onDuplicate).toHaveBeenCalledWith(organisation);
});

it.each(['popup', 'page'] as const)('has no fault that axe knows: %s', async (surface) => {
  document.documentElement.lang = 'en';
  await world.add(named('A', { tags: ['x', 'y', 'z', 'w'], client: 'Acme' }), named('B'));
  const { container } = await openWindow(world, { surface });
  if (surface === 'popup') await press('Select');
  await press('Favourite B');
  fireEvent.click(box('Select A'));
  await press('Add tag');
  await screen.findByRole('textbox', { name: 'New tag' });
  const { violations, passes } = await axe.run(container);
  expect(passes.length).toBeGreaterThan(8);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
