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
