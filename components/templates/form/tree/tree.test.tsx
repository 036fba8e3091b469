// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { knownScopes } from '../../../../utils/scopes/catalogue/known.ts';
import { FAKE_SID, sampleTemplate } from '../../../../utils/templates/testing/templates.ts';
import { button, createWorld, fill, openWindow, press, statusSays, type World } from '../../testing.tsx';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

async function choose(name: string, value: string) {
  fireEvent.change(await screen.findByRole('combobox', { name }), { target: { value } });
}
async function tick(name: string) {
  fireEvent.click(await screen.findByRole('checkbox', { name }));
}
const rules = () => {
  const box = screen.getByRole('textbox', { name: 'Scope rules' });
  return box instanceof HTMLTextAreaElement ? box.value.split('\n') : [];
};
const accessOf = (name: string) => {
  const box = screen.getByRole('combobox', { name });
  return box instanceof HTMLSelectElement ? box.value : null;
};
const rowsShown = () => screen.queryAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
const isTicked = (name: string) => {
  const box = screen.getByRole('checkbox', { name });
  return box instanceof HTMLInputElement && box.checked;
};
const hintOf = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

/** A new template for agencies in the full tab, where the tree is open from the start. */
async function openTree(accountType = 'agency') {
  await openWindow(world, { surface: 'page' });
  await press('New template');
  await choose('Account type', accountType);
  await screen.findByRole('searchbox', { name: 'Filter scopes' });
}

const JOBS = '/Agencies/{AccountSID}/Jobs';

it('writes what is chosen into the rules, and shows what stands there', async () => {
  await openTree();
  await choose('Jobs Management: access', 'read');
  expect(rules()).toEqual(['Jobs Management: read']);
  await press('Jobs Management');
  await tick(`GET ${JOBS}/{JobId}`);
  expect(accessOf('Jobs Management: access')).toBe('custom');
  expect(rules()).toEqual([`GET ${JOBS}`, `GET ${JOBS}/{JobId}/Download`]);
  expect(screen.getAllByText('2 of 4 ticked')).toHaveLength(1);

  await fill('textbox', 'Scope rules', `Jobs: all\nGET /Reports`);
  expect(accessOf('Jobs Management: access')).toBe('all');
  expect(isTicked(`PUT ${JOBS}/{JobId}/Replay`)).toBe(true);
  expect(accessOf('ReportExport: access')).toBe('custom');
  await choose('Jobs Management: access', 'none');
  expect(rules()).toEqual(['GET /Reports']);
});

it('leaves lines alone that are no rule yet', async () => {
  await openTree();
  await fill('textbox', 'Scope rules', 'no rule!\n\n- GET /Jobs');
  await choose('Account: access', 'all');
  expect(rules()).toEqual(['no rule!', '', '- GET /Jobs', 'Account: all']);
});

