// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAKE_SID, FAKE_TOKEN, sampleTemplate } from '../../../utils/templates/testing/templates.ts';
import { button, createWorld, fill, listed, openWindow, press, statusSays, type World } from '../testing.tsx';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

async function choose(name: string, value: string) {
  fireEvent.change(await screen.findByRole('combobox', { name }), { target: { value } });
}
const textIn = async (name: string) => {
  const box = await screen.findByRole('textbox', { name });
  return box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : null;
};
/** What assistive technology says about a box. */
const descriptionOf = (name: string) => {
  const ids = screen.getByRole('textbox', { name }).getAttribute('aria-describedby') ?? '';
  return ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
};

it('creates a template of all its boxes', async () => {
  await openWindow(world);
  await press('New template');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
  await fill('textbox', 'Name', ' Reporting ');
  await fill('textbox', 'Tags', 'weekly, reporting');
  await fill('textbox', 'Client', 'Acme');
  await fill('textbox', 'Rotate after (days)', '180');
  await choose('Account type', 'brand');
  await choose('When applied', 'add');
  await fill('textbox', 'Scope rules', 'GET /Actions\nCatalogs: Retrieve catalogs\nJobs: read\n* read');
  await fill('textbox', 'Token name', '{client} reporting for {team}');
  await fill('textbox', 'Default of {team}', 'data');
  await fill('textbox', 'Choices of {team}', 'data\nsales');
  await fill('textbox', 'Description', 'For the warehouse');
  await fill('textbox', 'API version', 'latest');
  await fill('textbox', 'Primary contact', 'Dana Ito');
  await fill('textbox', 'Developer e-mails', 'a@example.com, b@example.com');
  await press('Save template');
  await statusSays('Saved “Reporting”.');
  expect(await world.templates()).toEqual([
    {
      id: expect.stringMatching(/^id-\d+$/),
      name: 'Reporting',
      tags: ['weekly', 'reporting'],
      client: 'Acme',
      rotateAfterDays: 180,
      variables: [{ name: 'team', default: 'data', choices: ['data', 'sales'] }],
      accountType: 'brand',
      mode: 'add',
      setup: {
        name: '{client} reporting for {team}',
        description: 'For the warehouse',
        apiVersion: 'latest',
        primaryContact: 'Dana Ito',
        developerEmails: ['a@example.com', 'b@example.com'],
      },
      scopes: [
        { method: 'GET', path: '/Actions' },
        { category: 'Catalogs', label: 'Retrieve catalogs' },
        { category: 'Jobs', access: 'read' },
        { access: 'read' },
      ],
    },
  ]);
  await waitFor(() => expect(listed()).toEqual(['Reporting']));
});

it('edits a template, keeps what it does not show, and puts the focus back', async () => {
  await world.add(sampleTemplate({ name: 'A', extra: { kept: 1 } }));
  await openWindow(world);
  await press('Edit A');
  expect(await textIn('Scope rules')).toBe('GET /Agencies/{AccountSID}/Actions\n* read');
  await fill('textbox', 'Name', 'Renamed');
  await press('Save template');
  await statusSays('Saved “Renamed”.');
  expect(await world.templates()).toEqual([sampleTemplate({ name: 'Renamed', extra: { kept: 1 } })]);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Renamed'));
});

it('leaves everything as it was on Cancel', async () => {
  await world.add(sampleTemplate({ name: 'A' }));
  await openWindow(world);
  await press('Edit A');
  await button('Cancel');
  await fill('textbox', 'Name', 'B');
  await press('Discard changes');
  expect(listed()).toEqual(['A']);
  await press('Edit A');
  expect(await textIn('Name')).toBe('A');
  expect(world.session.items.size).toBe(0);
});

