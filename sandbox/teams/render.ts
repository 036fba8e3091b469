import { accountTypeOf } from '../app/model/route.ts';
import { offeredCategories } from '../data/offered.ts';
import type { AccountType, Category } from '../data/types.ts';
import { startAnt } from './ant/screen.ts';
import { startClassic } from './classic/screen.ts';
import { startLit } from './lit/screen.ts';
import { startMaterial } from './material/screen.ts';
import { startMatrix } from './matrix/screen.ts';
import { startPanes } from './panes/screen.ts';
import { startReact } from './react/screen.ts';
import { isTeamName, type TeamName } from './teams.ts';
import { startUtility } from './utility/screen.ts';

const SCREENS: Readonly<Record<TeamName, (categories: readonly Category[], account: AccountType) => void>> = {
  material: startMaterial,
  ant: startAnt,
  classic: startClassic,
  react: startReact,
  lit: startLit,
  panes: startPanes,
  matrix: startMatrix,
  utility: startUtility,
};

const team = new URL(location.href).searchParams.get('team') ?? '';
if (!isTeamName(team)) throw new Error(`There is no team ${team}`);
const accountType = accountTypeOf(location.pathname);
SCREENS[team](offeredCategories(accountType, 'en'), accountType);
