import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { part } from '../part.ts';
import { PROJECT_FOLDER } from '../run/command.ts';
import { LOCALES, type Locale, readTexts } from './locales/texts.ts';
import { projectFiles, readProjectFile } from './source/files.ts';

/* What the documents say of the manifest, of each other and of the version. */

const files = projectFiles();
const json = (file: string): unknown => JSON.parse(readProjectFile(file));
/** Names of examples, and what only a run makes. */
const NOT_KEPT = /(?:new-scopes-table|brand-new-table)\.|^tests\/(?:failures|pictures)\/$/;

describe('permissions', () => {
  // As `wxt.config.ts` has them; `tests/bundle/manifest.test.ts` holds the manifest to the same.
  const config = readProjectFile('wxt.config.ts');
  const list = /\bpermissions: \[([^\]]+)\]/.exec(config)?.[1] ?? '';
  const permissions = [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
  const optional = /optional_host_permissions: \['([^']+)'\]/.exec(config)?.[1] ?? 'none found';

  test.each(['README.md', 'docs/store/README.md'])('each has its reason in %s, and no other has', (file) => {
    expect(permissions.length).toBeGreaterThan(2);
    const [, table = ''] =
      /## (?:Permissions, and why|Why each permission)\n([\s\S]*?)(?=\n## )/.exec(readProjectFile(file)) ??
      [];
    const rows = [...table.matchAll(/^\| `([^`]+)`( \(optional\))? \| (.{30,}) \|$/gm)];
    expect(rows.map(([, name, isOptional]) => `${name}${isOptional ?? ''}`)).toEqual([
      ...permissions,
      'https://app.impact.com/*',
      `${optional} (optional)`,
    ]);
  });
});

describe('links', () => {
  const documents = files.filter((file) => file.endsWith('.md'));

  test('between documents lead to files and headings that are there', () => {
    const broken = documents.flatMap((document) =>
      linksIn(readProjectFile(document))
        .filter((link) => !leadsSomewhere(document, link))
        .map((link) => `${document}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('lead to the documents that somebody looks for', () => {
    const linked = new Set(
      documents.flatMap((document) =>
        linksIn(readProjectFile(document)).map((link) =>
          posix.join(posix.dirname(document), link.replace(/#.*$/, '')),
        ),
      ),
    );
    const wanted = ['PRIVACY.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/releasing.md', 'docs/store/README.md'];
    expect(wanted.filter((file) => !linked.has(file))).toEqual([]);
  });

  test('commands and files that documents name are there', () => {
    const scripts = Object.keys(Object(part(json('package.json'), 'scripts')));
    const ofProject = documents.filter((file) => !file.startsWith('docs/policies/'));
    const missing = ofProject.flatMap((document) => {
      const text = readProjectFile(document);
      const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
      const paths = [
        ...text.matchAll(/`((?:components|entrypoints|utils|sandbox|tests|public)\/[\w./-]+)`/g),
      ];
      return [
        ...commands.filter((name) => !scripts.includes(name)).map((name) => `${document}: npm run ${name}`),
        ...paths
          .filter(([, path = '']) => !NOT_KEPT.test(path) && !isThere(path))
          .map(([, path]) => `${document}: ${path}`),
      ];
    });
    expect(missing).toEqual([]);
  });

  test('that lead nowhere are seen', () => {
    const text = '# A b\n[a](x.md) [b](#a-b) [c](#c) `[d](e.md)`\n```\n[f](g.md)\n```\n![h](i.png "j")';
    expect(linksIn(text)).toEqual(['x.md', '#a-b', '#c', 'i.png']);
    expect(headingsIn('## What it *never* does, `really`\n')).toEqual(['what-it-never-does-really']);
    expect(leadsSomewhere('README.md', 'docs/no-such-file.md')).toBe(false);
    expect(leadsSomewhere('README.md', '#no-such-heading')).toBe(false);
  });
});

describe('the version', () => {
  const version = part(json('package.json'), 'version');

  test('is the same in package.json and the lock file, and one that stores take', () => {
    const lock = json('package-lock.json');
    const ofRoot = part(part(part(lock, 'packages'), ''), 'version');
    expect([part(lock, 'version'), ofRoot]).toEqual([version, version]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('is the newest that CHANGELOG.md dates, with something to say', () => {
    const [, newest = '', date = '', text = ''] =
      /\n## (\d\S*) \((\d{4}-\d\d-\d\d)\)\n([\s\S]*?)\n## /.exec(readProjectFile('CHANGELOG.md')) ?? [];
    expect(newest).toBe(version);
    expect(new Date(`${date}T00:00:00Z`).toISOString()).toMatch(new RegExp(`^${date}`));
    expect(text).toMatch(/^- /m);
  });
});

describe('what the stores show', () => {
  /**
   * Chrome takes 75 characters (https://developer.chrome.com/docs/extensions/reference/manifest/name),
   * addons.mozilla.org 50; Chrome takes 132 of the summary.
   */
  const NAME = 50;
  const SUMMARY = 132;
  /** Edge asks for the one and takes the other; in Chinese and Japanese too. */
  const DESCRIPTION = [250, 10_000] as const;
  const UNOFFICIAL: Readonly<Record<Locale, RegExp>> = {
    en: /unofficial/i,
    de: /inoffiziell/i,
    fr: /non officiel/i,
    es: /no oficial/i,
    it: /non ufficiale/i,
    pt_BR: /não oficial/i,
    ja: /非公式/,
    zh_CN: /非官方/,
  };

  const ofExtension = (locale: Locale, key: string) => {
    const text = readTexts(locale).get(`extension.${key}`)?.get('');
    if (text === undefined) throw new Error(`${locale} has no extension.${key}`);
    return text;
  };

  test.each(LOCALES)('in %s fits, and says that this is unofficial', (locale) => {
    const [name, summary] = [ofExtension(locale, 'name'), ofExtension(locale, 'description')];
    const description = readProjectFile(`docs/store/descriptions/${locale}.txt`);
    expect(name.length, name).toBeLessThanOrEqual(NAME);
    expect(summary.length, summary).toBeLessThanOrEqual(SUMMARY);
    expect(description.length).toBeGreaterThanOrEqual(DESCRIPTION[0]);
    expect(description.length).toBeLessThanOrEqual(DESCRIPTION[1]);
    for (const text of [name, summary, description]) expect(text).toMatch(UNOFFICIAL[locale]);
    expect(description).toContain('Impact Tech, Inc.');
  });

  test('in English is what the listing says', () => {
    const listing = readProjectFile('docs/store/README.md');
    for (const [key, field] of Object.entries({ name: 'Name', description: 'Summary' }))
      expect(listing).toContain(`| ${field} | ${ofExtension('en', key)} |`);
  });
});

/** The addresses of a document's links and pictures that lead to the project itself. */
function linksIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address));
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? document : posix.join(posix.dirname(document), path);
  if (!isThere(file)) return false;
  return heading === undefined || headingsIn(readProjectFile(file)).includes(heading);
}

/** The anchors of a document's headings, as code hosts make them. */
function headingsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isThere(path: string): boolean {
  return existsSync(join(PROJECT_FOLDER, path));
}
