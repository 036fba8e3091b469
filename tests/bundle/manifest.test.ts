import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { readProjectFile } from '../repo/source/files.ts';
import { BUILDS, type Build, builtFiles, LOADER, readBuiltText } from './built.ts';

const readManifest = (build: Build) =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(readBuiltText(build, 'manifest.json')));

const version = z.object({ version: z.string() }).parse(JSON.parse(readProjectFile('package.json'))).version;

/** What differs between the browsers; everything else is the same. */
const OF_ONE_BROWSER: Readonly<Record<Build, Readonly<Record<string, unknown>>>> = {
  chrome: {
    minimum_chrome_version: '121',
    // Firefox gives policies to extensions without a schema.
    storage: { managed_schema: 'managed-schema.json' },
    background: { type: 'module', service_worker: 'background.js' },
  },
  firefox: {
    background: { type: 'module', scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'token-presets@impact.unofficial',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

describe.each(BUILDS)('the manifest for %s', (build) => {
  /*
   * Whole, so that nothing can be added unseen: no further permission or host, no `web_accessible_resources` by
   * which a page could tell that the extension is there, no `externally_connectable`, no relaxed
   * `content_security_policy`, no second content script, none in frames.
   */
  test('says exactly this', () => {
    // Icons are only looks; that their files are there is tested below.
    const { icons, ...manifest } = readManifest(build);
    expect(manifest).toEqual({
      manifest_version: 3,
      name: '__MSG_extension_name__',
      short_name: 'Token Presets',
      description: '__MSG_extension_description__',
      version,
      default_locale: 'en',
      permissions: ['storage', 'scripting', 'alarms'],
      host_permissions: ['https://app.impact.com/*'],
      // What may be asked for: a host that the person adds by name. Nothing of it is granted beforehand.
      optional_host_permissions: ['https://*/*'],
      content_scripts: [
        { matches: ['https://app.impact.com/secure/*'], js: [LOADER], run_at: 'document_start' },
      ],
      action: expect.objectContaining({ default_title: expect.any(String), default_popup: 'popup.html' }),
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
      options_ui: { page: 'options.html', open_in_tab: true },
      ...OF_ONE_BROWSER[build],
    });
  });

  test('names only files that are there', () => {
    const files = builtFiles(build);
    const named = filesNamedIn(readManifest(build));
    expect(named).toContain('popup.html');
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  test('has its texts in every locale', () => {
    const keys = [...readBuiltText(build, 'manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    const locales = builtFiles(build, 'messages.json');
    expect(locales).toContain('_locales/en/messages.json');
    for (const locale of locales) {
      const messages = z
        .record(z.string(), z.object({ message: z.string() }))
        .parse(JSON.parse(readBuiltText(build, locale)));
      for (const key of keys) expect(messages[key ?? '']?.message, `${locale} ${key}`).toBeTruthy();
    }
  });
});

/** Whatever in a manifest ends like a file. */
function filesNamedIn(node: unknown): readonly string[] {
  if (typeof node === 'string')
    return /\.(js|html|css|png|svg|json)$/.test(node) ? [node.replace(/^\//, '')] : [];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(filesNamedIn) : [];
}
