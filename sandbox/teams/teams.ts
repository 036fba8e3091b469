import { antPage } from './ant/page.ts';
import { classicPage } from './classic/page.ts';
import { litPage } from './lit/page.ts';
import { materialPage } from './material/page.ts';
import { matrixPage } from './matrix/page.ts';
import type { TeamDocument } from './page.ts';
import { panesPage } from './panes/page.ts';
import { reactPage } from './react/page.ts';
import { utilityPage } from './utility/page.ts';

/** The API Scopes step as seven different teams built it, and the list of tokens as one did, by what `team` says. */
export const TEAMS = {
  material: materialPage,
  ant: antPage,
  classic: classicPage,
  react: reactPage,
  lit: litPage,
  panes: panesPage,
  matrix: matrixPage,
  utility: utilityPage,
} as const satisfies Record<string, TeamDocument>;

export type TeamName = keyof typeof TEAMS;

export function isTeamName(name: string): name is TeamName {
  return Object.hasOwn(TEAMS, name);
}
