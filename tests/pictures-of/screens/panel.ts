import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../../e2e/app-page.ts';
import { DRAWN } from '../../e2e/unsure/on-page.ts';
import { FINANCE, RECORDS, REPORTING, TEMPLATES } from '../examples.ts';
import type { Screen } from '../screens.ts';
import type { Studio } from '../studio.ts';

const SIZE = { width: 1280, height: 860 } as const;

type Switches = Readonly<Record<string, string | number>>;

/** The panel of an agency with templates; `act` brings it into the state of the picture. */
function panel(
  switches: Switches,
  act: (panel: Surface, studio: Studio, app: AppPage) => Promise<unknown>,
  { isNew = false, size = SIZE }: { readonly isNew?: boolean; readonly size?: Screen['size'] } = {},
): Screen {
  return {
    size,
    async show(studio) {
      if (!isNew) await studio.keep(...TEMPLATES);
      const { app, panel } = await studio.openPanel('agency', switches);
      await act(panel, studio, app);
      return app.page;
    },
  };
}

const listed = (panel: Surface, { says }: Studio) => says(panel, 'panel.list.title');

const scopesRead = (panel: Surface, { words }: Studio) =>
  panel.waitFor('button', words('panel.presets.applyName', { name: words('presets.reporting.name') }));

async function fill(panel: Surface, { words }: Studio, template: string): Promise<void> {
  await panel.combobox(words('panel.fill.template')).choose(template);
}

async function fillStep(panel: Surface, studio: Studio): Promise<void> {
  await fill(panel, studio, REPORTING.name);
  await panel.button(studio.words('panel.fill.button')).click();
  await panel.status().waitForText(/\d/);
}

async function apply(panel: Surface, { words }: Studio, name: string): Promise<void> {
  await panel.button(words('panel.presets.applyName', { name })).click();
  await panel.waitFor('button', words('panel.undo'));
}

export const PANEL_SCREENS: Readonly<Record<string, Screen>> = {
  'panel-list': panel({ view: 'list' }, listed),
  'panel-due': panel({ view: 'list' }, async (panel, { keep, words }) => {
    await keep(...RECORDS);
    await panel.waitFor('list', words('recordList.dueTitle'));
  }),
  'panel-legacy': panel({ view: 'list', lang: 'en' }, async (panel, studio, app) => {
    const { words } = studio;
    await listed(panel, studio);
    await app.press('Enable Legacy Tokens');
    await panel.button(words('migration.guide')).click();
    for (const name of ['Data warehouse', 'Order import']) {
      await panel.textbox(words('migration.integration')).fill(name);
      await panel.button(words('migration.add')).click();
      await panel.waitFor('button', words('migration.remove', { name }));
    }
  }),
  'panel-setup': panel({ view: 'setup' }, fillStep),
  'panel-setup-new': panel({ view: 'setup' }, (panel, studio) => studio.says(panel, 'panel.fill.none'), {
    isNew: true,
  }),
  'panel-variables': panel({ view: 'setup' }, async (panel, studio) => {
    await fill(panel, studio, FINANCE.name);
    await panel.textbox('client').fill('Fable Kitchen');
    await until('how it will read', async () => (await panel.text()).includes('Fable Kitchen invoice'));
  }),
  'panel-findings': panel({ view: 'setup' }, async (panel, studio, app) => {
    await fill(panel, studio, REPORTING.name);
    await app.type('Token Name', 'test');
    await until('what is wrong', async () =>
      (await panel.text()).includes(studio.words('checklist.state.warn')),
    );
  }),
  'panel-contact': panel({ view: 'contact' }, fillStep),
  'panel-scopes': panel({ view: 'scopes' }, scopesRead),
  'panel-scopes-new': panel({ view: 'scopes', start: 'none' }, scopesRead, { isNew: true }),
  'panel-preview': panel({ view: 'scopes' }, async (panel, { words }) => {
    await panel.button(words('panel.presets.previewName', { name: REPORTING.name })).click();
    await panel.waitFor('button', words('panel.presets.applyName', { name: REPORTING.name }));
  }),
  'panel-applying': panel({ view: 'scopes', rows: 2000 }, async (panel, { words }) => {
    const name = words('presets.readOnly.name');
    await panel.button(words('panel.presets.applyName', { name })).click();
    await panel.waitFor('progressbar');
  }),
  'panel-applied': panel({ view: 'scopes' }, (panel, studio) => apply(panel, studio, REPORTING.name)),
  'panel-applied-missing': panel({ view: 'scopes', start: 'some' }, (panel, studio) =>
    apply(panel, studio, FINANCE.name),
  ),
  'panel-no-match': panel({ view: 'scopes' }, async (panel, studio) => {
    await panel.searchbox(studio.words('panel.presets.search')).fill('payroll');
    await studio.says(panel, 'panel.presets.none', { query: 'payroll' });
  }),
  'panel-save': panel({ view: 'scopes', start: 'some' }, async (panel, { words }) => {
    await panel.button(words('panel.save.button')).click();
    await panel.textbox(words('panel.save.name')).fill('Jobs and company');
  }),
  'panel-audit': panel({ view: 'edit', tab: 'scopes' }, async (panel, { words }) => {
    await panel.combobox(words('audit.with')).choose(REPORTING.name);
    await panel.find('region', words('audit.result', { name: REPORTING.name })).waitFor();
  }),
  'panel-unsure': panel(DRAWN, async (panel, { words }) => {
    await panel.button(words('recognition.show')).click();
    await panel.waitFor('button', words('recognition.point'));
  }),
  'panel-pointing': panel(DRAWN, async (panel, { words }) => {
    await panel.button(words('recognition.point')).click();
    await panel.waitFor('button', words('panel.save.cancel'));
  }),
  'panel-credentials': panel({ view: 'edit', tab: 'credentials' }, (panel, studio) =>
    studio.says(panel, 'panel.credentials'),
  ),
  'panel-created': panel({ view: 'list', lang: 'en' }, async (panel, studio, app) => {
    await listed(panel, studio);
    await app.press('Create Access Token');
    await app.waitForView('setup');
    await fillStep(panel, studio);
    for (const view of ['contact', 'scopes', 'create'] as const) {
      await app.press('Next');
      await app.waitForView(view);
    }
    await app.press('Create');
    await app.waitForView('list');
    await panel.waitFor('textbox', studio.words('recordList.form.owner'));
  }),
  'panel-left': panel({ view: 'scopes' }, async (panel, studio) => {
    const { words } = studio;
    await scopesRead(panel, studio);
    await panel.button(words('sheet.moveLeft')).click();
    await panel.waitFor('button', words('sheet.moveRight'));
  }),
  'panel-closed': panel({ view: 'scopes' }, async (panel, { words }) => {
    const toggle = panel.button(words('panel.title'));
    await toggle.click();
    await panel.find('button', words('panel.save.button')).waitGone();
  }),
};
