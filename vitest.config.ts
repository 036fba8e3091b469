import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [preact()],
  resolve: {
    alias: [
      // The real English texts, without a browser.
      { find: '#i18n', replacement: root('utils/i18n/testing.ts') },
      { find: /^@\//, replacement: `${root('.')}/` },
    ],
  },
  test: {
    include: [
      '{utils,components,entrypoints,sandbox}/**/*.test.{ts,tsx}',
      'tests/{bench,evidence,icons,repo,secrets}/**/*.test.ts',
    ],
    environment: 'node',
    // Properties over many cases take their time on a loaded machine.
    testTimeout: 20_000,
    // By default one core is left idle: half of the machine where there are two.
    maxWorkers: '100%',
    sequence: { shuffle: true },
    mockReset: true,
    restoreMocks: true,
  },
});