describe('faults', () => {
  it('show beside their box once it was left, not while it is being filled', async () => {
    await openWindow(world);
    await press('New template');
    await fill('textbox', 'API version', 'v');
    expect(descriptionOf('API version')).toEqual(['“latest” or a number']);
    fireEvent.blur(screen.getByRole('textbox', { name: 'API version' }));
    expect(descriptionOf('API version')[0]).toBe('Expected “latest” or a whole number');
    await fill('textbox', 'API version', '13');
    expect(descriptionOf('API version')).toEqual(['“latest” or a number']);
  });

  it('keep a template from being saved, and the first takes the focus', async () => {
    await openWindow(world);
    await press('New template');
    await fill('textbox', 'Scope rules', 'GET /a\nnonsense!\nGET');
    await press('Save template');
    expect(descriptionOf('Name')[0]).toBe('Give the template a name.');
    expect(descriptionOf('Scope rules')[0]).toBe(
      'Line 2: expected a rule such as GET /Actions, Catalogs: read or * readLine 3: a path such as /Actions is missing',
    );
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
    expect(screen.getByRole('alert').textContent).toContain('Not saved yet');
    expect(world.local.items.size).toBe(0);
  });

  it('of many lines are counted, not all listed', async () => {
    await openWindow(world);
    await press('New template');
    await fill('textbox', 'Scope rules', Array(20).fill('GET').join('\n'));
    await press('Save template');
    expect(descriptionOf('Scope rules')[0]).toMatch(/and 16 more lines$/);
  });
});

describe('what is shaped like a credential', () => {
  it.each([
    [
      'Name',
      `Token ${FAKE_TOKEN}`,
      'This looks like an Auth Token. Credentials are never stored here; take it out.',
    ],
    [
      'Token name',
      FAKE_SID,
      'This looks like an Account SID. Credentials are never stored here; take it out.',
    ],
    [
      'Description',
      `user ${FAKE_SID}, thanks`,
      'This looks like an Account SID. Credentials are never stored here; take it out.',
    ],
    [
      'Primary contact',
      FAKE_TOKEN,
      'This looks like an Auth Token. Credentials are never stored here; take it out.',
    ],
    [
      'Developer e-mails',
      FAKE_TOKEN,
      /This looks like an Auth Token\. Credentials are never stored here; take it out\./,
    ],
    ['Tags', `a, ${FAKE_TOKEN}`, /This looks like an Auth Token\./],
    ['Client', FAKE_SID, 'This looks like an Account SID. Credentials are never stored here; take it out.'],
    [
      'Scope rules',
      `GET /Agencies/${FAKE_SID}/Actions`,
      'This looks like an Account SID. Write {AccountSID} in its place.',
    ],
    [
      'Scope rules',
      `* read\nGET /Agencies/${FAKE_SID}/Actions`,
      'Line 2: This looks like an Account SID. Write {AccountSID} in its place.',
    ],
  ])('is refused at once in %s, and stored nowhere', async (box, text, words) => {
    await openWindow(world);
    await press('New template');
    if (box !== 'Name') await fill('textbox', 'Name', 'Mine');
    await fill('textbox', box, text);
    expect(descriptionOf(box)[0]).toMatch(words);
    await press('Save template');
    expect(world.local.items.size).toBe(0);
    for (const secret of [FAKE_SID, FAKE_TOKEN])
      expect(JSON.stringify([...world.session.items])).not.toContain(secret);
  });
});

describe('variables', () => {
  it('have boxes as long as they are in the texts or something is said about them', async () => {
    await openWindow(world);
    await press('New template');
    expect(screen.queryByRole('group', { name: 'Variables' })).toBeNull();
    await fill('textbox', 'Description', 'For {team} on {date}');
    expect(screen.getAllByRole('textbox', { name: /^Default of/ })).toHaveLength(1);
    await fill('textbox', 'Default of {team}', 'data');
    await fill('textbox', 'Description', '');
    expect(await textIn('Default of {team}')).toBe('data');
    await fill('textbox', 'Default of {team}', '');
    expect(screen.queryByRole('group', { name: 'Variables' })).toBeNull();
  });

  it.each(['Token name', 'Description'])(
    'that are none are pointed out in %s, and may be saved',
    async (box) => {
      await openWindow(world);
      await press('New template');
      await fill('textbox', 'Name', 'Mine');
      await fill('textbox', box, '{client} { team }');
      expect(descriptionOf(box)).toEqual(['No variable: { team }. Write it like {client}.']);
      await fill('textbox', box, '{client} {team');
      expect(descriptionOf(box)).toEqual(['No variable: {team. Write it like {client}.']);
      await press('Save template');
      await statusSays('Saved “Mine”.');
    },
  );
});

