// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTemplateFile } from '../../../utils/templates/transfer/transfer.ts';
import { StatusLine } from '../StatusLine.tsx';
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

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

const undoButton = () => screen.queryByRole('button', { name: 'Undo' });

describe('undo beside what it takes back', () => {
  it('of a new template, a save, a copy: the message stays and Undo stands beside it', async () => {
    await openWindow(world);
    await press('New template');
    await fill('textbox', 'Name', 'First');
    await press('Save template');
    await statusSays('Saved “First”.');
    expect(await button('Undo')).toBeTruthy();

    world.pass(60_000);
    await press('Edit First');
    await fill('textbox', 'Name', 'Second');
    await press('Save template');
    await statusSays('Saved “Second”.');
    await waitFor(() => expect(listed()).toEqual(['Second']));
    await press('Undo');
    await statusSays('Undone.');
    await waitFor(() => expect(listed()).toEqual(['First']));
    expect(undoButton()).toBeNull();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit First'));

    world.pass(60_000);
    await press('Duplicate First');
    await statusSays('Made “First copy”.');
    await press('Undo');
    await statusSays('Undone.');
    await waitFor(() => expect(listed()).toEqual(['First']));
  });

  it('is not beside a message about something else', async () => {
    await world.add(named('A'), named('B'));
    await openWindow(world);
    await press('Delete A');
    await statusSays('Deleted “A”.');
    expect(await button('Undo')).toBeTruthy();
    await press('Export');
    await statusSays('Exported 1 template.');
    expect(undoButton()).toBeNull();
    await fill('searchbox', 'Search templates', 'B');
    await fill('searchbox', 'Search templates', '');
    await statusSays('1 template. Deleted “A”.');
    expect(await button('Undo')).toBeTruthy();
  });

  it('waits for whoever opens the library within the hour, with the count', async () => {
    await world.add(named('A'), named('B'), named('C'));
    await world.ports.store.removeMany(['A', 'B']);
    await openWindow(world);
    await statusSays('1 template. Deleted 2 templates.');
    await press('Undo');
    await statusSays('Brought back 2 templates.');
    await waitFor(() => expect(listed()).toEqual(['A', 'B', 'C']));
  });

  it('waits until there is a count to stand beside', () => {
    const change = { batch: 'b', kind: 'deleted', at: 1, count: 1, name: 'A' } as const;
    render(
      <StatusLine
        message={null}
        count={null}
        isSearching={false}
        offered={{ change, isTold: false }}
        onUndo={() => {}}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('Loading templates …');
    expect(undoButton()).toBeNull();
  });

  it('says what could not come back under its own id', async () => {
    await world.add(named('A'));
    await world.ports.store.remove('A');
    await world.local.set({
      'template:A': { version: 1, revision: 5, savedAt: 1, data: named('A', { name: 'Other' }) },
    });
    await openWindow(world);
    await press('Undo');
    await statusSays('Brought back “A”. 1 came back as a copy, since its place is taken.');
    await waitFor(() => expect(listed()).toEqual(['A', 'Other']));
  });

  it('says when another change came first', async () => {
    await world.add(named('A'), named('B'));
    await openWindow(world);
    await press('Delete A');
    const undo = await button('Undo');
    // Another window is faster than this one's next reading.
    world.local.failNext('get', new Error('not yet'));
    const other = { ...JSON.parse(JSON.stringify(world.local.items.get('last-change'))), batch: 'other' };
    world.local.items.set('last-change', other);
    world.local.clearFailures();
    undo.click();
    expect((await screen.findByRole('alert')).textContent).toContain('can no longer be undone');
    expect(listed()).toEqual(['B']);
  });
});

describe('the trash', () => {
  it('says what was replaced, and empties only on the second word', async () => {
    await world.add(named('A'), named('B'));
    await world.ports.store.importTemplates([
      { action: 'replace', template: named('A', { client: 'New' }), revision: 1 },
    ]);
    await world.ports.store.remove('B');
    await openWindow(world);
    const trash = screen.getByRole('list', { name: 'Recently deleted' });
    const texts = within(trash)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
    expect(texts.map((text) => /^(.)(Deleted|Replaced)/.exec(text)?.slice(1)).sort()).toEqual([
      ['A', 'Replaced'],
      ['B', 'Deleted'],
    ]);
    await press('Empty');
    await press('Keep');
    expect(await world.ports.store.list()).toMatchObject({ trash: [{}, {}] });
    await press('Empty');
    await press('Delete all for good');
    await statusSays('Emptied.');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Recently deleted' })).toBeNull());
    expect(listed()).toEqual(['A']);
    expect(undoButton()).toBeNull();
  });
});

describe('automatic copies', () => {
  it('list when and before what they were made, and lead back through the preview', async () => {
    await world.add(named('A'));
    await world.ports.store.importTemplates([
      { action: 'replace', template: named('A', { client: 'New' }), revision: 1 },
      { action: 'add', template: named('B') },
    ]);
    await openWindow(world);
    const copies = await screen.findByRole('list', { name: 'Automatic copies' });
    expect(within(copies).getByRole('listitem').textContent).toContain('Before an import · 1 template');
    await press(/^Restore the copy of /);
    await statusSays('Nothing is imported yet.');
    await press('Import');
    // The preview keeps both unless told otherwise.
    await waitFor(() => expect(listed()).toEqual(['A', 'A', 'B']));
    const clients = (await world.templates()).map(({ client }) => client ?? 'none');
    expect(clients.sort()).toEqual(['New', 'none', 'none']);
  });

  it('can be taken out as files', async () => {
    await world.add(named('A', { unknown: 1 }));
    await world.ports.store.importTemplates([{ action: 'add', template: named('B') }]);
    await openWindow(world);
    await press(/^Download the copy of /);
    await waitFor(() => expect(world.downloads).toHaveLength(1));
    expect(readTemplateFile(world.downloads[0]?.text ?? '', () => 'x')).toMatchObject({
      ok: true,
      templates: [named('A', { unknown: 1 })],
    });
  });
});

describe('templates gone from under an open page', () => {
  it('are offered to be put back', async () => {
    await world.add(named('A', { unknown: 1 }), named('B'));
    await openWindow(world);
    await world.local.remove([...world.local.items.keys()]);
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('2 templates are gone');
    await press('Put back');
    await statusSays('Brought back 2 templates.');
    await waitFor(() => expect(listed()).toEqual(['A', 'B']));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await world.templates()).toEqual([named('A', { unknown: 1 }), named('B')]);
  });

  it('may be let go', async () => {
    await world.add(named('A'));
    await openWindow(world);
    await world.local.remove('template:A');
    await press('Dismiss');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await world.templates()).toEqual([]);
  });

  it('are not told of when another window deleted, undid, imported or emptied its trash', async () => {
    await world.add(named('A'), named('B'), named('C'));
    await openWindow(world);
    const { store } = world.ports;
    await store.remove('A');
    await waitFor(() => expect(listed()).toEqual(['B', 'C']));
    const library = await store.list();
    if (library.ok) await store.emptyTrash(library.trash);
    await store.removeMany(['B', 'C']);
    await waitFor(() => expect(listed()).toEqual([]));
    await store.restore('trash:B');
    await waitFor(() => expect(listed()).toEqual(['B']));
    await store.importTemplates([{ action: 'add', template: named('D') }]);
    await waitFor(() => expect(listed()).toEqual(['B', 'D']));
    await press('Undo');
    await waitFor(() => expect(listed()).toEqual(['B']));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('empties the trash of what it showed when it asked', async () => {
  await world.add(named('A'), named('B'));
  await world.ports.store.remove('A');
  const { container } = await openWindow(world);
  for (const details of container.querySelectorAll('details')) details.open = true;
  await press('Empty');
  await world.ports.store.remove('B');
  await screen.findByRole('button', { name: 'Restore B' });
  await press('Delete all for good');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore A' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Restore B' })).toBeDefined();
});

it('has no fault that axe knows', async () => {
  document.documentElement.lang = 'en';
  await world.add(named('A'), named('B'));
  await world.ports.store.importTemplates([{ action: 'add', template: named('C') }]);
  await world.ports.store.remove('B');
  const { container } = await openWindow(world);
  for (const details of container.querySelectorAll('details')) details.open = true;
  await world.local.remove('template:A');
  await screen.findByRole('alert');
  await press('Empty');
  const result = await axe.run(container);
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
