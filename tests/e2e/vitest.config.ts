import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BROWSER_NAMES, type BrowserName } from '../browser/names.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run drives. */
    browserName: BrowserName;
  }
}

/** Tests that measure time: `--project measured`, which `npm test` runs while nothing else goes on. */
const MEASURED = 'tests/e2e/measured/**';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project of vitest: these test files, in this browser. */
const inOneBrowser = (
  name: string,
  browserName: BrowserName,
  files: readonly string[],
  without: readonly string[],
) => ({
  root,
  // The English texts, for parts of the extension that a test takes its facts from.
  resolve: { alias: { '#i18n': `${root}utils/i18n/testing.ts` } },
  test: {
    name,
    include: [...files],
    exclude: [...without],
    environment: 'node' as const,
    provide: { browserName },
    fileParallelism: false,
    // One process for all files, so that they can share a browser: see `shared-browser.ts`.
    isolate: false,
    // Generous, as the first start of a browser on a loaded machine is slow, and bounded all the same.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/**
 * The same tests in every browser: `vitest run --config tests/e2e/vitest.config.ts --project firefox`. Those named
 * `….chromium.test.ts` run in Chromium only: they try many cases of what no browser has a part in.
 */
export default defineConfig({
  root,
  test: {
    // One browser for a run of these tests; `npm test` has another stage beside it, see `../run/schedule.ts`.
    fileParallelism: false,
    projects: [
      ...BROWSER_NAMES.map((browser) => {
        const others = BROWSER_NAMES.filter((name) => name !== browser).map((name) => `**/*.${name}.test.ts`);
        return inOneBrowser(browser, browser, ['tests/{browser,e2e}/**/*.test.ts'], [...others, MEASURED]);
      }),
      inOneBrowser('measured', 'chromium', [`${MEASURED}/*.test.ts`], []),
    ],
  },
});
