import { describe, expect, test } from 'vitest';
import { casesFor } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from './apply.ts';
import { meaningOf } from './meaning.ts';
import { shippedPresets } from './shipped.ts';

/*
 * Each preset that ships, applied with one click, and the sandbox's own record held against what its rules mean.
 * All in Chromium; in Firefox one per account type, since the logic is the same and only the browser differs.
 */
const harness = useHarness();

const PAGES = casesFor(
  (['agency', 'brand', 'partner'] as const).flatMap((accountType) =>
    (['en', 'zh'] as const).map((lang) => ({ accountType, lang })),
  ),
  ({ accountType, lang }) => (accountType === 'brand') === (lang === 'en'),
);

describe.each(PAGES)('$accountType in $lang', ({ accountType, lang }) => {
  test('lists the presets that fit; each applies in one click, and the record equals its rules', async () => {
    const { app, panel } = await harness.openTokensPage(accountType, { lang, view: 'scopes' });
    await panel.waitFor('button', 'Apply Reporting');
    const items = await panel.listItems('Scope presets');
    const shipped = shippedPresets(accountType);
    const names = shipped.map(({ name }) => name);
    expect(items.map((item, at) => item.slice(0, names[at]?.length ?? 0))).toEqual(names);

    for (const { name, scopes } of casesFor(shipped, ({ name: one }) => one === 'Reporting')) {
      const meaning = meaningOf(accountType, scopes);
      expect(meaning.scopes, `rows for ${name}`).not.toEqual([]);
      const said = await applyPreset(panel, name);
      const record = await app.record();
      expect(record.scopes, name).toEqual(meaning.scopes);
      expect(said, name).toMatchObject({
        set: meaning.scopes.length,
        total: meaning.scopes.length + meaning.absent.length,
      });
      for (const rule of meaning.absent) {
        if ('path' in rule) expect(said.text, name).toContain(`${rule.method} ${rule.path}`);
      }
      expect(forbiddenByScript(record), name).toEqual([]);
    }
  });
});
