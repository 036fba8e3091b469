import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The engine on generated pages, in a real browser; needs no build of the extension. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/pages/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // A page that fails is made smaller, which takes many more.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
