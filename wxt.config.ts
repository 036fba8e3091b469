import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The app's host. White-label hosts come later as optional permissions that the person grants. */
const APP_HOST = 'https://app.impact.com/*';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // No auto-imports: a reader sees where every name comes from.
  imports: false,
  manifestVersion: 3,
  outDir: process.env['WXT_OUT_DIR'] ?? '.output',
  i18n: { localesDir: resolve('utils/i18n/locales') },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Token Presets',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms'],
    host_permissions: [APP_HOST],
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
    plugins: [preact()],
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
