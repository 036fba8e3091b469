// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FAKE_SID } from '../../../utils/templates/testing/templates.ts';
import { shareText } from '../../../utils/templates/transfer/share.ts';
import { writeTemplateFile } from '../../../utils/templates/transfer/transfer.ts';
import {
  button,
  chooseFile,
  createWorld,
  fill,
  importFile,
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

const preview = () => screen.findByRole('list', { name: 'Import preview' });
const rows = async () =>
  within(await preview())
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.tp-row-text')?.textContent);

async function choose(name: string, choice: string): Promise<void> {
  const select = await screen.findByRole('combobox', { name });
  const option = within(select).getByRole('option', { name: choice });
  fireEvent.change(select, { target: { value: option.getAttribute('value') } });
}

describe('the preview', () => {
  it('tells what is new, changed and the same, and writes nothing', async () => {
    await world.add(named('A'), named('B'), named('C'));
    await openWindow(world);
    const before = new Map(world.local.items);
    await chooseFile(
      writeTemplateFile([
        named('A'),
        named('New'),
        named('B', { mode: 'add', scopes: [] }),
        named('c', { id: 'other', client: 'Acme' }),
      ]),
    );
    await statusSays('Nothing is imported yet.');
    expect(await rows()).toEqual([
      'BChangedAgencyDiffers in: mode, scopes',
      'cSame nameAgencyDiffers in: name, client',
      'NewNewAgency',
      'AThe sameAgency',
    ]);
    expect(screen.getByText('1 new, 1 changed, 1 with a name that you have, 1 the same')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Import' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Import'));
    expect(world.local.items).toEqual(before);

    await press('Cancel');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Import preview' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Import'));
    expect(world.local.items).toEqual(before);
  });

  it('offers no Undo of what was before: it would seem to be of the import', async () => {
    await world.ports.store.create(named('A'));
    await openWindow(world); // what was done before is offered in a window that has not said anything yet
    await button('Undo');
    await chooseFile(writeTemplateFile([named('B')]));
    await preview();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await press('Cancel');
    await button('Undo');
  });

  it('takes nothing away by default', async () => {
    await world.add(named('A'));
    await openWindow(world);
    await importFile(writeTemplateFile([named('A', { mode: 'add' }), named('B')]));
    await statusSays('Added 2 templates.');
    await waitFor(() => expect(listed()).toEqual(['A', 'A', 'B']));
    expect((await world.templates()).filter(({ name }) => name === 'A')).toContainEqual(named('A'));
  });

  it('does with each what was chosen', async () => {
    await world.add(named('A'), named('B'), named('C'));
    await openWindow(world);
    const changed = ['A', 'B', 'C'].map((name) => named(name, { mode: 'add' }));
    await chooseFile(writeTemplateFile([...changed, named('D'), named('E')]));
    await choose('A: what to do', 'Replace');
    await choose('B: what to do', 'Leave out');
    await choose('D: what to do', 'Leave out');
    await press('Import');
    await statusSays('Added 2 templates. Replaced 1. Left out 2.');
    const after = await world.templates();
    expect(after).toHaveLength(5);
    expect(after.filter(({ id }) => ['A', 'B', 'C'].includes(id))).toEqual([
      named('A', { mode: 'add' }),
      named('B'),
      named('C'),
    ]);
    expect(after.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'C', 'E']);
  });

  it('sets all that differ at once', async () => {
    await world.add(named('A'), named('B'));
    await openWindow(world);
    await chooseFile(
      writeTemplateFile([named('A', { mode: 'add' }), named('B', { mode: 'add' }), named('C')]),
    );
    await choose('All that differ', 'Replace');
    await press('Import');
    await statusSays('Added 1 template. Replaced 2.');
    expect((await world.templates()).map(({ mode }) => mode)).toEqual(['add', 'add', 'exact']);
  });

  it('says when all is there already', async () => {
    await world.add(named('A'), named('B'));
    await openWindow(world);
    await chooseFile(writeTemplateFile([named('A'), named('B')]));
    await statusSays('2 were already there.');
    expect(screen.getByText('Everything in it is here already.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await press('Close');
    await waitFor(() => expect(listed()).toEqual(['A', 'B']));
  });

  it('says that a file holds nothing', async () => {
    await openWindow(world);
    await chooseFile(writeTemplateFile([]));
    await statusSays('The file holds no templates.');
  });

  it('shows what was chosen last, also when what was chosen before takes longer to read', async () => {
    await openWindow(world);
    const slow = new File(['-'], 'slow.json');
    const read = Promise.withResolvers<string>();
    Object.defineProperty(slow, 'text', { value: () => read.promise });
    fireEvent.change(await screen.findByLabelText('Import file'), { target: { files: [slow] } });
    await chooseFile(writeTemplateFile([named('Last')]));
    await preview();
    read.resolve(writeTemplateFile([named('Before')]));
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.getByRole('list', { name: 'Import preview' }).textContent).toContain('Last');
  });

  it('says in short what it cannot keep, however much that is', async () => {
    await openWindow(world);
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`x${at}`, at]));
    await chooseFile(writeTemplateFile([named('A')], { [`a${'a'.repeat(4000)}`]: 1, 'b\u202E': 1, ...many }));
    await preview();
    const text = screen.getByText(/Not kept/).textContent ?? '';
    expect(text.length).toBeLessThan(200);
    expect(text).toContain('…, …, x0, x1,');
    expect(text).not.toContain('\u202E');
  });

  it('says what it cannot keep', async () => {
    await openWindow(world);
    await chooseFile(writeTemplateFile([named('A')], { author: 'Dana', 'x-team': 1 }));
    await preview();
    expect(screen.getByText(/Not kept/).textContent).toBe(
      'Not kept, since they stand beside the templates: author, x-team',
    );
  });

  it('is made anew when the library changed meanwhile', async () => {
    await world.add(named('A'));
    await openWindow(world);
    await chooseFile(writeTemplateFile([named('A', { mode: 'add' }), named('B')]));
    await choose('A: what to do', 'Replace');
    await world.add(named('B'));
    await press('Import');
    expect((await screen.findByRole('alert')).textContent).toContain('The library was changed meanwhile.');
    expect(await rows()).toEqual(['AChangedAgencyDiffers in: mode', 'BThe sameAgency']);
    expect((await world.templates()).map(({ mode }) => mode)).toEqual(['exact', 'exact']);
    await press('Import');
    await statusSays('Added 1 template. 1 was already there.');
  });

  it('stays when there is no room, and keeps the library as it was', async () => {
    await openWindow(world);
    await chooseFile(writeTemplateFile([named('A')]));
    await preview();
    world.local.failNext('set', new Error('QUOTA_BYTES quota exceeded'));
    await press('Import');
    expect((await screen.findByRole('alert')).textContent).toContain('is full. Nothing was changed.');
    expect(await world.templates()).toEqual([]);
    world.local.clearFailures();
    await press('Import');
    await statusSays('Added 1 template.');
  });

  it('can be tried again when the library could not be read for a new preview', async () => {
    await world.add(named('A'));
    await openWindow(world);
    await chooseFile(writeTemplateFile([named('A', { mode: 'add' })]));
    await choose('A: what to do', 'Replace');
    await world.ports.store.save(named('A', { client: 'Acme' }), 1);
    const { importTemplates } = world.ports.store;
    const failing = async (...args: Parameters<typeof importTemplates>) => {
      const done = await importTemplates(...args);
      world.local.failNext('get', new Error('IO error'));
      return done;
    };
    Object.assign(world.ports.store, { importTemplates: failing });
    await press('Import');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    Object.assign(world.ports.store, { importTemplates });
    await press('Import');
    expect(await screen.findByText(/The library was changed meanwhile/)).toBeTruthy();
    expect(await rows()).toEqual(['AChangedAgencyDiffers in: client, mode']);
  });

  it('draws thousands in steps', async () => {
    await openWindow(world);
    await chooseFile(writeTemplateFile(Array.from({ length: 2000 }, (_, at) => named(`Template ${at}`))));
    expect(await rows()).toHaveLength(100);
    await press('Show 100 more');
    expect(await rows()).toHaveLength(200);
    expect(screen.getByText('2000 new')).toBeTruthy();
  });

  it('shows markup in a name as text', async () => {
    const { container } = await openWindow(world);
    const name = '<img src=x onerror="alert(1)">';
    await chooseFile(writeTemplateFile([named('x', { name })]));
    expect((await rows())[0]).toContain(name);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('a file that is no good', () => {
  it('is not even previewed; all its faults are listed, and no secret repeated', async () => {
    await openWindow(world);
    const file = {
      format: 'impact-token-templates',
      version: 1,
      templates: [
        named('Good'),
        { ...named('Reporting'), scopes: [{ access: 'read' }, { method: 'get', path: '/a' }] },
        { ...named('Other'), name: `x ${FAKE_SID}` },
      ],
    };
    await chooseFile(JSON.stringify(file));
    const report = await screen.findByRole('alert');
    expect(
      within(report)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Template 2 “Reporting”, field scopes[1].method: expected GET, POST, PUT, PATCH or DELETE',
      'Template 3, field name: looks like an Account SID; credentials are never stored here',
    ]);
    expect(document.body.innerHTML).not.toContain(FAKE_SID);
    expect(screen.queryByRole('list', { name: 'Import preview' })).toBeNull();
    expect(world.local.items.size).toBe(0);
    await press('Close');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['{ "format": ', 'The file is not valid JSON: line 1, column 13.'],
    [
      '{"format":"impact-token-templates","version":2,"templates":[]}',
      'The file was written by a later version of this extension (file version 2, this one reads 1). Update the extension first.',
    ],
    ['<img src=x>', 'The file is not valid JSON: line 1, column 1.'],
    ['tpt1.abc', 'The end of the share text is missing. Copy all of it.'],
  ])('refuses %j', async (text, words) => {
    await openWindow(world);
    await chooseFile(text);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
  });

  it('is not even read when it is too large', async () => {
    await openWindow(world);
    await chooseFile(writeTemplateFile([named('A')]), 10_000_000);
    expect((await screen.findByRole('alert')).textContent).toContain('The file is larger than 5 MB.');
  });
});

describe('ways in', () => {
  /** The environment of this test has no drag events. False when it was taken. */
  function drag(type: string, target: Element, types: readonly string[], data: object = {}): boolean {
    const event = new Event(type, { bubbles: true, cancelable: true });
    return target.dispatchEvent(
      Object.assign(event, { dataTransfer: { types, files: [], ...data }, relatedTarget: null }),
    );
  }

  it('takes a file dropped anywhere, and shows that it would', async () => {
    await openWindow(world, { surface: 'page' });
    const main = screen.getByRole('main');
    expect(drag('dragover', main, ['Files'])).toBe(false);
    expect(await screen.findByText('Drop to import')).toBeTruthy();
    drag('dragleave', main, ['Files']);
    await waitFor(() => expect(screen.queryByText('Drop to import')).toBeNull());
    const files = ['A', 'B'].map((name) => new File([writeTemplateFile([named(name)])], `${name}.json`));
    drag('drop', main, ['Files'], { files });
    expect(await rows()).toEqual(['ANewAgency']);
    await statusSays('Only the first of 2 files is taken.');
  });

  it('takes a dropped text, but leaves text boxes and what is dragged within the page alone', async () => {
    await openWindow(world);
    const text = await shareText([named('A')]);
    const drop = (target: Element) => drag('drop', target, ['text/plain'], { getData: () => text });
    const search = screen.getByRole('searchbox', { name: 'Search templates' });
    expect(drop(search)).toBe(true); // the browser's own dropping goes on
    drag('dragstart', document.body, ['text/plain']);
    expect(drop(document.body)).toBe(true);
    drag('dragend', document.body, ['text/plain']);
    expect(drop(document.body)).toBe(false);
    expect(await rows()).toEqual(['ANewAgency']);
  });

  it('takes a share text pasted onto the page, and nothing else that is pasted there', async () => {
    await openWindow(world);
    const paste = (target: Element, text: string) =>
      fireEvent.paste(target, { clipboardData: { getData: () => text } });
    const text = `Look: ${await shareText([named('A')])}`;
    expect(paste(document.body, 'other words')).toBe(true);
    expect(paste(screen.getByRole('searchbox', { name: 'Search templates' }), text)).toBe(true);
    expect(paste(document.body, text)).toBe(false);
    expect(await rows()).toEqual(['ANewAgency']);
  });

  it('has a box for a text, also where no file can be chosen', async () => {
    await openWindow(world, { picksFiles: false });
    await press('Paste');
    await waitFor(() => expect(document.activeElement?.localName).toBe('textarea'));
    await fill('textbox', 'Text to import', 'no such thing');
    await press('Preview');
    expect((await screen.findByRole('alert')).textContent).toContain('neither a share text nor');
    await fill('textbox', 'Text to import', `Take ${await shareText([named('A'), named('B')])}`);
    await press('Preview');
    expect(await rows()).toEqual(['ANewAgency', 'BNewAgency']);
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Import');
    await statusSays('Added 2 templates.');
  });

  it('lets the box be closed', async () => {
    await openWindow(world);
    await press('Paste');
    await press('Cancel');
    expect(screen.queryByRole('textbox', { name: 'Text to import' })).toBeNull();
    expect(await button('Paste')).toBeTruthy();
  });
});

it('has no fault that axe knows', async () => {
  document.documentElement.lang = 'en';
  await world.add(named('A'), named('B'));
  const { container } = await openWindow(world);
  const check = async () => {
    const result = await axe.run(container);
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  await press('Paste');
  await screen.findByRole('textbox', { name: 'Text to import' });
  await check();
  await press('Cancel');
  await chooseFile(writeTemplateFile([named('A', { mode: 'add' }), named('B', { mode: 'add' }), named('C')]));
  await preview();
  await check();
});
