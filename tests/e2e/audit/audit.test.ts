import { describe, expect, test } from 'vitest';
import type { ScopeRule } from '../../../utils/scopes/types.ts';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { type Switches, useHarness } from '../harness.ts';
import { pressWithControl } from '../keys.ts';
import { readReport } from '../scopes/apply.ts';
import { importTemplates } from '../template-file.ts';
import { listedIn, truthOf } from './audit.ts';

/* A token's scopes compared with a template: on its API Scopes tab and in the wizard, however the page is built. */
const harness = useHarness();

const A = '/Agencies/{AccountSID}';
const RULES = [
  { method: 'GET', path: `${A}/CompanyInformation` },
  { method: 'PUT', path: `${A}/CompanyInformation` },
  { method: 'GET', path: `${A}/Jobs` },
  // In a category that is off, and shows no rows on most of these pages.
  { method: 'GET', path: `${A}/Advertisers` },
] as const satisfies readonly ScopeRule[];
const TEMPLATE = { name: 'Acme jobs', accountType: 'agency', scopes: RULES } as const;
const RESULT = 'Compared with “Acme jobs”';

type Page = readonly [title: string, switches: Switches];

const PAGES: readonly Page[] = [
  ['on the tab of a token', { view: 'edit', tab: 'scopes' }],
  ['of native controls', { view: 'edit', tab: 'scopes', markup: 'plain', mount: 'eager' }],
  ['in a frame, in Chinese', { view: 'edit', tab: 'scopes', shell: 'frame', lang: 'zh' }],
  ['in shadow roots, of switches', { view: 'edit', tab: 'scopes', shell: 'shadow', boxes: 'switch' }],
  ['in the wizard', { view: 'scopes' }],
];
/** Here something has to be read first, which takes a press. */
const HIDING: readonly Page[] = [
  ['with folded categories', { view: 'edit', tab: 'scopes', fold: 'closed' }],
  ['with a list that draws a part of itself', { view: 'edit', tab: 'scopes', list: 'virtual' }],
];

async function openAudit(switches: Switches) {
  await importTemplates(harness, TEMPLATE);
  const opened = await harness.openTokensPage('agency', { start: 'some', ...switches });
  await opened.panel.waitFor('button', `Apply ${TEMPLATE.name}`);
  const truth = await truthOf(opened.app, 'agency', RULES);
  // Else the test would tell nothing.
  expect([truth.missing.length, truth.extra.length, truth.equal.length].every((count) => count > 0)).toBe(
    true,
  );
  const box = opened.panel.combobox('Compare with');
  const [, first] = await box.options();
  expect(first).toBe(TEMPLATE.name);
  await box.choose(TEMPLATE.name);
  return { ...opened, truth };
}

type Opened = Awaited<ReturnType<typeof openAudit>>;

async function expectTruth({ app, panel, truth }: Opened): Promise<void> {
  const result = await panel.find('region', RESULT).waitFor(30_000);
  const missing = await listedIn(panel, app, 'Missing');
  const unseen = await listedIn(panel, app, 'Not found so far');
  expect([...missing, ...unseen].sort()).toEqual(truth.missing);
  expect(await listedIn(panel, app, 'Extra')).toEqual(truth.extra);
  const { length } = truth.equal;
  expect(await result.text()).toContain(
    length === 1 ? '1 scope is as it should be' : `${length} scopes are as they should be`,
  );
}

async function expectApplied({ app, panel, truth }: Opened): Promise<void> {
  await panel.button('Apply difference').click();
  await readReport(panel);
  const record = await app.record();
  expect(record.scopes).toEqual(truth.wanted);
  expect(record.forbidden).toEqual([]);
}

describe('an audit of the scopes', () => {
  const inFirefox = ([, { view, shell }]: Page) => view === 'edit' && shell === undefined;

  test.each(casesFor(PAGES, inFirefox))(
    '%s tells what is missing, extra and equal, and applies the difference',
    async (_title, switches) => {
      const opened = await openAudit(switches);
      await expectTruth(opened);
      expect((await opened.app.record()).activations).toEqual([]);
      expect(await opened.panel.text()).toContain('Nothing is saved until you press Update or Create');
      await expectApplied(opened);
      await opened.panel
        .find('region', RESULT)
        .waitForText(/The token has exactly these scopes|may hold more/);
      expect(await listedIn(opened.panel, opened.app, 'Extra')).toEqual([]);
    },
  );
});

