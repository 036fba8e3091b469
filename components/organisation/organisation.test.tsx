// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { readPolicy } from '../../utils/policy/policy.ts';
import { sampleTemplate } from '../../utils/templates/testing/templates.ts';
import { readImportedText } from '../../utils/templates/transfer/import-text.ts';
import { createWorld, listed, openWindow, press, statusSays } from '../templates/testing.tsx';

afterEach(cleanup);

/** A library whose organisation set this. */
async function open(policy: unknown) {
  const world = createWorld();
  await world.add(sampleTemplate({ id: 'own', name: 'Own' }));
  world.ports.organisation.read.mockImplementation(async () => readPolicy(policy));
  const window = await openWindow(world);
  return { world, window };
}

it('its templates are listed and marked, and can only be duplicated', async () => {
  const { world } = await open({ templates: [sampleTemplate({ id: 'own', name: 'Theirs' })] });
  await waitFor(() => expect(listed()).toEqual(['Own', 'Theirs']));
  const [, row] = within(screen.getByRole('list', { name: 'Templates' })).getAllByRole('listitem');
  if (row === undefined) throw new Error('There is no second row');
  expect(within(row).getByText('Organisation')).toBeTruthy();
  for (const name of ['Edit Theirs', 'Delete Theirs'])
    expect(screen.queryByRole('button', { name })).toBeNull();
  await press('Duplicate Theirs');
  await statusSays(/Made “Theirs copy”/);
  const [copy] = (await world.templates()).filter(({ name }) => name === 'Theirs copy');
  expect(copy).toMatchObject({ scopes: sampleTemplate().scopes });
  expect(copy?.id).toMatch(/^id-/);
});

it('a policy that changes shows at once', async () => {
  const { world } = await open({});
  await waitFor(() => expect(listed()).toEqual(['Own']));
  world.ports.organisation.read.mockResolvedValue(
    readPolicy({ templates: [sampleTemplate({ name: 'New' })] }),
  );
  const [changed] = world.ports.organisation.watch.mock.calls[0] ?? [];
  if (changed === undefined) throw new Error('Nobody watches the policy');
  changed();
  await waitFor(() => expect(listed()).toEqual(['New', 'Own']));
});

it('what is wrong with it is told by template and field, and the rest is there', async () => {
  const { window } = await open({
    templates: [
      sampleTemplate({ id: 'good', name: 'Good' }),
      { ...sampleTemplate({ id: 'bad', name: 'Bad' }), accountType: 'nobody' },
    ],
  });
  await waitFor(() => expect(listed()).toEqual(['Good', 'Own']));
  expect(await screen.findByText(/Something in your organisation's policy cannot be used/)).toBeTruthy();
  expect(
    screen.getByText('Template 2 “Bad”, field accountType: expected agency, brand, partner or any'),
  ).toBeTruthy();
  const { violations } = await axe.run(window.container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

it('hundreds of faults do not bury the library', async () => {
  await open({ templates: Array.from({ length: 50 }, () => ({ name: 'x' })) });
  expect(await screen.findByText(/^and \d+ more$/)).toBeTruthy();
});

it('a policy that the browser does not give out is told', async () => {
  const world = createWorld();
  world.ports.organisation.read.mockRejectedValue(new Error('no answer'));
  await openWindow(world);
  expect(await screen.findByText(/did not give out your organisation's policy/)).toBeTruthy();
});

it('marks of its templates are not forgotten before they are read', async () => {
  const world = createWorld();
  await world.ports.marks.setFavourite('organisation:a', true);
  await world.ports.marks.setFavourite('gone', true);
  await openWindow(world);
  await waitFor(async () => expect((await world.ports.marks.list()).has('gone')).toBe(false));
  expect((await world.ports.marks.list()).has('organisation:a')).toBe(true);
});

it('is shared under the id that its policy gives it, so that others can import it', async () => {
  const { world } = await open({ templates: [sampleTemplate({ id: 'shared', name: 'Theirs' })] });
  await press('Share Theirs');
  await screen.findByText(/characters$/);
  await press('Copy share text');
  await waitFor(() => expect(world.ports.copy).toHaveBeenCalledTimes(1));
  const [text = ''] = world.ports.copy.mock.calls[0] ?? [];
  const read = await readImportedText(text, world.ports.newId);
  expect(read).toMatchObject({ ok: true, templates: [{ id: 'shared', name: 'Theirs' }] });
});
