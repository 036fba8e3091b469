import { panelSurface } from '../../browser/surfaces.ts';
import type { Screen } from '../screens.ts';

const SIZE = { width: 1280, height: 860 } as const;

/** The first page after installing, and the one to practise on. */
export const WELCOME_SCREENS: Readonly<Record<string, Screen>> = {
  welcome: {
    size: SIZE,
    whole: true,
    async show(studio) {
      const welcome = await studio.openOwn('welcome.html');
      await studio.says(welcome, 'welcome.never.title');
      return welcome.page;
    },
  },
  practice: {
    size: SIZE,
    async show({ openOwn, says, browser }) {
      const { page } = await openOwn('practice.html');
      await says(panelSurface(browser, page), 'panel.list.title');
      return page;
    },
  },
};