test('Copy finding gives it as text, with what it was compared with', async () => {
  const { app, panel, truth } = await openAudit({ view: 'edit', tab: 'scopes' });
  await panel.find('region', RESULT).waitFor();
  await panel.button('Copy finding').click();
  const said = await until('what became of the finding', async () => {
    const text = await panel.text();
    return text.includes('Copied.') || text.includes('did not let it be copied') ? text : false;
  });
  const text = said.includes('Copied.') ? await pasted() : await panel.textbox('Finding').value();
  const words = text.replaceAll(/\s+/g, ' ');
  for (const part of ['Account type: agency', 'Compared with: Acme jobs']) expect(words).toContain(part);
  const counts = [...words.matchAll(/(?:Missing|Not found so far) \((\d+)\):/g)].map(([, count]) =>
    Number(count),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(truth.missing.length);
  expect(words).toContain(`Extra (${truth.extra.length}):`);
  expect(words).toContain(`Equal: ${truth.equal.length}`);
  expect(words).toMatch(/20\d\d-\d\d-\d\d/);
  expect((await app.record()).forbidden).toEqual([]);

  async function pasted(): Promise<string> {
    const box = panel.searchbox('Search presets');
    await box.click();
    await pressWithControl(panel.page, 'v');
    return await until('the finding to be pasted', async () => (await box.value()) || false);
  }
});

onlyInChromium(() => {
  describe('scopes out of sight', () => {
    test.each(HIDING)('%s are compared once the person has them read', async (_title, switches) => {
      const opened = await openAudit(switches);
      const { app, panel } = opened;
      expect(await panel.text()).toContain('out of sight, so nothing is compared yet');
      expect((await app.record()).activations).toEqual([]);
      await panel.button('Read all scopes').click();
      await expectTruth(opened);
      await expectApplied(opened);
    });
  });

  test('a template that only adds names the extra ones, and leaves them', async () => {
    await importTemplates(harness, { ...TEMPLATE, mode: 'add' });
    const { app, panel } = await harness.openTokensPage('agency', {
      start: 'some',
      view: 'edit',
      tab: 'scopes',
    });
    await panel.waitFor('button', `Apply ${TEMPLATE.name}`);
    const { extra, equal, wanted } = await truthOf(app, 'agency', RULES);
    await panel.combobox('Compare with').choose(TEMPLATE.name);
    await panel.find('region', RESULT).waitForText('It only adds');
    expect(await listedIn(panel, app, 'Extra')).toEqual(extra);
    await panel.button('Apply difference').click();
    await readReport(panel);
    expect((await app.record()).scopes).toEqual([...new Set([...extra, ...equal, ...wanted])].sort());
  });

  test('what the page does not offer at all is named apart', async () => {
    const absent = { method: 'GET', path: `${A}/Nowhere` } as const;
    await importTemplates(harness, { ...TEMPLATE, scopes: [...RULES, absent] });
    const { panel } = await harness.openTokensPage('agency', { start: 'all', view: 'scopes' });
    await panel.waitFor('button', `Apply ${TEMPLATE.name}`);
    await panel.combobox('Compare with').choose(TEMPLATE.name);
    await panel.find('region', RESULT).waitFor();
    expect(await panel.listItems('Not offered')).toEqual([`GET ${absent.path}`]);
  });

  test('the risk is told before anything is applied', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', start: 'none' });
    await panel.waitFor('button', 'Apply Read-only everything');
    const items = await panel.listItems('Scope presets');
    expect(items.find((item) => item.startsWith('Read-only everything'))).toContain('High risk');
    expect(items.find((item) => item.startsWith('Account check'))).toContain('Low risk');
    await panel.button('Preview Read-only everything').click();
    const preview = await panel.find('region', 'What “Read-only everything” would do now').waitFor();
    expect(await preview.text()).toContain('High risk hands out credentials of other accounts');
    expect((await app.record()).activations).toEqual([]);
  });

  test('New from evidence opens the library there', async () => {
    const { panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await panel.button('New from evidence').click();
    const urls = async () => (await harness.browser.puppeteer.pages()).map((page) => page.url());
    await until('the library at the evidence', async () =>
      (await urls()).some((url) => url.endsWith('/options.html#evidence')),
    );
  });
});
