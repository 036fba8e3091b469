// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { DueNotice } from './DueNotice.tsx';
import { button, createWorld, fill, openDesk, press, recordOf, statusSays, type World } from './testing.tsx';
import { dayText } from './words.ts';

afterEach(cleanup);

const TODAY = '2026-11-22';
const OVERDUE = recordOf('Old one', { rotateBy: '2026-11-19' });
const DUE = recordOf('Soon', { rotateBy: '2026-11-24' });
const LATER = recordOf('Later', { rotateBy: '2027-01-30' });

async function worldWith(...records: Parameters<World['add']>): Promise<World> {
  const world = createWorld(TODAY);
  await world.add(...records);
  return world;
}

const list = () => screen.getByRole('list', { name: 'Token records' });
const names = () =>
  within(list())
    .getAllByRole('heading')
    .map((heading) => heading.textContent);
const item = (name: string) => screen.getByRole('listitem', { name });

async function waitForItem(name: string, text: string): Promise<void> {
  await waitFor(() => expect(item(name).textContent).toContain(text));
}

describe('the list', () => {
  it('says what is known of each token, the most pressing first', async () => {
    const world = await worldWith(
      LATER,
      recordOf('Reporting', {
        accountType: 'agency',
        template: { id: 't1', name: 'Read only' },
        scopes: 7,
        owner: 'Dana Ito',
        storedAt: 'team vault, folder API',
        rotateBy: '2026-11-19',
        rotatedOn: ['2026-08-21'],
      }),
    );
    await openDesk(world, new Map([['t1', 'Read only']]));
    expect(names()).toEqual(['Reporting', 'Later']);
    const text = item('Reporting').textContent ?? '';
    for (const part of [
      'Overdue by 3 days',
      'Account typeAgency',
      'TemplateRead only',
      'Scopes7',
      `Recorded on${dayText('2026-08-20')}`,
      'OwnerDana Ito',
      'Stored atteam vault, folder API',
      `Rotate by${dayText('2026-11-19')}`,
      `Last rotated${dayText('2026-08-21')}`,
    ])
      expect(text).toContain(part);
    expect(item('Later').textContent).toContain('OwnerNot given');
    expect(screen.getByRole('status').textContent).toBe('2 records, 1 overdue');
  });

  it.each([
    ['2026-11-21', null, 'Overdue by 1 day'],
    ['2026-11-22', null, 'Due today'],
    ['2026-11-23', null, 'Due in 1 day'],
    ['2026-11-29', null, 'Due in 7 days'],
    ['2026-11-30', null, `Rotate by ${dayText('2026-11-30')}`],
    ['2026-11-20', '2026-11-25', `Snoozed until ${dayText('2026-11-25')}`],
    [null, null, 'No reminder'],
  ])('rotate by %s, snoozed until %s: %s', async (rotateBy, snoozedUntil, text) => {
    await openDesk(await worldWith(recordOf('One', { rotateBy, snoozedUntil })));
    expect(item('One').querySelector('.tp-badge')?.textContent).toBe(text);
  });

  it('names a template as it is called now, and says that one is gone', async () => {
    const world = await worldWith(
      recordOf('Renamed', { template: { id: 't1', name: 'Before' } }),
      recordOf('Orphan', { template: { id: 't2', name: 'Gone' } }),
    );
    await openDesk(world, new Map([['t1', 'After']]));
    expect(item('Renamed').textContent).toContain('TemplateAfter');
    expect(item('Orphan').textContent).toContain('TemplateGone (deleted)');
  });

  it('calls no template gone before the library is read', async () => {
    await openDesk(await worldWith(recordOf('One', { template: { id: 't1', name: 'Mine' } })), null);
    expect(item('One').textContent).toContain('TemplateMineScopes');
  });

  it('shows the reasons that were given, and what they cover, in words also in the table', async () => {
    const reasons = [
      { finding: 'writes-some', text: 'It books payouts', covers: ['PUT /Actions'], on: '2026-08-20' },
    ];
    const world = await worldWith(recordOf('One', { reasons }));
    await openDesk(world);
    expect(screen.getByText('1 reason given')).toBeTruthy();
    const text = item('One').textContent ?? '';
    expect(text).toContain('Grant reading only, unless data has to change.');
    expect(text).toContain('It books payouts');
    expect(text).toContain('About: PUT /Actions');
    await press('Export CSV');
    const [csv] = world.downloads;
    expect(csv?.text).toContain('"Grant reading only, unless data has to change. “It books payouts”"');
  });

  it('draws the first 50 of many, and the others on request', async () => {
    const many = Array.from({ length: 53 }, (_, at) => recordOf(`Token ${at}`));
    await openDesk(await worldWith(...many));
    expect(names()).toHaveLength(50);
    await press('Show 3 more');
    expect(names()).toHaveLength(53);
    expect(screen.queryByRole('button', { name: /^Show / })).toBeNull();
  });

  it('says what a record is while there is none', async () => {
    await openDesk(createWorld(TODAY));
    expect(screen.getByText('No token records yet')).toBeTruthy();
    expect(screen.getByText(/The credentials themselves never go into it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });

  it('counts the days anew when the person comes back on another day', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    world.comeBackOn('2026-11-26');
    await waitForItem('Soon', 'Overdue by 2 days');
  });

  it('shows markup in names as text', async () => {
    const { container } = await openDesk(
      await worldWith(recordOf('x', { name: '<img src=x onerror="alert(1)">' })),
    );
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('reminders', () => {
  it('Done counts from today, begins the handing over again, and can be undone', async () => {
    const world = await worldWith({ ...OVERDUE, ticked: ['share', 'name'] });
    await openDesk(world);
    await press('Done Old one');
    await statusSays(`“Old one” was rotated today. Next: ${dayText('2027-02-20')}.`);
    expect(await world.stored('Old one')).toMatchObject({
      rotatedOn: [TODAY],
      rotateBy: '2027-02-20',
      ticked: ['name'],
    });
    await waitForItem('Old one', `Rotate by ${dayText('2027-02-20')}`);
    await press('Undo');
    await statusSays('Undone.');
    expect(await world.stored('Old one')).toMatchObject({ rotatedOn: [], rotateBy: '2026-11-19' });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Old one$/));
  });

  it('takes two quick presses for one', async () => {
    const world = await worldWith(OVERDUE);
    await openDesk(world);
    const done = await button('Done Old one');
    fireEvent.click(done);
    fireEvent.click(done);
    await statusSays(`“Old one” was rotated today. Next: ${dayText('2027-02-20')}.`);
    expect((await world.stored('Old one')).rotatedOn).toEqual([TODAY]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['1 day', '2026-11-23'],
    ['1 week', '2026-11-29'],
    ['1 month', '2026-12-22'],
  ])('Snooze for %s', async (time, until) => {
    const world = await worldWith(DUE);
    await openDesk(world);
    const snooze = await button('Snooze Soon');
    expect(snooze.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(snooze);
    await press(`Snooze Soon for ${time}`);
    await statusSays(`“Soon” is snoozed until ${dayText(until)}.`);
    expect((await world.stored('Soon')).snoozedUntil).toBe(until);
    expect(screen.queryByRole('button', { name: `Snooze Soon for ${time}` })).toBeNull();
  });

  it('Dismiss ends the reminders, and only them', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await press('Dismiss Soon');
    await waitForItem('Soon', 'No reminder');
    expect(await world.stored('Soon')).toMatchObject({ rotateBy: null, createdOn: '2026-08-20' });
    expect(screen.queryByRole('button', { name: 'Done Soon' })).toBeNull();
  });

  it('offers Rotated today alone where nothing is due, and nothing without a day', async () => {
    await openDesk(await worldWith(LATER, recordOf('Never', { rotateAfterDays: null, rotateBy: null })));
    expect(screen.getByRole('button', { name: 'Rotated today: Later' }).textContent).toBe('Rotated today');
    expect(screen.queryByRole('button', { name: 'Done Later' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^(Snooze|Dismiss)/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Done Never' })).toBeNull();
  });
});

describe('steps after Create', () => {
  it('are ticked one after the other, without waiting for the list', async () => {
    const world = await worldWith(LATER);
    await openDesk(world);
    const boxes = within(item('Later')).getAllByRole<HTMLInputElement>('checkbox');
    const [first, second] = boxes;
    if (first === undefined || second === undefined) throw new Error('there are no steps');
    expect(item('Later').textContent).toContain(`After Create: 0 of ${boxes.length - 1} done`);
    fireEvent.click(first);
    fireEvent.click(second);
    await waitForItem('Later', `After Create: 2 of ${boxes.length - 1} done`);
    expect((await world.stored('Later')).ticked).toHaveLength(2);
    fireEvent.click(first);
    await waitForItem('Later', `After Create: 1 of ${boxes.length - 1} done`);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the form', () => {
  it('opens on the first box, saves, and gives the focus back', async () => {
    const world = await worldWith(LATER);
    await openDesk(world);
    await press('Edit record Later');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Owner' })));
    await fill('Owner', ' Dana Ito ');
    await fill('Where it is stored', 'vault');
    await fill('Rotate after (days)', '30');
    expect(screen.getByText(new RegExp(`^Rotate by ${dayText('2026-09-19')}`))).toBeTruthy();
    await fill('Name', 'Renamed');
    await press('Save record');
    await statusSays('Saved “Renamed”.');
    expect(await world.stored('Renamed')).toMatchObject({
      owner: 'Dana Ito',
      storedAt: 'vault',
      rotateAfterDays: 30,
      rotateBy: '2026-09-19',
    });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit record Renamed'),
    );
    await press('Undo');
    await waitFor(async () => expect((await world.stored('Later')).rotateBy).toBe(LATER.rotateBy));
  });

  it('keeps day and snooze while the interval is not touched', async () => {
    const world = await worldWith({ ...DUE, snoozedUntil: '2026-11-24' });
    await openDesk(world);
    await press('Edit record Soon');
    await fill('Owner', 'Dana');
    await press('Save record');
    await statusSays('Saved “Soon”.');
    expect(await world.stored('Soon')).toMatchObject({ rotateBy: '2026-11-24', snoozedUntil: '2026-11-24' });
  });

  it('takes an empty interval for no reminder', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await press('Edit record Soon');
    await fill('Rotate after (days)', '');
    await press('Save record');
    await waitForItem('Soon', 'No reminder');
    expect(await world.stored('Soon')).toMatchObject({ rotateAfterDays: null, rotateBy: null });
  });

  it.each(['Owner', 'Where it is stored', 'Name', 'Rotate after (days)'])(
    'refuses a credential in %s',
    async (box) => {
      const world = await worldWith(DUE);
      const { accountSid, authToken } = fakeCredentials();
      await openDesk(world);
      await press('Edit record Soon');
      for (const secret of [accountSid, authToken]) {
        await fill(box, `it is ${secret}`);
        const element = screen.getByRole('textbox', { name: box });
        expect(element.getAttribute('aria-invalid')).toBe('true');
        expect(screen.getByText(/^This looks like an A.* Credentials are never stored here/)).toBeTruthy();
        await press('Save record');
        expect(document.activeElement).toBe(element);
      }
      expect(JSON.stringify([...world.area.items])).not.toContain(authToken);
      expect(await world.stored('Soon')).toEqual(DUE);
    },
  );

  it.each([
    ['Name', ' ', 'Give the record a name.'],
    ['Name', 'x'.repeat(301), 'At most 300 characters.'],
    ['Owner', 'x'.repeat(201), 'At most 200 characters.'],
    ['Rotate after (days)', '0', 'A whole number from 1 to 3650, or empty.'],
    ['Rotate after (days)', '3651', 'A whole number from 1 to 3650, or empty.'],
    ['Rotate after (days)', '1.5', 'A whole number from 1 to 3650, or empty.'],
  ])('%s takes no "%s"', async (box, text, fault) => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await press('Edit record Soon');
    await fill(box, text);
    expect(screen.getByText(fault)).toBeTruthy();
    await press('Save record');
    expect(await world.stored('Soon')).toEqual(DUE);
  });

  it('overwrites nothing that another window changed, and loses nothing that was typed', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await press('Edit record Soon');
    await fill('Owner', 'Mine');
    // A window that has not heard of it yet: the list is read again only after the save was refused.
    const { save } = world.store;
    const late = vi.spyOn(world.store, 'save').mockImplementationOnce(async (record, revision) => {
      late.mockRestore();
      await world.changeElsewhere('Soon', { owner: 'Theirs', storedAt: 'their vault' });
      return save(record, revision);
    });
    await press('Save record');
    expect((await screen.findByRole('alert')).textContent).toContain('Your text is still here');
    expect(await world.stored('Soon')).toMatchObject({ owner: 'Theirs', storedAt: 'their vault' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Owner' }).value).toBe('Mine');
    expect(await screen.findByText('In the other window: “Theirs”')).toBeTruthy();
    await press('Save record');
    await statusSays('Saved “Soon”.');
    expect(await world.stored('Soon')).toMatchObject({ owner: 'Mine', storedAt: 'their vault' });
  });
});

it('tells a form that is open of what another window changed', async () => {
  const world = await worldWith(DUE);
  await openDesk(world);
  await press('Edit record Soon');
  await fill('Owner', 'Mine');
  await world.changeElsewhere('Soon', { ticked: ['share'] });
  await world.changeElsewhere('Soon', { owner: 'Theirs' });
  expect((await screen.findByRole('alert')).textContent).toContain('Your text is still here');
  expect(screen.getByText('In the other window: “Theirs”')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Owner' }).value).toBe('Mine');
});

describe('deleting', () => {
  it('can be undone at once', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await press('Delete record Soon');
    await statusSays('Deleted the record of “Soon”. The token itself is untouched.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await press('Undo');
    await statusSays('Brought back the record of “Soon”.');
    expect(await world.stored('Soon')).toEqual(DUE);
  });

  it('can be taken back for 30 days', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await press('Delete record Soon');
    const deleted = await screen.findByRole('list', { name: 'Deleted records' });
    expect(within(deleted).getByText('Soon')).toBeTruthy();
    await press('Restore record Soon');
    await statusSays('Brought back the record of “Soon”.');
    expect(names()).toEqual(['Soon']);
  });
});

describe('what goes wrong', () => {
  it('tells of a change in another window, overwrites nothing and shows what is kept', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    const { save } = world.store;
    const late = vi.spyOn(world.store, 'save').mockImplementationOnce(async (record, revision) => {
      late.mockRestore();
      await world.changeElsewhere('Soon', { rotateBy: '2027-05-05' });
      return save(record, revision);
    });
    await press('Dismiss Soon');
    expect((await screen.findByRole('alert')).textContent).toContain(
      '“Soon” was changed in another window. Nothing was overwritten',
    );
    expect((await world.stored('Soon')).rotateBy).toBe('2027-05-05');
    await waitForItem('Soon', `Rotate by ${dayText('2027-05-05')}`);
  });

  it('tells of a record that another window deleted', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    const { save } = world.store;
    const late = vi.spyOn(world.store, 'save').mockImplementationOnce(async (record, revision) => {
      late.mockRestore();
      await world.store.remove(DUE.id);
      return save(record, revision);
    });
    await press('Done Soon');
    expect((await screen.findByRole('alert')).textContent).toContain('The record of “Soon” is gone');
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Soon' })).toBeNull());
  });

  it('shows at once what another window did', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    await world.changeElsewhere('Soon', { owner: 'Theirs' });
    await waitForItem('Soon', 'OwnerTheirs');
  });

  it('tells of a storage that is full or fails', async () => {
    const world = await worldWith(DUE);
    await openDesk(world);
    world.area.failNext('set', new Error('QUOTA_BYTES quota exceeded'));
    await press('Dismiss Soon');
    expect((await screen.findByRole('alert')).textContent).toContain('is full. Nothing was changed.');
    await press('Close');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Dismiss Soon');
    await waitForItem('Soon', 'No reminder');
  });

  it('tries again where the records could not be read', async () => {
    const world = await worldWith(DUE);
    world.area.failNext('get', new Error('no'));
    render(<main class="tp-root" />);
    await openDeskFailing(world);
    await press('Try again');
    await waitFor(() => expect(names()).toEqual(['Soon']));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what cannot be read, hands it out without credentials, and removes it on request', async () => {
    const world = await worldWith(DUE);
    const { authToken } = fakeCredentials();
    const broken = { version: 1, revision: 1, savedAt: 1, data: { name: 'Broken', note: authToken } };
    await world.area.set({ 'record:broken': broken });
    await openDesk(world);
    expect(screen.getByText('Records that cannot be read')).toBeTruthy();
    await press('Download data of Broken');
    expect(world.downloads).toHaveLength(1);
    expect(world.downloads[0]?.text).toContain('"name": "Broken"');
    expect(world.downloads[0]?.text).not.toContain(authToken);
    await press('Remove Broken');
    expect(world.area.items.has('record:broken')).toBe(true);
    await press('Remove for good: Broken');
    await statusSays('Removed the unreadable data.');
    expect(world.area.items.has('record:broken')).toBe(false);
    expect(names()).toEqual(['Soon']);
  });
});

async function openDeskFailing(world: World): Promise<void> {
  cleanup();
  void openDesk(world).catch(() => {}); // it never says that it has read them
  expect((await screen.findByRole('alert')).textContent).toContain('The records cannot be read');
}

describe('the search', () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    recordOf(`Token ${at + 1}`, { owner: `Owner ${at + 1}` }),
  );

  it('is there once there are more than 8', async () => {
    await openDesk(await worldWith(...many.slice(1)));
    expect(screen.queryByRole('searchbox')).toBeNull();
    cleanup();
    await openDesk(await worldWith(...many));
    expect(screen.getByRole('searchbox', { name: 'Search records' })).toBeTruthy();
  });

  it('looks at every word, and says how many are left', async () => {
    await openDesk(await worldWith(...many));
    const box = screen.getByRole('searchbox');
    fireEvent.input(box, { target: { value: 'OWNER 3' } });
    await statusSays('1 of 9 records');
    expect(names()).toEqual(['Token 3']);
    fireEvent.input(box, { target: { value: 'nothing like it' } });
    expect(screen.getByText('No record matches “nothing like it”.')).toBeTruthy();
  });

  it('looks for no credential', async () => {
    await openDesk(await worldWith(...many));
    const { accountSid } = fakeCredentials();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: accountSid } });
    expect(screen.getByText(/^This looks like an Account SID/)).toBeTruthy();
    expect(names()).toHaveLength(9);
  });

  it('leaves a record in sight that is being edited', async () => {
    await openDesk(await worldWith(...many));
    await press('Edit record Token 1');
    await fill('Owner', 'Half typed');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Token 3' } });
    await waitFor(() => expect(names()).toEqual(['Token 1', 'Token 3']));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Owner' }).value).toBe('Half typed');
  });
});

