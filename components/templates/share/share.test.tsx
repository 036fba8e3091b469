// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleTemplate } from '../../../utils/templates/testing/templates.ts';
import { readShareText } from '../../../utils/templates/transfer/share.ts';
import { readTemplateFile } from '../../../utils/templates/transfer/transfer.ts';
import { createWorld, openWindow, press, type World } from '../testing.tsx';

const template = sampleTemplate({ id: 'a', name: 'A', colour: 'blue', setup: { name: '{client} x' } });
let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.add(template, sampleTemplate({ id: 'b', name: 'B', accountType: 'any' }));
  await openWindow(world);
});
afterEach(cleanup);

const lastCopied = () => world.ports.copy.mock.lastCall?.[0] ?? '';

it('copies a share text that gives the template back, and says how long it is', async () => {
  await press('Share A');
  const dialog = screen.getByRole('dialog', { name: 'Share A' });
  const length = (await within(dialog).findByText(/characters$/)).textContent;
  await press('Copy share text');
  await screen.findByText('It is on the clipboard.');
  expect(length).toBe(`${lastCopied().length} characters`);
  const shared = await readShareText(`Here: ${lastCopied()}`);
  if (!shared.ok) throw new Error(shared.error.kind);
  expect(readTemplateFile(shared.text, () => 'none')).toMatchObject({ templates: [template] });
});

it('copies instructions as Markdown and as plain text, with what is known of the scopes', async () => {
  await press('Share A');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Copy as Markdown' }).getAttribute('aria-disabled')).toBeNull(),
  );
  await press('Copy as Markdown');
  await screen.findByText('It is on the clipboard.');
  expect(lastCopied()).toContain('# Access token “A”');
  expect(lastCopied()).toContain(
    'Retrieve company information – `GET /Agencies/{AccountSID}/CompanyInformation`',
  );
  await press('Copy as plain text');
  expect(lastCopied()).toContain('Token Name: ‹client› x');
  expect(lastCopied()).not.toContain('`');
});

it('gives instructions without the catalogue where it does not load', async () => {
  world.ports.loadCatalogue.mockRejectedValue(new Error('gone'));
  await press('Share A');
  await waitFor(() =>
    expect(
      screen.getByRole('button', { name: 'Copy as plain text' }).getAttribute('aria-disabled'),
    ).toBeNull(),
  );
  await press('Copy as plain text');
  expect(lastCopied()).toContain('GET /Agencies/{AccountSID}/Actions');
  expect(lastCopied()).toContain('Every category: all rows that read (GET)');
});

it('shows the text where the browser does not let it be copied', async () => {
  world.ports.copy.mockRejectedValue(new Error('NotAllowedError'));
  await press('Share A');
  await screen.findByText(/characters$/);
  await press('Copy share text');
  const box = await screen.findByRole('textbox', { name: 'Text to copy' });
  expect(box).toHaveProperty('value', lastCopied());
  expect(lastCopied()).toMatch(/^tpt1\./);
});

it('shares all that are selected in one text', async () => {
  await press('Select');
  for (const name of ['Select A', 'Select B']) fireEvent.click(await screen.findByRole('checkbox', { name }));
  await press('Share selected');
  const dialog = await screen.findByRole('dialog', { name: 'Share 2 templates' });
  expect(within(dialog).queryByRole('button', { name: 'Copy as Markdown' })).toBeNull();
  await within(dialog).findByText(/characters$/);
  await press('Copy share text');
  const shared = await readShareText(lastCopied());
  if (!shared.ok) throw new Error(shared.error.kind);
  const read = readTemplateFile(shared.text, () => 'none');
  expect(read.ok && read.templates.map(({ name }) => name)).toEqual(['A', 'B']);
});

it('closes', async () => {
  await press('Share B');
  await press('Close');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('has no fault that axe knows', async () => {
  document.documentElement.lang = 'en';
  await press('Share A');
  await screen.findByText(/characters$/);
  const result = await axe.run(screen.getByRole('dialog'));
  expect(result.passes.length).toBeGreaterThan(5);
  expect(result.violations.map(({ id }) => id)).toEqual([]);
});
