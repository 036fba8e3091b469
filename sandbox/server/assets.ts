/** Below which path of the host the app's bundle lies. */
export const ASSETS = '/platform-ui/api-access-tokens-ui/';
/** The script that draws generated pages, below it. */
export const PAGES_SCRIPT = 'generated-page.js';
/** The script that draws fixtures, below it. */
export const FIXTURES_SCRIPT = 'fixture.js';
/** The script of the screens that other teams built, below it. */
export const TEAMS_SCRIPT = 'teams.js';
