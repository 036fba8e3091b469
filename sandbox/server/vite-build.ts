import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { ASSETS, FIXTURES_SCRIPT, PAGES_SCRIPT, TEAMS_SCRIPT } from './assets.ts';
import { paTestIds } from './pa-test-ids.ts';

// node sandbox/server/vite-build.ts <folder>: builds the app and the scripts of generated pages, fixtures and teams into the folder.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node sandbox/server/vite-build.ts <folder>');

await build({
  configFile: false,
  logLevel: 'warn',
  root: join(fileURLToPath(new URL('..', import.meta.url)), 'app'),
  base: ASSETS,
  plugins: [
    vue({
      template: {
        compilerOptions: {
          isCustomElement: (tag) => /^(uicl|x)-/.test(tag),
          nodeTransforms: [paTestIds],
        },
      },
    }),
  ],
  build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
});

/** Each script is one file that loads nothing else. */
const SCRIPTS = [
  { folder: 'pages', fileName: PAGES_SCRIPT },
  { folder: 'fixtures', fileName: FIXTURES_SCRIPT },
  { folder: 'teams', fileName: TEAMS_SCRIPT },
];

for (const script of SCRIPTS) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(fileURLToPath(new URL('..', import.meta.url)), script.folder),
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: 'render.ts', formats: ['es'], fileName: () => script.fileName },
    },
  });
}
