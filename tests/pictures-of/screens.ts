import type { Page } from 'puppeteer-core';
import { LIBRARY_SCREENS } from './screens/library.ts';
import { PANEL_SCREENS } from './screens/panel.ts';
import { POPUP_SCREENS } from './screens/popup.ts';
import { WELCOME_SCREENS } from './screens/welcome.ts';
import type { Size, Studio } from './studio.ts';

/** A screen in one of its states. */
export interface Screen {
  readonly size: Size;
  /** Whether a picture to look at shows all of the page, below the window's end too. */
  readonly whole?: boolean;
  /** Sets it up and gives the page once there is all to see. */
  show(studio: Studio): Promise<Page>;
}

/** All screens by their names, which are the names of the pictures. */
export const SCREENS: ReadonlyMap<string, Screen> = new Map(
  Object.entries({ ...PANEL_SCREENS, ...POPUP_SCREENS, ...LIBRARY_SCREENS, ...WELCOME_SCREENS }),
);
