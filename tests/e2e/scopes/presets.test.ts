import { describe, expect, inject, test } from 'vitest';
import type { AccountType } from '../../../sandbox/data/types.ts';
import { casesFor } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';
import { applyPreset, forbiddenByScript } from './apply.ts';
import { meaningOf } from './meaning.ts';
import { shippedPresets } from './shipped.ts';

/*
 * Each preset that ships, and a template of the person's own from a file, applied with one click; and the sandbox's
 * own record held against what the rules mean.
 * In Chromium every other one on the English page and the rest on the Chinese; in Firefox two per account type, since
 * the logic is the same and only the browser differs.
 */
const harness = useHarness();

const PAGES = casesFor(
  (['agency', 'brand', 'partner'] as const).flatMap((accountType) =>
    (['en', 'zh'] as const).map((lang) => ({ accountType, lang })),
  ),
  ({ accountType, lang }) => (accountType === 'brand') === (lang === 'en'),
);

/** All that writes, and one row by its path: on no page the same as a preset that ships. */
function importedTemplate(accountType: AccountType) {
  const root = { agency: 'Agencies', brand: 'Advertisers', partner: 'Mediapartners' }[accountType];
  const scopes = [{ access: 'write' }, { method: 'GET', path: `/${root}/{AccountSID}` }] as const;
  return { name: 'Imported', accountType, scopes };
}

describe.each(PAGES)('$accountType in $lang', ({ accountType, lang }) => {
  test('lists the presets that fit; each applies in one click, and the record equals its rules', async () => {
    const imported = importedTemplate(accountType);
    await importTemplates(harness, imported);
    const { app, panel } = await harness.openTokensPage(accountType, { lang, view: 'scopes' });
    await panel.waitFor('button', 'Apply Reporting');
    const items = await panel.listItems('Scope presets');
    const listed = [imported, ...shippedPresets(accountType)];
    const names = listed.map(({ name }) => name);
    expect(items.map((item, at) => item.slice(0, names[at]?.length ?? 0))).toEqual(names);

    const here = listed.filter((_, at) => at === 0 || (at % 2 === 0) === (lang === 'en'));
    const stand = listed.filter(({ name }) => ['Imported', 'Reporting'].includes(name));
    for (const { name, scopes } of inject('browserName') === 'chromium' ? here : stand) {
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
