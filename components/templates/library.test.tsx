// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FAKE_SID, sampleTemplate } from '../../utils/templates/testing/templates.ts';
import { writeTemplateFile } from '../../utils/templates/transfer/transfer.ts';
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
} from './testing.tsx';

const HOUR = 60 * 60 * 1000;
let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

describe('the list', () => {
  it('says what is missing when there is nothing', async () => {
    await openWindow(world);
    expect(screen.getByText('No templates yet')).toBeTruthy();
    await statusSays('0 templates');
    expect((await button('Export')).hasAttribute('disabled')).toBe(true);
  });

  it('shows templates by name, with what can be done with each', async () => {
    await world.add(named('B 10'), named('B 2'), named('A'));
    await openWindow(world);
    expect(listed()).toEqual(['A', 'B 2', 'B 10']);
    await statusSays('3 templates');
    for (const name of ['Edit A', 'Duplicate A', 'Delete A']) expect(await button(name)).toBeTruthy();
  });

  it('searches', async () => {
    await world.add(named('Reporting'), named('Catalogs', { accountType: 'brand' }));
    await openWindow(world);
    await fill('searchbox', 'Search templates', 'BRAND');
    expect(listed()).toEqual(['Catalogs']);
    await statusSays('1 of 2 templates');
    await fill('searchbox', 'Search templates', 'nothing');
    expect(screen.getByText('No template matches “nothing”')).toBeTruthy();
    await fill('searchbox', 'Search templates', '');
    expect(listed()).toHaveLength(2);
  });

  it('draws long lists step by step, and finds what is not drawn yet', async () => {
    await world.add(...Array.from({ length: 100 }, (_, at) => named(`Template ${at}`)));
    await openWindow(world);
    expect(listed()).toHaveLength(12);
    await press('Show 28 more');
    expect(listed()).toHaveLength(40);
    for (let more = 0; more < 2; more++) await press('Show 28 more');
    await press('Show 4 more');
    expect(listed()).toHaveLength(100);
    await fill('searchbox', 'Search templates', 'template 99');
    expect(listed()).toEqual(['Template 99']);
  });

  it('shows markup in a name as text', async () => {
    const name = '<img src=x onerror="alert(1)"><b>bold</b>';
    await world.add(sampleTemplate({ name }));
    const { container } = await openWindow(world);
    expect(listed()).toEqual([name]);
    expect(container.querySelector('img, b')).toBeNull();
    await press(`Delete ${name}`);
    await statusSays(`Deleted “${name}”.`);
    expect(container.querySelector('img, b')).toBeNull();
  });

  it('follows changes of other windows', async () => {
    await openWindow(world);
    await world.add(named('From elsewhere'));
    await waitFor(() => expect(listed()).toEqual(['From elsewhere']));
  });

  it('duplicates under a name of its own', async () => {
    await world.add(named('A'));
    await openWindow(world);
    await press('Duplicate A');
    await statusSays('Made “A copy”.');
    await press('Duplicate A');
    await statusSays('Made “A copy 2”.');
    await waitFor(() => expect(listed()).toEqual(['A', 'A copy', 'A copy 2']));
  });
});

