import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { APP_HOST, originOf } from './utils/hosts/patterns.ts';

/** Fields such as `_about` are notes for who maintains a data file. The loader has no room for them. */
const dataWithoutNotes = {
  name: 'data-without-notes',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\/utils\/.*\.json$/ },
    handler: (text: string) =>
      JSON.stringify(JSON.parse(text, (key, value: unknown) => (key.startsWith('_') ? undefined : value))),
  },
};

/** What dom-accessibility-api brings along for browsers without `Set` and `Array.from`; ours have both. */
const nativeForPolyfills = {
  name: 'native-for-polyfills',
  load: {
    filter: { id: /dom-accessibility-api\/dist\/polyfills\/(?:SetLike|array\.from)\.mjs$/ },
    handler: (id: string) => `export default ${id.includes('SetLike') ? 'Set' : 'Array.from'}`,
  },
};

/** Namespaces of which our code asks for promises; the polyfill hands on all others as the browser has them. */
const USED = ['permissions', 'runtime', 'storage', 'tabs'];

/** The polyfill brings along a table of the whole extension API; what nobody here uses is left out of it. */
const polyfillOfUsed = {
  name: 'polyfill-of-used',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: (code: string) => {
      const table = /(?<=const apiMetadata = )\{.*?^ {6}\}(?=;)/ms;
      const found = table.exec(code);
      if (found === null) throw new Error('webextension-polyfill has its table of the API elsewhere now');
      const api: Record<string, unknown> = JSON.parse(found[0]);
      return code.replace(table, JSON.stringify(Object.fromEntries(USED.map((name) => [name, api[name]]))));
    },
  },
};

/**
 * Terser inlines and shortens what Vite's own minifier leaves, which then renames and takes out the white space: after
 * one another they make the package 2.8 kB smaller than Vite's alone, and 1.6 kB smaller than terser's alone.
 */
const terserFirst = {
  name: 'terser-first',
  apply: (_config: unknown, { mode }: { readonly mode: string }) => mode === 'production',
  async renderChunk(code: string, chunk: { readonly fileName: string }, output: { readonly format: string }) {
    const smaller = await minify(code, {
      module: output.format === 'es',
      ecma: 2020,
      compress: { passes: 2 },
      mangle: false,
    });
    if (smaller.code === undefined) throw new Error(`terser made nothing of ${chunk.fileName}`);
    return { code: smaller.code, map: null };
  },
};

/** Every text is in the package once more with its key; that it is indented as well helps nobody. */
function withoutIndent(contents: string): string {
  return JSON.stringify(JSON.parse(contents));
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // No auto-imports: a reader sees where every name comes from.
  imports: false,
  manifestVersion: 3,
  outDir: process.env['WXT_OUT_DIR'] ?? '.output',
  i18n: { localesDir: resolve('utils/i18n/locales') },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const file of files) {
        if ('contents' in file && file.relativeDest.endsWith('messages.json'))
          file.contents = withoutIndent(file.contents);
      }
      // What the other icons are drawn from; no manifest names it.
      const drawing = files.findIndex(({ relativeDest }) => relativeDest === 'icon/icon.svg');
      if (drawing >= 0) files.splice(drawing, 1);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Token Presets',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms'],
    host_permissions: [originOf(APP_HOST)],
    // White-label hosts are not known beforehand, so any may be asked for. Nothing is granted until the person adds
    // one host by name in the options page, and then that one alone.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_extension_shortName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'token-presets@impact.unofficial',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
  vite: () => ({
    plugins: [preact(), dataWithoutNotes, nativeForPolyfills, polyfillOfUsed, terserFirst],
    resolve: {
      alias: {
        // WXT's context for content scripts pulls in its browser module and a location poller:
        // more than the whole loader may weigh. The loader needs none of it.
        'wxt/utils/content-script-context': resolve('utils/loader/context.ts'),
      },
    },
    // Vite's preload polyfill calls `fetch`; every browser that runs this knows `modulepreload`.
    build: { target: ['chrome121', 'firefox140'], modulePreload: { polyfill: false } },
  }),
});
