import { findBrowser } from '../browser/find.ts';
import { BROWSER_NAMES, type BrowserName } from '../browser/names.ts';
import { walk } from '../start/walk.ts';
import { runTool } from './command.ts';
import { countOfOne } from './count.ts';
import type { Stage } from './schedule.ts';
import { runVitest } from './vitest.ts';

const build = (browser: string) => `build for ${browser}`;
const find = (browser: BrowserName) => `find ${browser}`;

/** In parts of about the same length, each with a browser of its own: Firefox is slower, and Chromium runs far more tests. */
const END_TO_END: readonly { readonly browser: BrowserName; readonly shard: string }[] = [
  { browser: 'firefox', shard: '1/2' },
  { browser: 'firefox', shard: '2/2' },
  { browser: 'chromium', shard: '1/4' },
  { browser: 'chromium', shard: '2/4' },
  { browser: 'chromium', shard: '3/4' },
  { browser: 'chromium', shard: '4/4' },
];

/** All that `npm test` does, in this order: what fails fastest comes first. */
export const STAGES: readonly Stage[] = [
  {
    name: 'types',
    run: async () => countOfOne((await runTool('typescript', ['--noEmit'], { tool: 'tsc' })) === 0),
  },
  {
    name: 'lint',
    run: async () => countOfOne((await runTool('@biomejs/biome', ['ci', '.'], { tool: 'biome' })) === 0),
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
  ...BROWSER_NAMES.map((browser) => ({
    name: find(browser),
    run: async () => {
      console.log(await findBrowser(browser));
      return countOfOne(true);
    },
  })),
  {
    // One of the README's two commands: what it shows without a display has to hold.
    name: 'npm start without a display',
    needs: [build('chrome'), find('chromium')],
    run: async () => {
      await walk();
      return countOfOne(true);
    },
  },
  {
    // Alone: beside other browsers it would measure those.
    name: 'times in chromium',
    needs: [build('chrome'), find('chromium')],
    run: () => runVitest(['--config', 'tests/e2e/vitest.config.ts', '--project', 'measured']),
  },
  {
    name: 'generated pages in chromium',
    label: 'pages',
    needs: [find('chromium')],
    run: () => runVitest(['--config', 'tests/pages/vitest.config.ts'], { label: 'pages' }),
  },
  ...END_TO_END.map(({ browser, shard }) => ({
    name: `end to end in ${browser}, part ${shard}`,
    label: `${browser} ${shard}`,
    needs: [build(browser === 'chromium' ? 'chrome' : 'firefox'), find(browser)],
    run: () =>
      runVitest(['--config', 'tests/e2e/vitest.config.ts', '--project', browser, `--shard=${shard}`], {
        label: `${browser} ${shard}`,
      }),
  })),
];
