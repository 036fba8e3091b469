import { describe, expect, test } from 'vitest';
import type { AccountType, Language } from '../../../sandbox/data/types.ts';
import { latestVersion } from '../../../sandbox/data/versions.ts';
import { until } from '../../browser/until.ts';
import { casesFor } from '../cases.ts';
import { type Switches, useHarness } from '../harness.ts';
import { forbiddenByScript } from '../scopes/apply.ts';
import { importTemplates } from '../template-file.ts';
import { fillStep } from './fill-step.ts';

/* Setup and Contact Information from an imported template. */
const harness = useHarness();

const SETUP = {
  name: 'Harbour reporting',
  description: 'Reads reports for the weekly dashboard.\nOwner: data team.',
  apiVersion: 'latest',
  primaryContact: 'Dana Ito',
  developerEmails: ['dev@example.com', 'ops@example.org'],
};

type Page = readonly [AccountType, Language, Switches];

const PAGES: readonly Page[] = [
  ['agency', 'en', {}],
  ['agency', 'zh', { markup: 'plain' }],
  ['brand', 'en', { shell: 'frame' }],
  ['brand', 'zh', {}],
  ['partner', 'en', { shell: 'shadow', press: 'mousedown' }],
  ['partner', 'zh', { delay: 800 }],
];

describe('each step is filled with one click', () => {
  const named = casesFor(PAGES, ([, , switches]) => Object.keys(switches).length === 0).map(
    ([accountType, lang, switches]) => [accountType, lang, JSON.stringify(switches), switches] as const,
  );

  test.each(named)('%s, %s, %s', async (accountType, lang, _title, switches) => {
    await importTemplates(harness, { name: 'Weekly', accountType, setup: SETUP, scopes: [] });
    const { app, panel } = await harness.openTokensPage(accountType, { ...switches, lang, view: 'setup' });

    await fillStep(panel, 'Weekly');
    const { name, description } = SETUP;
    expect((await app.record()).token).toMatchObject({
      name,
      description,
      apiVersion: latestVersion(accountType),
    });

    await app.goToStep('contact');
    await until('the panel to be at the new step', async () => (await panel.status().text()) === '');
    await fillStep(panel);
    const record = await app.record();
    const { primaryContact, developerEmails } = SETUP;
    expect(record.token).toMatchObject({ primaryContact, developerEmails });
    expect(forbiddenByScript(record)).toEqual([]);
  });
});