async function openNotice(world: World, onOpenAll = () => {}) {
  const window = render(
    <main class="tp-root">
      <h1>Token Presets</h1>
      <DueNotice ports={world.ports} onOpenAll={onOpenAll} />
    </main>,
  );
  await world.store.list();
  return window;
}

describe('in the popup', () => {
  it('shows what is due, three at the most, and the way to all of them', async () => {
    const onOpenAll = vi.fn();
    const more = ['A', 'B', 'C'].map((name) => recordOf(name, { rotateBy: '2026-11-25' }));
    await openNotice(await worldWith(DUE, OVERDUE, LATER, ...more), onOpenAll);
    const shown = await screen.findByRole('list', { name: 'Tokens to rotate' });
    expect(
      within(shown)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      'Old oneOverdue by 3 daysDoneSnoozeDismiss',
      'SoonDue in 2 daysDoneSnoozeDismiss',
      'ADue in 3 daysDoneSnoozeDismiss',
    ]);
    expect(screen.getByText('and 2 more')).toBeTruthy();
    await press('All token records');
    expect(onOpenAll).toHaveBeenCalledOnce();
  });

  it('is not there while nothing is due', async () => {
    const world = await worldWith(
      LATER,
      recordOf('Snoozed', { rotateBy: '2026-11-01', snoozedUntil: '2026-12-01' }),
    );
    const { container } = await openNotice(world);
    expect(container.querySelector('.tp-due')).toBeNull();
    // It appears by itself, so it was watching.
    await world.changeElsewhere('Later', { rotateBy: TODAY });
    expect(await screen.findByText('Due today')).toBeTruthy();
  });

  it('Done, Snooze for a week and Dismiss, each with a way back', async () => {
    const world = await worldWith(OVERDUE, DUE, recordOf('Third', { rotateBy: TODAY }));
    await openNotice(world);
    await press('Done Old one');
    expect(
      await screen.findByText(`“Old one” was rotated today. Next: ${dayText('2027-02-20')}.`),
    ).toBeTruthy();
    await press('Snooze Third');
    await waitFor(async () => expect((await world.stored('Third')).snoozedUntil).toBe('2026-11-29'));
    await press('Dismiss Soon');
    await waitFor(async () => expect((await world.stored('Soon')).rotateBy).toBeNull());
    // Nothing is due any more, and what was done last can still be taken back.
    expect(screen.queryByRole('list')).toBeNull();
    await press('Undo for Soon');
    expect(await button('Done Soon')).toBeTruthy();
  });
});

describe('axe finds no fault', () => {
  async function faultsIn(container: Element) {
    document.documentElement.lang = 'en';
    const result = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(result.passes.length).toBeGreaterThan(5);
    return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }

  it('in the view, with all of its parts open', async () => {
    const reasons = [{ finding: 'writes-some', text: 'Why', covers: ['PUT /A'], on: TODAY }];
    const world = await worldWith({ ...OVERDUE, reasons }, DUE, LATER);
    await world.area.set({ 'record:broken': 'nothing' });
    const { container } = await openDesk(world);
    await press('Snooze Old one');
    await press('Edit record Soon');
    await press('Delete record Later');
    await screen.findByRole('list', { name: 'Deleted records' });
    expect(await faultsIn(container)).toEqual([]);
  });

  it('in the empty view', async () => {
    const { container } = await openDesk(createWorld(TODAY));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('in the popup', async () => {
    const { container } = await openNotice(await worldWith(OVERDUE, DUE));
    await press('Done Old one');
    await button('Undo for Old one');
    expect(await faultsIn(container)).toEqual([]);
  });
});