it('draws rows once their category is open, with words and risk', async () => {
  await openTree();
  expect(rowsShown()).toEqual([]);
  const advertisers = await button('Advertiser');
  expect(advertisers.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(advertisers);
  await waitFor(() => expect(advertisers.getAttribute('aria-expanded')).toBe('true'));
  expect(rowsShown()).toEqual([
    'GET /Agencies/{AccountSID}/Advertisers',
    'GET /Agencies/{AccountSID}/Advertisers/{AdvertiserId}',
  ]);
  const row = screen.getByRole('checkbox', { name: 'GET /Agencies/{AccountSID}/Advertisers' });
  expect(hintOf(row)).toBe('Retrieve advertisers Reads Hands out credentials');
});

it('opens a category to be ticked by hand when Custom is chosen', async () => {
  await openTree();
  await choose('Compliance: access', 'custom');
  expect(rowsShown()).toHaveLength(3);
  expect(accessOf('Compliance: access')).toBe('custom');
  await choose('Compliance: access', 'none');
  expect(accessOf('Compliance: access')).toBe('none');
  expect(rules()).toEqual(['']);
});

it('shows what everything ticks, and takes a part away once it is split', async () => {
  await openTree();
  await choose('Everything: access', 'read');
  expect(rules()).toEqual(['* read']);
  await press('Advertiser');
  const row = screen.getByRole('checkbox', { name: 'GET /Agencies/{AccountSID}/Advertisers' });
  expect(row).toHaveProperty('checked', true);
  expect(row).toHaveProperty('disabled', true);
  expect(hintOf(row)).toContain('Ticked by Everything.');
  const offered = within(screen.getByRole('combobox', { name: 'Advertiser: access' })).getAllByRole('option');
  expect(offered.map((option) => option.textContent)).toEqual(['Read', 'All', 'Custom']);
  await press('Split by category');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Everything: access');
  expect(accessOf('Everything: access')).toBe('none');
  await choose('Advertiser: access', 'none');
  expect(rules()).toEqual([
    'Account: read',
    'Compliance: read',
    'Jobs Management: read',
    'ReportExport: read',
  ]);
});

it('writes no account into the rules of a template for any account, and shows one account at a time', async () => {
  await openTree('any');
  await press('Jobs Management');
  await tick('GET /Jobs');
  expect(rules()).toEqual(['GET /Jobs']);
  await choose('Show scopes of', 'brand');
  expect(accessOf('Jobs: access')).toBe('custom');
  await choose('Everything: access', 'read');
  expect(screen.queryByRole('button', { name: 'Split by category' })).toBeNull();
});

it('finds rows by their words, and opens where they are', async () => {
  await openTree('brand');
  await fill('searchbox', 'Filter scopes', 'delete deals');
  expect(rowsShown()).toEqual(['DELETE /Advertisers/{AccountSID}/Deals/{DealId}']);
  await tick('DELETE /Advertisers/{AccountSID}/Deals/{DealId}');
  expect(rules()).toEqual(['DELETE /Advertisers/{AccountSID}/Deals/{DealId}']);
  await press('Deals');
  expect(rowsShown()).toEqual([]);
  await fill('searchbox', 'Filter scopes', 'zzz');
  expect(screen.getByText('No scope matches.')).toBeTruthy();
});

it('takes rows that the list lacks, and names them', async () => {
  await openTree();
  const box = screen.getByRole('textbox', { name: 'Add a row' });
  await fill('textbox', 'Add a row', 'GET');
  expect(hintOf(box)).not.toContain('missing');
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(hintOf(box)).toContain('A path such as /Actions is missing'));
  await fill('textbox', 'Add a row', `GET /${FAKE_SID}/Jobs`);
  expect(hintOf(box)).toContain('This looks like an Account SID. Write {AccountSID} in its place.');
  await press('Add row');
  expect(rules()).toEqual(['']);

  await fill('textbox', 'Add a row', 'get /Nothing');
  expect(fireEvent.keyDown(box, { key: 'Enter' })).toBe(false); // so the form is not saved
  await fill('textbox', 'Add a row', 'GET /Advertisers/{AccountSID}/Jobs');
  await press('Add row');
  // Leaving the box is enough, and the same twice is there once.
  await fill('textbox', 'Add a row', 'GET /Nothing');
  fireEvent.blur(box);
  await waitFor(() => expect(box).toHaveProperty('value', ''));
  await press('Add row');
  expect(box).toHaveProperty('value', '');
  expect(rules()).toEqual(['GET /Nothing', 'GET /Advertisers/{AccountSID}/Jobs']);
  const list = screen.getByRole('list', { name: 'Other rows' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['GET /Nothing Not in this list', 'GET /Advertisers/{AccountSID}/Jobs Of another account type']);
  await press('Remove GET /Nothing');
  expect(document.activeElement).toBe(box);
  expect(rules()).toEqual(['GET /Advertisers/{AccountSID}/Jobs']);
});

it('keeps the unknown fields of rules that stay', async () => {
  const kept = { category: 'Account', access: 'read', why: 'x' } as const;
  await world.add(sampleTemplate({ name: 'A', scopes: [kept, { category: 'Compliance', access: 'all' }] }));
  await openWindow(world, { surface: 'page' });
  await press('Edit A');
  await choose('Compliance: access', 'none');
  await choose('Advertiser: access', 'read');
  await press('Save template');
  await statusSays('Saved “A”.');
  expect((await world.templates())[0]?.scopes).toEqual([kept, { category: 'Advertiser', access: 'read' }]);
});

it('loads the catalogue only when the tree is opened, and tries again', async () => {
  world.ports.loadCatalogue.mockRejectedValueOnce(new Error('gone'));
  await openWindow(world);
  await press('New template');
  expect(await screen.findByRole('textbox', { name: 'Scope rules' })).toBeTruthy();
  expect(world.ports.loadCatalogue).not.toHaveBeenCalled();
  await press('Choose scopes from a list');
  expect(await screen.findByText(/cannot be loaded/)).toBeTruthy();
  await press('Try again');
  await screen.findByRole('searchbox', { name: 'Filter scopes' });
  expect(screen.getAllByRole('combobox', { name: /: access$/ })).toHaveLength(
    new Set(knownScopes('agency').map(({ category }) => category)).size + 1,
  );
});