describe('deleting', () => {
  it('can be undone at once, with the focus already there', async () => {
    await world.add(named('A', { unknown: [1] }), named('B'));
    await openWindow(world);
    await press('Delete A');
    await statusSays('Deleted “A”.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    expect(listed()).toEqual(['B']);
    await press('Undo');
    await statusSays('Brought back “A”.');
    await waitFor(() => expect(listed()).toEqual(['A', 'B']));
    expect((await world.templates())[0]).toEqual(named('A', { unknown: [1] }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('can be undone after reopening, and later under recently deleted', async () => {
    await world.add(named('A'));
    const first = await openWindow(world);
    await press('Delete A');
    await statusSays('Deleted “A”.');
    first.unmount();

    world.pass(HOUR - 1);
    const second = await openWindow(world);
    await statusSays('0 templates. Deleted “A”.');
    expect(await button('Undo')).toBeTruthy();
    second.unmount();

    world.pass(1);
    await openWindow(world);
    await statusSays('0 templates');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    const trash = screen.getByRole('list', { name: 'Recently deleted' });
    within(trash).getByRole('button', { name: 'Restore A' }).click();
    await waitFor(() => expect(listed()).toEqual(['A']));
  });
});

describe('files', () => {
  it('exports what it would import again', async () => {
    await world.add(named('B', { unknown: { a: 1 } }), named('A'));
    world.local.items.set('template:x', 'broken');
    await openWindow(world);
    await press('Export');
    await statusSays('Exported 2 templates. 1 entry that cannot be read is not in the file.');
    expect(world.downloads).toEqual([
      {
        name: 'impact-token-templates.json',
        text: writeTemplateFile([named('A'), named('B', { unknown: { a: 1 } })]),
      },
    ]);
  });

  it('sends a real popup to the options page for a file', async () => {
    await openWindow(world, { picksFiles: false });
    expect(screen.queryByLabelText('Import file')).toBeNull();
    await press('Import');
    expect(world.ports.openLibrary).toHaveBeenCalledWith('import');
  });

  it('sends a popup to the options page for evidence, too', async () => {
    await openWindow(world, { picksFiles: false });
    await press('New from evidence');
    expect(world.ports.openLibrary).toHaveBeenCalledWith('evidence');
  });

  it('greets those who come for the import with the focus on it', async () => {
    await openWindow(world, { surface: 'page', atImport: true });
    await statusSays('Press Import to choose a file of templates.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Import'));
  });
});

describe('data that does not read', () => {
  const newer = { version: 9, data: { name: 'Next year' } };
  const broken = {
    version: 1,
    revision: 1,
    savedAt: 1,
    data: { ...named('Old'), mode: 'x', note: FAKE_SID },
  };
  beforeEach(() => {
    world.local.items.set('template:n', newer);
    world.local.items.set('template:Old', broken);
  });

  it('is shown apart from the templates, with the reason and without secrets', async () => {
    await world.add(named('A'));
    await openWindow(world);
    expect(listed()).toEqual(['A']);
    const section = screen.getByRole('region', { name: 'Needs attention' });
    expect(section.textContent).toContain('Field mode: expected exact or add');
    expect(section.textContent).toContain('Update the extension');
    expect(section.textContent).not.toContain(FAKE_SID);
  });

  it('can be taken out as a file, credentials left out', async () => {
    await openWindow(world);
    await press('Download data of Old');
    const [file] = world.downloads;
    expect(file?.text).toContain('"mode": "x"');
    expect(file?.text).not.toContain(FAKE_SID);
    expect(world.local.items.get('template:Old')).toBe(broken);
  });

  it('goes only after a second question; newer data never does', async () => {
    await openWindow(world);
    expect(screen.queryByRole('button', { name: 'Remove Next year' })).toBeNull();
    await press('Remove Old');
    await press('Keep Old');
    expect(world.local.items.get('template:Old')).toBe(broken);
    await press('Remove Old');
    await press('Remove for good: Old');
    await statusSays('Removed the unreadable data.');
    expect([...world.local.items.keys()]).toEqual(['template:n']);
  });
});

describe('the world around', () => {
  it('opens the tokens page on hosts that the person added, for the account types that are known there', async () => {
    world.ports.addedHosts.mockResolvedValue(['partner.ebay.com', 'partner.example.com']);
    await openWindow(world);
    await press('Open the tokens page for a partner on partner.ebay.com');
    expect(
      screen.queryByRole('button', { name: 'Open the tokens page for an agency on partner.ebay.com' }),
    ).toBeNull();
    for (const called of ['an agency', 'a brand', 'a partner'])
      await press(`Open the tokens page for ${called} on partner.example.com`);
    expect(world.ports.openTokensPage.mock.calls).toEqual([
      ['partner', 'partner.ebay.com'],
      ['agency', 'partner.example.com'],
      ['brand', 'partner.example.com'],
      ['partner', 'partner.example.com'],
    ]);
  });

  it('offers the app itself where the added hosts cannot be read', async () => {
    world.ports.addedHosts.mockRejectedValue(new Error('disk'));
    await openWindow(world);
    expect(await button('Open the tokens page for a partner')).toBeTruthy();
  });

  it('opens the tokens page of each account type, and the library', async () => {
    await openWindow(world);
    await press('Open the tokens page for an agency');
    await press('Open the tokens page for a brand');
    await press('Open the tokens page for a partner');
    expect(world.ports.openTokensPage.mock.calls).toEqual(
      ['agency', 'brand', 'partner'].map((accountType) => [accountType, 'app.impact.com']),
    );
    await press('Open the library in a tab');
    expect(world.ports.openLibrary).toHaveBeenCalledWith(null);
  });

  it('asks for access where the browser has withdrawn it', async () => {
    world.ports.hasAccess.mockResolvedValue(false);
    world.ports.requestAccess.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await openWindow(world);
    await press('Grant access');
    await statusSays('Access was not granted.');
    await press('Grant access');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Grant access' })).toBeNull());
  });

  it('does not ask where access is there', async () => {
    await openWindow(world);
    expect(screen.queryByRole('button', { name: 'Grant access' })).toBeNull();
  });

  it('says when the storage cannot be read, and tries again', async () => {
    await world.add(named('A'));
    world.local.failNext('get', new Error('IO error'));
    await openWindow(world).catch(() => {}); // it goes on loading, in words
    expect((await screen.findByRole('alert')).textContent).toContain('The templates cannot be read');
    await press('Try again');
    await waitFor(() => expect(listed()).toEqual(['A']));
  });

  it('says when a deletion does not work, and keeps the template', async () => {
    await world.add(named('A'));
    await openWindow(world);
    world.local.failNext('set', new Error('gone'));
    await press('Delete A');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.');
    expect(listed()).toEqual(['A']);
  });
});

it.each(['popup', 'page'] as const)('has no fault that axe knows: %s', async (surface) => {
  document.documentElement.lang = 'en';
  await world.add(named('A'), named('B', { accountType: 'partner', mode: 'add', scopes: [] }));
  await world.ports.store.remove('B');
  world.local.items.set('template:x', 'broken');
  const { container } = await openWindow(world, { surface });
  const check = async () => {
    const result = await axe.run(container);
    expect(result.passes.length).toBeGreaterThan(8);
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  await check();
  await press('Edit A');
  await screen.findByRole('form');
  await fill('textbox', 'Token name', '{team} { team }');
  await fill('textbox', 'Scope rules', 'GET /Nothing\nAdvertiser: read');
  if (surface === 'popup') await press('Choose scopes from a list');
  await press('Advertiser');
  await check();
});
