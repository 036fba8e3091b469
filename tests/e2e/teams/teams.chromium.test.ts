import { describe, expect, test } from 'vitest';
import type { AccountType } from '../../../sandbox/data/types.ts';
import type { TeamName } from '../../../sandbox/teams/teams.ts';
import { useHarness } from '../harness.ts';
import { meaningOf } from '../scopes/meaning.ts';
import { shippedPresets } from '../scopes/shipped.ts';
import { teamRecord } from './team-page.ts';

/*
 * The API Scopes step as other teams built it (`sandbox/teams/`), written before the extension was ever run on it. On
 * each screen a preset ends exactly as asked, Undo leads back, and nothing else is ever pressed.
 */
const harness = useHarness();

/** How the panel ends its report on a preset; folded screens are opened category by category, which takes its time. */
const SET = /(\d+) of (\d+) scopes set/;
const LONGEST_MS = 60_000;

interface Screen {
  readonly team: TeamName;
  readonly accountType: AccountType;
  /** Over access, or over endpoints: what takes less time where there is much to open. */
  readonly preset: 'Read-only everything' | 'Account check';
}

const SCREENS: readonly Screen[] = [
  { team: 'material', accountType: 'brand', preset: 'Account check' },
  { team: 'ant', accountType: 'agency', preset: 'Read-only everything' },
  { team: 'classic', accountType: 'partner', preset: 'Read-only everything' },
  { team: 'react', accountType: 'brand', preset: 'Read-only everything' },
  { team: 'lit', accountType: 'brand', preset: 'Account check' },
  { team: 'panes', accountType: 'agency', preset: 'Read-only everything' },
  { team: 'matrix', accountType: 'brand', preset: 'Read-only everything' },
];

function wantedOf(accountType: AccountType, name: string): ReadonlySet<string> {
  const preset = shippedPresets(accountType).find((one) => one.name === name);
  if (preset === undefined) throw new Error(`No preset ${name} for ${accountType}`);
  return new Set(meaningOf(accountType, preset.scopes).scopes);
}

describe('screens of other teams', () => {
  for (const { team, accountType, preset } of SCREENS) {
    test(`${team}, ${accountType}: ${preset}, and Undo`, { timeout: 3 * LONGEST_MS }, async () => {
      const { app, panel } = await harness.openTokensPage(accountType, { team });
      const before = await teamRecord(app.page);
      const wanted = wantedOf(accountType, preset);

      await panel.button(`Apply ${preset}`).click();
      const text = await panel.status().waitForText(SET, LONGEST_MS);
      const after = await teamRecord(app.page);
      expect(after.granted, text).toEqual([...wanted].sort());
      expect(after.decoys).toEqual([]);
      expect(SET.exec(text)?.[1], text).toBe(String(wanted.size));

      await panel.button('Undo').click();
      const undone = await panel.status().waitForText('was undone', LONGEST_MS);
      const last = await teamRecord(app.page);
      expect(last.granted, undone).toEqual(before.granted);
      expect(last.decoys).toEqual([]);
    });
  }
});
