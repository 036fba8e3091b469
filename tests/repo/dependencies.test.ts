import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { readProjectFile } from './source/files.ts';

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.string()),
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      resolved: z.optional(z.string()),
      license: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      devOptional: z.optional(z.boolean()),
      dependencies: z.optional(z.record(z.string(), z.string())),
      optionalDependencies: z.optional(z.record(z.string(), z.string())),
    }),
  ),
});

const manifest = Manifest.parse(JSON.parse(readProjectFile('package.json')));
const lock = Lock.parse(JSON.parse(readProjectFile('package-lock.json')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** Everything may use these. */
const ALLOWED_LICENCES = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MPL-2.0']);

/** Looser ones than MIT, or for data; only for packages that stay on the developer's machine. */
const ALLOWED_FOR_TOOLS: Readonly<Record<string, string>> = {
  tslib: '0BSD',
  argparse: 'Python-2.0',
  'mdn-data': 'CC0-1.0',
  '@mdn/browser-compat-data': 'CC0-1.0',
  'caniuse-lite': 'CC-BY-4.0',
};

/** Where Node looks for what a package needs: `node_modules` in itself, then in all that it stands in. */
function foldersAbove(path: string): readonly string[] {
  const steps = path.split('/node_modules/');
  return ['', ...steps.map((_, at) => `${steps.slice(0, at + 1).join('/node_modules/')}/`)];
}

describe('dependencies', () => {
  test('are pinned exactly', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    expect(Object.keys(all).length).toBeGreaterThan(10);
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are locked with a SHA-512 each, and with no address of a registry', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, one]) => !/^sha512-[\w+/]{86}==$/.test(one.integrity ?? ''))).toEqual([]);
    expect(installed.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('are locked with all that they need, on every system', () => {
    // `npm ci` refuses a lock file in which an optional dependency, such as a build for macOS, is missing.
    const missing = installed.flatMap(([path, one]) =>
      Object.keys({ ...one.dependencies, ...one.optionalDependencies })
        .filter(
          (name) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in lock.packages),
        )
        .map((name) => `${nameOf(path)} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('have licences that fit', () => {
    const wrong = installed.flatMap(([path, one]) => {
      const name = nameOf(path);
      const licence = one.license ?? 'none named';
      const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
      if (choices.some((choice) => ALLOWED_LICENCES.has(choice))) return [];
      const isTool = one.dev === true || one.devOptional === true;
      return isTool && ALLOWED_FOR_TOOLS[name] === licence ? [] : [`${name}: ${licence}`];
    });
    expect(wrong).toEqual([]);
  });

  test('that are excepted are still installed', () => {
    const names = new Set(installed.map(([path]) => nameOf(path)));
    expect(Object.keys(ALLOWED_FOR_TOOLS).filter((name) => !names.has(name))).toEqual([]);
  });
});
