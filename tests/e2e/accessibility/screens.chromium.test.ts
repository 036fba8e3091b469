import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { openExtensionSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { pasteEvidence } from '../evidence/evidence-page.ts';
import { fillStep } from '../fill/fill-step.ts';
import { type OpenTokensPage, type Switches, useHarness } from '../harness.ts';
import { inDays, storedRecord } from '../records/stored-record.ts';
import { readReport } from '../scopes/apply.ts';
import { stored, writeStorage, writeStorageIn } from '../storage.ts';
import { chooseText, importTemplates, templateFile } from '../template-file.ts';
import { DRAWN } from '../unsure/on-page.ts';
import { faultsOf, focusFaults, pageScreen, panelScreen } from './screen.ts';

/*
 * Every surface in the states in which people meet it, several in one visit: axe-core finds nothing in light and dark, targets
 * are large enough, nothing is cut off at 320 px or with wide spacing, and one sees where the focus is.
 */
const harness = useHarness();

/** What is done on a surface, and what it shows then. */
type Steps<On> = readonly (readonly [state: string, act: (on: On) => Promise<unknown>])[];

const TEMPLATE = {
  name: 'Reads reports',
  accountType: 'agency',
  setup: { name: '{client} reporting', description: 'Reads reports every week.', apiVersion: '99' },
  scopes: [{ access: 'read' }, { method: 'GET', path: '/Agencies/{AccountSID}/NoSuchThing' }],
} as const;

const says = (surface: Surface, words: string) =>
  until(`it to say ${words}`, async () => (await surface.text()).includes(words));

const PANEL: readonly (readonly [visit: string, Switches, Steps<OpenTokensPage>])[] = [
  [
    'on the list',
    { view: 'list' },
    [
      ['with a token that is due', ({ panel }) => panel.waitFor('list', 'Tokens to rotate')],
      [
        'with the migration guide',
        async ({ app, panel }) => {
          await app.press('Enable Legacy Tokens');
          await panel.button('Migration guide').click();
          await panel.textbox('Integration').fill('Looker');
          await panel.button('Add integration').click();
          await panel.waitFor('button', 'Remove Looker');
        },
      ],
      ['closed', ({ panel }) => panel.button('Token Presets').click()],
    ],
  ],
  [
    'on Setup',
    { view: 'setup' },
    [
      ['with a variable', ({ panel }) => panel.combobox('Template').choose(TEMPLATE.name)],
      ['filled', ({ panel }) => fillStep(panel)],
      [
        'with a reason asked for',
        async ({ app, panel }) => {
          await app.goToStep('scopes');
          await panel.button('Leave it, because… (Grant only the scopes that are needed)').click();
          await panel.textbox('Reason').waitFocused();
          await panel.button('Keep reason (Grant only the scopes that are needed)').click();
          await panel
            .button('Show the scopes (Leave out the Advertiser rows, which hand out credentials of brands)')
            .click();
        },
      ],
    ],
  ],
  [
    'on the scopes',
    { view: 'scopes', start: 'some' },
    [
      ['with a preview', ({ panel }) => panel.button(`Preview ${TEMPLATE.name}`).click()],
      [
        'with an audit and what it is for the clipboard',
        async ({ panel }) => {
          await panel.combobox('Compare with').choose(TEMPLATE.name);
          await panel.find('region', `Compared with “${TEMPLATE.name}”`).waitFor();
          await panel.button('Copy finding').click();
        },
      ],
      [
        'with a report',
        async ({ panel }) => {
          await panel.button(`Apply ${TEMPLATE.name}`).click();
          await readReport(panel);
        },
      ],
      [
        'about to save',
        async ({ panel }) => {
          await panel.button('Save selection as preset').click();
          await panel.button('Save').click();
        },
      ],
    ],
  ],
  [
    'on the credentials',
    { view: 'edit', tab: 'credentials' },
    [['which it does not read', ({ panel }) => says(panel, 'This screen shows credentials')]],
  ],
  [
    'unsure',
    { ...DRAWN, start: 'some' },
    [
      ['about the page', ({ panel }) => panel.button('Show what was recognised').click()],
      [
        'while something is pointed out',
        async ({ panel }) => {
          await panel.button('Point it out').click();
          await panel.button('Cancel').waitFor();
        },
      ],
    ],
  ],
];

const EVERYTHING = {
  ...stored({ id: 'fine', name: 'Fine', accountType: 'brand', mode: 'add', scopes: [{ access: 'read' }] }),
  ...stored({ id: 'gone', name: 'Gone', accountType: 'brand', mode: 'exact', scopes: [] }),
  ...stored({ id: 'newer', name: 'Newer' }, 9),
  'template:broken': { version: 1, data: { name: 'Broken' } },
};
const TAGGED = {
  id: 'a',
  name: 'A',
  accountType: 'any',
  mode: 'exact',
  scopes: [],
  client: 'Acme',
  tags: ['x'],
};

const LIBRARY: Steps<Surface> = [
  ['empty', (surface) => surface.status().waitForText('0 templates')],
  [
    'with everything in its lists',
    async (surface) => {
      await writeStorageIn(surface.page, 'local', EVERYTHING);
      await surface.button('Delete Gone').click();
      await surface.button('Undo').waitFor();
      await surface.button('Remove Broken').click();
    },
  ],
  [
    'searched without success',
    async (surface) => {
      await surface.searchbox('Search templates').fill('zzz');
      await says(surface, 'No template matches');
    },
  ],
  [
    'with a selection about to be tagged, and a favourite',
    async (surface) => {
      await surface.searchbox('Search templates').fill('');
      await writeStorageIn(surface.page, 'local', stored(TAGGED));
      await surface.button('Favourite A').click();
      if (await surface.button('Select').exists()) await surface.button('Select').click();
      await surface.checkbox('Select A').click();
      await surface.button('Add tag').click();
      await surface.textbox('New tag').waitFor();
    },
  ],
  [
    'with a template shared',
    async (surface) => {
      await writeStorageIn(surface.page, 'local', stored(TAGGED));
      await surface.button('Share A').click();
      await surface.waitFor('dialog', 'Share A');
    },
  ],
  [
    'with a file refused',
    async (surface) => {
      await surface.button('Close').click();
      await chooseText(
        surface,
        '{"format":"impact-token-templates","version":1,"templates":[{"name":1},{"id":"/"}]}',
      );
      await surface.waitFor('alert');
    },
  ],
  [
    'with an import previewed',
    async (surface) => {
      await chooseText(surface, templateFile({ name: 'New', accountType: 'agency', scopes: [] }));
      await surface.waitFor('list', 'Import preview');
    },
  ],
  [
    'with what was imported',
    async (surface) => {
      await surface.button('Import').click();
      await surface.button('Edit New').waitFor();
    },
  ],
  [
    'with a form full of faults',
    async (surface) => {
      await surface.button('New template').click();
      await surface.textbox('Scope rules').fill('no rule at all');
      await surface.button('Save template').click();
      await says(surface, 'Not saved yet');
    },
  ],
  [
    'with the tree of scopes in a form',
    async (surface) => {
      await surface.textbox('Token name').fill('{team} { team }');
      await surface.textbox('Scope rules').fill('');
      await surface.textbox('Scope rules').paste('* read\nAdvertiser: write\nGET /Nothing');
      await surface.combobox('Account type').choose('Agency');
      const tree = surface.button('Choose scopes from a list');
      if ((await tree.attribute('aria-expanded')) === 'false') await tree.click();
      await surface.button('Advertiser').click();
      await surface.button('Jobs Management').click();
      await surface.waitFor('list', 'Other rows');
    },
  ],
];

const EVIDENCE = [
  'GET /Mediapartners/{AccountSID}/Actions',
  'GET /Mediapartners/{AccountSID}/ReportExport/{Id}',
  'GET /Mediapartners/{AccountSID}/Campaignss',
].join('\n');

/** What only the library in a tab has. */
const ONLY_IN_A_TAB: Steps<Surface> = [
  [
    'with its sections',
    async (surface) => {
      await writeStorageIn(surface.page, 'local', EVERYTHING);
      await surface.button('Edit Fine').waitFor();
      await surface.find('region', 'Keyboard shortcuts').waitFor();
    },
  ],
  ['with templates checked', (surface) => surface.button('Check templates').click()],
  [
    'with nothing of evidence',
    async (surface) => {
      await surface.page.goto(`${surface.page.url().split('#')[0]}#evidence`);
      await surface.page.reload();
      await surface.textbox('Evidence').waitFor();
    },
  ],
  [
    'with evidence read',
    async (surface) => {
      await pasteEvidence(surface, EVIDENCE);
      await surface.waitFor('list', 'Not matched');
      await surface.button('Save as template').click();
    },
  ],
  [
    'with records',
    async (surface) => {
      await surface.page.goto(`${surface.page.url().split('#')[0]}#records`);
      await surface.waitFor('list', 'Token records');
    },
  ],
];

const WELCOME: Steps<Surface> = [
  ['as it opens', (surface) => surface.find('link', 'Try it on a practice page').waitFor()],
];

/** Only what the page itself shows: the panel beside it is the one of the tokens page. */
const PRACTICE: Steps<Surface> = [
  ['on its list', (surface) => surface.button('Create Access Token').waitFor()],
  ['on Setup', (surface) => surface.button('Create Access Token').click()],
];

const AGENCY_RECORD = storedRecord('Old reports', { rotateBy: inDays(-3), accountType: 'agency' });

const PATHS = [
  ['popup', 'popup.html'],
  ['library', 'options.html'],
  ['first page', 'welcome.html'],
  ['practice page', 'practice.html'],
] as const;

describe('nothing is wrong', () => {
  test.each(PANEL)('in the panel %s', async (_visit, switches, steps) => {
    await importTemplates(harness, TEMPLATE);
    await writeStorage(harness, 'local', AGENCY_RECORD);
    const opened = await harness.openTokensPage('agency', switches);
    await opened.panel.waitFor('complementary', 'Token Presets');
    const screen = panelScreen(harness, opened);
    const faults: string[] = [];
    for (const [state, act] of steps) {
      await act(opened);
      faults.push(...(await faultsOf(screen)).map((line) => `${state}: ${line}`));
    }
    const plain = await focusFaults(screen, false);
    const forced = await focusFaults(screen, true);
    expect([...faults, ...plain.faults, ...forced.faults]).toEqual([]);
    expect(forced.stops).toBe(plain.stops);
  });

  test.each([
    ['popup', LIBRARY.slice(0, 4)],
    ['popup, beside its list', LIBRARY.slice(4)],
    // The same parts as in the popup, with room for list and form side by side.
    ['library', LIBRARY.filter(([state]) => /everything|faults|tree/.test(state))],
    ['library, in what only it has', ONLY_IN_A_TAB],
    ['first page', WELCOME],
    ['practice page', PRACTICE],
  ] as const)('in the %s', async (where, steps) => {
    await writeStorage(harness, 'local', AGENCY_RECORD);
    const [, path] = PATHS.find(([begin]) => where.startsWith(begin)) ?? [];
    if (path === undefined) throw new Error(`nobody knows where the ${where} is`);
    const surface = await openExtensionSurface(harness.browser, path);
    const screen = pageScreen(surface);
    const faults: string[] = [];
    for (const [state, act] of steps) {
      await act(surface);
      faults.push(...(await faultsOf(screen)).map((line) => `${state}: ${line}`));
    }
    const plain = await focusFaults(screen, false);
    expect(plain.stops).toBeGreaterThan(2);
    expect([...faults, ...plain.faults, ...(await focusFaults(screen, true)).faults]).toEqual([]);
  });
});

test('what is wrong inside the panel would be found', async () => {
  const opened = await harness.openTokensPage('agency', { view: 'list' });
  await opened.panel.waitFor('complementary', 'Token Presets');
  const screen = panelScreen(harness, opened);
  const root = await screen.root();
  await root.evaluate((node) => {
    const button = document.createElement('button');
    button.style.cssText =
      'width: 20px; outline: none; position: fixed; inset: 0 auto auto 0; overflow: hidden';
    button.append(`${'long'.repeat(20)}`);
    node.appendChild(button).append(document.createElement('input'));
  });
  const found = [...(await faultsOf(screen)), ...(await focusFaults(screen, false)).faults].join('\n');
  for (const fault of ['wide: target: button', 'wide: cut off: button', 'focus: button', 'light: label'])
    expect(found).toContain(fault);
});
