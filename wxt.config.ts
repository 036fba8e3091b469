import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { moduleList, moduleListOf } from './utils/build/module-list.ts';
import { polyfillOfUsed } from './utils/build/polyfill-of-used.ts';
import { SHARED_FILE, sharedScript } from './utils/build/shared-script.ts';
import { withoutEffects } from './utils/build/without-effects.ts';
import { withoutInnerHtml } from './utils/build/without-inner-html.ts';
import { APP_HOST, originOf } from './utils/hosts/patterns.ts';
import { shortKeys, shortMessages, withShortKeys } from './utils/i18n/short-keys.ts';

const EVIDENCE_WORKER = 'evidence-worker';
const LOCALES = resolve('utils/i18n/locales');

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

/** Vite wraps each `import()` so that the styles of what it loads come first; ours load no styles. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

const ownPolyfill = {
  name: 'polyfill-of-used',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: polyfillOfUsed,
  },
};

/** The writer of YAML, its older versions and its types that JSON lacks: nobody here uses them. */
const yamlOfUsed = {
  name: 'yaml-of-used',
  transform: {
    filter: { id: /confbox\/dist\/_chunks\/libs\/js-yaml\.mjs$/ },
    handler: withoutEffects,
  },
};

const preactOfUsed = {
  name: 'preact-of-used',
  transform: {
    filter: { id: /preact\/dist\/preact\.mjs$/ },
    handler: withoutInnerHtml,
  },
};

function inProduction(_config: unknown, { mode }: { readonly mode: string }): boolean {
  return mode === 'production';
}

/**
 * Terser inlines and shortens what Vite's own minifier leaves, which then renames and takes out the white space: after
 * one another they make the package 2.8 kB smaller than Vite's alone, and 1.6 kB smaller than terser's alone.
 */
const terserFirst = {
  name: 'terser-first',
  apply: inProduction,
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

/** Keys of texts, which code and locales repeat, with the short names that they have in the package. */
const keyNames = (async () => {
  const keys = (await parseMessagesFile(resolve(LOCALES, 'en.yml'))).map(({ key }) => key.join('.'));
  const sources = globSync(['wxt.config.ts', '{components,entrypoints,utils}/**/*.{ts,tsx}']);
  return shortKeys(
    keys,
    sources.filter((path) => !path.includes('.test.')).map((path) => readFileSync(path, 'utf8')),
  );
})();

const shortKeysInCode = {
  name: 'short-keys',
  apply: inProduction,
  renderChunk: async (code: string) => ({ code: withShortKeys(code, await keyNames), map: null }),
};

const modules = moduleList(resolve().replaceAll('\\', '/'));

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // No auto-imports: a reader sees where every name comes from.
  imports: false,
  manifestVersion: 3,
  outDir: process.env['WXT_OUT_DIR'] ?? '.output',
  i18n: { localesDir: LOCALES },
  hooks: {
    // Even so WXT's plugin adds them: one parameter called `browser` brought the polyfill into the panel.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(SHARED_FILE);
    },
    // Panel and worker are built with what shares parts with them; while developing, alone and in one file each.
    'entrypoints:grouped': ({ config }, groups) => {
      if (config.mode !== 'production') return;
      const together = groups.find(Array.isArray);
      if (together === undefined) throw new Error('WXT groups entrypoints otherwise now');
      for (const name of ['panel', EVIDENCE_WORKER]) {
        const at = groups.findIndex((group) => !Array.isArray(group) && group.name === name);
        const [entry] = groups.splice(at, at < 0 ? 0 : 1);
        if (entry === undefined) throw new Error(`WXT has no entrypoint ${name} of its own`);
        together.push(...[entry].flat());
      }
    },
    'vite:build:extendConfig': (entrypoints, { plugins }) => {
      const [panel, worker] = ['panel', EVIDENCE_WORKER].map((one) =>
        entrypoints.find(({ name }) => name === one),
      );
      if (panel !== undefined && worker !== undefined)
        plugins?.push(sharedScript(panel.inputPath, worker.inputPath));
    },
    'build:done': ({ config }) => {
      if (config.mode !== 'production') return;
      writeFileSync(moduleListOf(config.outDir), `${JSON.stringify(modules.list, null, 2)}\n`);
    },
    'build:publicAssets': async ({ config }, files) => {
      for (const file of files) {
        if (!('contents' in file && file.relativeDest.endsWith('messages.json'))) continue;
        const messages = JSON.parse(file.contents);
        const short = config.mode === 'production' ? shortMessages(messages, await keyNames) : messages;
        file.contents = JSON.stringify(short);
      }
      // What the icons are drawn from; no manifest names them.
      for (const drawing of files.filter(({ relativeDest }) => /^icon\/.*\.svg$/.test(relativeDest)))
        files.splice(files.indexOf(drawing), 1);
      if (config.browser !== 'firefox') return;
      const schema = files.findIndex(({ relativeDest }) => relativeDest === 'managed-schema.json');
      if (schema >= 0) files.splice(schema, 1);
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
    // Alt+Shift with these letters is free in Chrome, Edge and Firefox; people can choose others in the browser.
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_openPanel__',
      },
      'apply-last-preset': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_applyLast__',
      },
    },
    action: {
      default_title: '__MSG_extension_shortName__',
      default_icon: Object.fromEntries([16, 19, 24, 32, 38, 48].map((size) => [size, `icon/${size}.png`])),
    },
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
      : {
          minimum_chrome_version: '121',
          // Of what administrators may set; Firefox needs none.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  vite: ({ mode }) => {
    // That of whoever builds would put what libraries have for developing into the package.
    process.env['NODE_ENV'] = mode;
    return {
      plugins: [
        preact(),
        dataWithoutNotes,
        nativeForPolyfills,
        plainImports,
        ownPolyfill,
        yamlOfUsed,
        preactOfUsed,
        terserFirst,
        shortKeysInCode,
        modules.plugin,
      ],
      resolve: {
        alias: {
          // WXT's context for content scripts pulls in its browser module and a location poller:
          // more than the whole loader may weigh. The loader needs none of it.
          'wxt/utils/content-script-context': resolve('utils/loader/context.ts'),
        },
      },
      // Vite's preload polyfill calls `fetch`; every browser that runs this knows `modulepreload`.
      build: {
        target: ['chrome121', 'firefox140'],
        // What an `import()` needs is loaded with it; naming it beforehand would only help over a network.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
        },
        // No getter has an effect as a module loads.
        rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
      },
    };
  },
});
