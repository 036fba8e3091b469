import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BROWSER_NAMES, type BrowserName } from '../browser/names.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run drives. */
    browserName: BrowserName;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The same tests in every browser: `vitest run --config tests/e2e/vitest.config.ts --project firefox`. Those named
 * `….chromium.test.ts` run in Chromium only: they try many cases of what no browser has a part in.
 */
export default defineConfig({
  root,
  test: {
    // One browser for a run of these tests; `npm test` has another stage beside it, see `../run/schedule.ts`.
    fileParallelism: false,
    projects: BROWSER_NAMES.map((browserName) => ({
      root,
      test: {
        name: browserName,
        include: ['tests/{browser,e2e}/**/*.test.ts'],
        exclude: BROWSER_NAMES.filter((name) => name !== browserName).map((name) => `**/*.${name}.test.ts`),
        environment: 'node',
        provide: { browserName },
        fileParallelism: false,
        // One process for all files, so that they can share a browser: see `shared-browser.ts`.
        isolate: false,
        // Generous, as the first start of a browser on a loaded machine is slow, and bounded all the same.
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
