import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Checks of what the builds wrote: `npm run build` first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/bundle/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
