import type { Surface } from '../../browser/surface.ts';
import { stored } from '../../e2e/storage.ts';
import { FINANCE, RECORDS, REPORTING, SOURCE_CODE, TEMPLATE_FILE, TEMPLATES } from '../examples.ts';
import type { Screen } from '../screens.ts';
import type { Studio } from '../studio.ts';

const SIZE = { width: 1280, height: 900 } as const;

type Kept = readonly Readonly<Record<string, unknown>>[];

/** The library's page; `act` brings it into the state of the picture. */
function page(path: string, kept: Kept, act: (page: Surface, studio: Studio) => Promise<unknown>): Screen {
  return {
    size: SIZE,
    whole: true,
    async show(studio) {
      await studio.keep(...kept);
      const surface = await studio.openOwn(path);
      await act(surface, studio);
      return surface.page;
    },
  };
}

const library = (kept: Kept, act: (page: Surface, studio: Studio) => Promise<unknown>) =>
  page('options.html', kept, act);

const listed = (library: Surface, { words }: Studio) =>
  library.waitFor('button', words('templates.edit', { name: REPORTING.name }));

async function open(library: Surface, { words }: Studio, name: string): Promise<void> {
  await library.button(words('templates.edit', { name })).click();
  await library.waitFor('button', words('templates.form.save'));
}

export const LIBRARY_SCREENS: Readonly<Record<string, Screen>> = {
  library: library(TEMPLATES, listed),
  'library-empty': library([], (library, studio) => studio.says(library, 'templates.empty.title')),
  'library-selected': library(TEMPLATES, async (library, studio) => {
    const { words } = studio;
    await listed(library, studio);
    for (const name of [REPORTING.name, FINANCE.name])
      await library.checkbox(words('templates.bulk.selectOne', { name })).click();
    await library.waitFor('button', words('templates.bulk.share'));
  }),
  'library-form': library(TEMPLATES, async (library, studio) => {
    const { words } = studio;
    await open(library, studio, REPORTING.name);
    const tree = await library.button(words('templates.tree.title')).waitFor();
    if ((await tree.attribute('aria-expanded')) === 'false') await tree.click();
    const node = await (await library.waitFor('list', words('templates.tree.list'))).element();
    await node.scrollIntoView();
  }),
  'library-faults': library(TEMPLATES, async (library, studio) => {
    const { words } = studio;
    await library.button(words('templates.new')).click();
    await library.textbox(words('templates.form.scopes')).fill('no rule at all');
    await library.button(words('templates.form.save')).click();
    await studio.says(library, 'templates.form.notSaved');
  }),
  'library-import': library(TEMPLATES, async (library, { words }) => {
    await library.button(words('templates.importText.open')).click();
    await library.textbox(words('templates.importText.label')).paste(TEMPLATE_FILE);
    await library.button(words('templates.importText.preview')).click();
    await library.waitFor('list', words('templates.importPreview.title'));
  }),
  'library-share': library(TEMPLATES, async (library, { words }) => {
    await library.button(words('templates.share.open', { name: REPORTING.name })).click();
    await library.waitFor('dialog', words('templates.share.open', { name: REPORTING.name }));
  }),
  'library-check': library(TEMPLATES, async (library, studio) => {
    const { words } = studio;
    await library.button(words('breadth.open')).click();
    await studio.says(library, 'breadth.hint');
  }),
  'library-attention': library(
    [
      ...TEMPLATES,
      stored({ id: 'newer', name: 'From a later version' }, 9),
      { 'template:broken': { version: 1, data: { name: 'Damaged one' } } },
    ],
    async (library, { words }) => {
      await library.button(words('templates.delete', { name: FINANCE.name })).click();
      await library.waitFor('button', words('templates.undo'));
      await library.waitFor('button', words('templates.attention.remove', { name: 'Damaged one' }));
    },
  ),
  evidence: library(TEMPLATES, async (library, studio) => {
    const { words } = studio;
    await library.button(words('evidence.open')).click();
    await library.textbox(words('evidence.box')).paste(SOURCE_CODE);
    await library.waitFor('list', words('evidence.proposed'));
  }),
  'evidence-empty': library(TEMPLATES, async (library, { words }) => {
    await library.button(words('evidence.open')).click();
    await library.waitFor('textbox', words('evidence.box'));
  }),
  records: page('options.html#records', [...TEMPLATES, ...RECORDS], (records, { words }) =>
    records.waitFor('button', words('recordList.doneName', { name: 'Warehouse export' })),
  ),
  'records-form': page('options.html#records', [...TEMPLATES, ...RECORDS], async (records, { words }) => {
    await records.button(words('recordList.edit', { name: 'Warehouse export' })).click();
    await records.waitFor('button', words('recordList.form.save'));
  }),
  'records-empty': page('options.html#records', [], (records, studio) =>
    studio.says(records, 'recordList.empty.title'),
  ),
};
