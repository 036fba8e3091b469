import type { Surface } from '../../browser/surface.ts';
import { RECORDS, REPORTING, TEMPLATES } from '../examples.ts';
import type { Screen } from '../screens.ts';
import type { Studio } from '../studio.ts';

/** About the size in which browsers show a popup. */
const SIZE = { width: 400, height: 600 } as const;

function popup(
  kept: readonly Readonly<Record<string, unknown>>[],
  act: (popup: Surface, studio: Studio) => Promise<unknown>,
): Screen {
  return {
    size: SIZE,
    async show(studio) {
      await studio.keep(...kept);
      const popup = await studio.openOwn('popup.html');
      await act(popup, studio);
      return popup.page;
    },
  };
}

const listed = (popup: Surface, { words }: Studio) =>
  popup.waitFor('button', words('templates.edit', { name: REPORTING.name }));

export const POPUP_SCREENS: Readonly<Record<string, Screen>> = {
  popup: popup(TEMPLATES, listed),
  'popup-empty': popup([], (popup, studio) => studio.says(popup, 'templates.empty.title')),
  'popup-due': popup([...TEMPLATES, ...RECORDS], async (popup, studio) => {
    await listed(popup, studio);
    await popup.waitFor('button', studio.words('recordList.doneName', { name: 'Warehouse export' }));
  }),
  'popup-no-match': popup(TEMPLATES, async (popup, studio) => {
    await listed(popup, studio);
    await popup.searchbox(studio.words('templates.search')).fill('payroll');
    await studio.says(popup, 'templates.noMatch.title', { query: 'payroll' });
  }),
  'popup-form': popup(TEMPLATES, async (popup, { words }) => {
    await popup.button(words('templates.edit', { name: REPORTING.name })).click();
    await popup.waitFor('button', words('templates.form.save'));
  }),
  'popup-deleted': popup(TEMPLATES, async (popup, { words }) => {
    await popup.button(words('templates.delete', { name: REPORTING.name })).click();
    await popup.waitFor('button', words('templates.undo'));
  }),
};
