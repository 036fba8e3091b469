import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PAGES_AT_ONCE } from './seeds.ts';

/** The engine on generated pages, in a real browser; needs no build of the extension. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/pages/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxConcurrency: PAGES_AT_ONCE,
    // A page that fails is made smaller, which takes many more.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