describe('unsaved changes', () => {
  it('of a new template are there again after the popup was closed', async () => {
    const first = await openWindow(world);
    await press('New template');
    await fill('textbox', 'Name', 'Half');
    await fill('textbox', 'Scope rules', 'GET /a\nGET');
    await fill('textbox', 'Tags', 'weekly');
    await fill('textbox', 'Token name', '{team}');
    await fill('textbox', 'Choices of {team}', 'data');
    first.unmount();
    await openWindow(world);
    expect(await textIn('Name')).toBe('Half');
    expect(await textIn('Tags')).toBe('weekly');
    expect(await textIn('Choices of {team}')).toBe('data');
    expect(await textIn('Scope rules')).toBe('GET /a\nGET');
    expect(screen.getByText('These changes were not saved yet.')).toBeTruthy();
    await fill('textbox', 'Scope rules', 'GET /a');
    await press('Save template');
    await statusSays('Saved “Half”.');
    expect(world.session.items.size).toBe(0);
  });

  it('of a template are kept with it, and do not overwrite what another window saved', async () => {
    await world.add(sampleTemplate({ name: 'A' }));
    const first = await openWindow(world);
    await press('Edit A');
    await fill('textbox', 'Name', 'Mine');
    first.unmount();
    await world.ports.store.save(sampleTemplate({ name: 'Theirs' }), 1);
    await openWindow(world);
    expect(await textIn('Name')).toBe('Mine');
    await press('Save template');
    expect((await screen.findByRole('alert')).textContent).toContain('changed in another window');
    expect((await world.templates()).map(({ name }) => name)).toEqual(['Theirs']);
  });

  it('that cannot be kept are announced', async () => {
    await openWindow(world);
    await press('New template');
    world.session.failNext('set', new Error('full'));
    await fill('textbox', 'Name', 'Half');
    expect(await screen.findByText(/cannot keep unsaved changes/)).toBeTruthy();
  });
});

describe('two windows', () => {
  async function collide() {
    await world.add(sampleTemplate({ name: 'A' }));
    await openWindow(world);
    await press('Edit A');
    await fill('textbox', 'Name', 'Mine');
    await world.ports.store.save(sampleTemplate({ name: 'Theirs' }), 1);
    await press('Save template');
    await screen.findByRole('alert');
  }

  it('keep both versions when asked to', async () => {
    await collide();
    expect(await textIn('Name')).toBe('Mine');
    await press('Save as a new template');
    await statusSays('Saved “Mine”.');
    expect((await world.templates()).map(({ name }) => name)).toEqual(['Mine', 'Theirs']);
  });

  it('show the other version when asked to', async () => {
    await collide();
    await press('Show the other version');
    await waitFor(async () => expect(await textIn('Name')).toBe('Theirs'));
    await fill('textbox', 'Name', 'Agreed');
    await press('Save template');
    await statusSays('Saved “Agreed”.');
    expect((await world.templates()).map(({ name }) => name)).toEqual(['Agreed']);
  });

  it('lose nothing when the other one deletes', async () => {
    await world.add(sampleTemplate({ name: 'A' }));
    await openWindow(world);
    await press('Edit A');
    await fill('textbox', 'Name', 'Mine');
    await world.ports.store.remove('sample');
    await press('Save template');
    expect((await screen.findByRole('alert')).textContent).toContain('deleted in another window');
    await press('Save as a new template');
    await statusSays('Saved “Mine”.');
    expect((await world.templates()).map(({ name }) => name)).toEqual(['Mine']);
  });
});

it('says why storing failed, and keeps the text', async () => {
  await openWindow(world);
  await press('New template');
  await fill('textbox', 'Name', 'Mine');
  world.local.failNext('set', new Error('QUOTA_BYTES quota exceeded'));
  await press('Save template');
  expect((await screen.findByRole('alert')).textContent).toContain('is full');
  expect(await textIn('Name')).toBe('Mine');
  await press('Save template');
  await statusSays('Saved “Mine”.');
});

it('is not begun anew by the draft of what is typed into it, when the look for drafts ends late', async () => {
  const { latest } = world.ports.drafts;
  const { promise: late, resolve: end } = Promise.withResolvers<void>();
  const asked = vi.spyOn(world.ports.drafts, 'latest').mockImplementation(async () => {
    await late;
    return await latest();
  });
  await openWindow(world);
  await press('New template');
  await fill('textbox', 'Description', 'curl');
  screen.getByRole('textbox', { name: 'Description' }).focus();
  await waitFor(async () => expect(await latest()).not.toBe(null));
  end();
  await asked.mock.results[0]?.value;
  await new Promise((resolve) => setTimeout(resolve)); // whatever follows from it is drawn
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Description' }));
  expect(screen.queryByText(/These changes were not saved/)).toBe(null);
});
