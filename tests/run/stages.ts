import { findBrowser } from '../browser/find.ts';
import { BROWSER_NAMES, type BrowserName } from '../browser/names.ts';
import { runTool } from './command.ts';
import { type Count, countOfOne } from './count.ts';
import { runVitest } from './vitest.ts';

/** One part of `npm test`. */
export interface Stage {
  readonly name: string;
  /** Stages that must have succeeded; where one has not, this one counts as failed without being run. */
  readonly needs?: readonly string[];
  run(): Promise<Count>;
}

const build = (browser: string) => `build for ${browser}`;
const find = (browser: BrowserName) => `find ${browser}`;

/** All that `npm test` does, in this order: what fails fastest comes first. */
export const STAGES: readonly Stage[] = [
  { name: 'types', run: async () => countOfOne((await runTool('typescript', ['--noEmit'], 'tsc')) === 0) },
  {
    name: 'lint',
    run: async () => countOfOne((await runTool('@biomejs/biome', ['ci', '.'], 'biome')) === 0),
  },
  { name: 'units and repository', run: () => runVitest([]) },
  ...['chrome', 'firefox'].map((browser) => ({
    name: build(browser),
    run: async () => countOfOne((await runTool('wxt', ['build', '-b', browser, '--mv3'])) === 0),
  })),
  {
    name: 'built files',
    needs: [build('chrome'), build('firefox')],
    run: () => runVitest(['--config', 'tests/bundle/vitest.config.ts']),
  },
  ...BROWSER_NAMES.flatMap((browser) => [
    {
      name: find(browser),
      run: async () => {
        console.log(await findBrowser(browser));
        return countOfOne(true);
      },
    },
    {
      name: `end to end in ${browser}`,
      needs: [build(browser === 'chromium' ? 'chrome' : 'firefox'), find(browser)],
      run: () => runVitest(['--config', 'tests/e2e/vitest.config.ts', '--project', browser]),
    },
  ]),
  {
    name: 'generated pages in chromium',
    needs: [find('chromium')],
    run: () => runVitest(['--config', 'tests/pages/vitest.config.ts']),
  },
];
