import { expect } from 'vitest';
import type { SandboxRecord } from '../../../sandbox/app/record/types.ts';
import type { AccountType } from '../../../sandbox/data/types.ts';
import type { Harness, Switches } from '../harness.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { meaningOf } from '../scopes/meaning.ts';
import { shippedPresets } from '../scopes/shipped.ts';

/** What scripts pressed besides the list's own controls: the extension's way may lead over these, no others. */
function strayPresses({ activations }: SandboxRecord): readonly string[] {
  return activations
    .filter(({ trusted }) => !trusted)
    .map(({ control }) => control)
    .filter((control) => !/^(?:scope|category|fold category) |^clear all scopes$/.test(control));
}

/** The preset's scopes on this page, worked out from the sandbox's data. */
function wanted(accountType: AccountType, name: string): readonly string[] {
  const preset = shippedPresets(accountType).find((one) => one.name === name);
  if (preset === undefined) throw new Error(`No preset ${name} for ${accountType}`);
  return meaningOf(accountType, preset.scopes).scopes;
}

/** Applies a preset as soon as the panel offers it, and takes it back: the record ends as asked both times. */
export async function thereAndBack(
  harness: Harness,
  accountType: AccountType,
  name: string,
  switches: Switches,
): Promise<void> {
  const scopes = wanted(accountType, name);
  const { app, panel } = await harness.openTokensPage(accountType, { ...switches, view: 'scopes' });
  await panel.waitFor('button', `Apply ${name}`);
  const before = await app.record();

  const said = await applyPreset(panel, name);
  const applied = await app.record();
  expect(applied.scopes, said.text).toEqual(scopes);
  expect(said).toMatchObject({ set: scopes.length, total: scopes.length });

  await panel.button('Undo').click();
  await panel.status().waitForText('was undone', 30_000);
  const after = await app.record();
  expect(after.scopes).toEqual(before.scopes);
  expect(after.categoriesOn).toEqual(before.categoriesOn);
  expect(forbiddenByScript(after)).toEqual([]);
  expect(strayPresses(after)).toEqual([]);
}
