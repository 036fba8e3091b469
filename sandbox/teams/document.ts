import { offeredCategories } from '../data/offered.ts';
import type { AccountType } from '../data/types.ts';
import { isTeamName, TEAMS } from './teams.ts';

/**
 * The document that a team's server sends.
 *
 * @param script the address of the script of all teams
 * @throws where there is no team of this name
 */
export function teamDocument(name: string, accountType: AccountType, script: string): string {
  if (!isTeamName(name)) throw new Error(`There is no team ${name}. Those that are: ${Object.keys(TEAMS)}`);
  const { title, css, body } = TEAMS[name];
  return `<!doctype html>
<html lang="en_US">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title><style>${css}</style></head>
<body>
${body(offeredCategories(accountType, 'en'), accountType)}
<script type="module" src="${script}"></script>
</body>
</html>`;
}
