import { type Element, Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../utils/policy/policy.ts';
import { sampleTemplate } from '../../utils/templates/testing/templates.ts';
import { part } from '../part.ts';
import { projectFiles, readProjectFile } from './source/files.ts';

/* The policy files of `docs/policies/`, and the schema by which Chrome and Edge read them. */

const FOLDER = 'docs/policies/';
const at = (value: unknown, ...path: string[]) => path.reduce(part, value);
const json = (file: string): unknown => JSON.parse(readProjectFile(FOLDER + file));

/** A value of the registry, as it stands in a `.reg` file. */
function registry(file: string, product: string): unknown {
  const text = readProjectFile(FOLDER + file);
  expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n\r\n\[/);
  expect(text).toContain(
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${product}\\3rdparty\\extensions\\EXTENSION_ID\\policy]\r\n`,
  );
  const list = /^"templates"="((?:[^"\\]|\\.)*)"\r$/m.exec(text)?.[1];
  if (list === undefined) throw new Error(`${file} has no templates`);
  return {
    hideBuiltIns: /^"hideBuiltIns"=dword:00000001\r$/m.test(text),
    templates: JSON.parse(list.replaceAll(/\\(.)/g, '$1')),
  };
}

/** A property list as far as policies need it. */
function propertyList(file: string): unknown {
  const text = readProjectFile(FOLDER + file).replace(/^<\?xml.*\?>\n<!DOCTYPE.*>\n/, '');
  const parsed = new new Window().DOMParser().parseFromString(text, 'text/xml');
  const read = (node: Element): unknown => {
    const children = [...node.children];
    switch (node.localName) {
      case 'plist':
        return children.map(read)[0];
      case 'array':
        return children.map(read);
      case 'string':
        return node.textContent;
      case 'true':
        return true;
      case 'dict': {
        const keys = children.filter((_, index) => index % 2 === 0);
        const values = children.filter((_, index) => index % 2 === 1);
        expect(keys.map(({ localName }) => localName)).toEqual(keys.map(() => 'key'));
        return Object.fromEntries(values.map((value, index) => [keys[index]?.textContent, read(value)]));
      }
      default:
        throw new Error(`A property list with <${node.localName}>`);
    }
  };
  return read(parsed.documentElement);
}

const FILES: Readonly<Record<string, (file: string) => unknown>> = {
  'chrome-edge-linux.json': (file) => at(json(file), '3rdparty', 'extensions', 'EXTENSION_ID'),
  'chrome-windows.reg': (file) => registry(file, 'Google\\Chrome'),
  'edge-windows.reg': (file) => registry(file, 'Microsoft\\Edge'),
  'chrome-edge-macos.plist': propertyList,
  'firefox-policies.json': (file) =>
    at(json(file), 'policies', '3rdparty', 'Extensions', 'token-presets@impact.unofficial'),
  'token-presets@impact.unofficial.json': (file) => {
    expect(json(file)).toMatchObject({ name: file.replace(/\.json$/, ''), type: 'storage' });
    return at(json(file), 'data');
  },
};

describe('policy files', () => {
  test('are all known here, and all named in their guide', () => {
    const files = projectFiles()
      .filter((file) => file.startsWith(FOLDER))
      .map((file) => file.slice(FOLDER.length));
    expect(files.sort()).toEqual([...Object.keys(FILES), 'README.md'].sort());
    const guide = readProjectFile(`${FOLDER}README.md`);
    for (const file of Object.keys(FILES)) expect(guide).toContain(`](${file})`);
  });

  test.each(Object.entries(FILES))('%s reads, and says what all of them say', (file, policyIn) => {
    const policy = policyIn(file);
    expect(readPolicy(policy)).toMatchObject({ hideBuiltIns: true, problems: [] });
    expect(at(policy, 'templates', '0', 'name')).toBe('Reporting, read-only');
    expect(policy).toEqual(FILES['firefox-policies.json']?.('firefox-policies.json'));
    expect(faultsOf(policy, SCHEMA)).toEqual([]);
  });
});

const SCHEMA: unknown = JSON.parse(readProjectFile('public/managed-schema.json'));

/** What Chrome would not take, or would leave out, as places in the value. */
function faultsOf(value: unknown, schema: unknown, place = ''): string[] {
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (part(schema, 'type') !== type) return [`${place}: ${type}`];
  if (Array.isArray(value))
    return value.flatMap((one, index) => faultsOf(one, part(schema, 'items'), `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const inner = at(schema, 'properties', name) ?? part(schema, 'additionalProperties');
    return inner === undefined ? [`${place}.${name}: unknown`] : faultsOf(one, inner, `${place}.${name}`);
  });
}

describe('the schema for Chrome and Edge', () => {
  test('knows every field of a template', () => {
    const template = sampleTemplate({
      setup: {
        name: 'x',
        description: 'x',
        apiVersion: '3',
        primaryContact: 'x',
        developerEmails: ['a@example.com'],
      },
      scopes: [{ method: 'GET', path: '/x' }, { category: 'x', label: 'y' }, { access: 'read' }],
      tags: ['x'],
      rotateAfterDays: 90,
      client: 'x',
      variables: [{ name: 'x', default: 'y', choices: ['z'] }],
    });
    expect(faultsOf({ hideBuiltIns: true, templates: [template] }, SCHEMA)).toEqual([]);
    expect(faultsOf({ templates: [{ ...template, tags: 'x', other: 1 }] }, SCHEMA)).toEqual([
      '.templates[0].tags: string',
      '.templates[0].other: unknown',
    ]);
  });

  test('is of the kind that Chrome loads: one type each, and only named policies at the top', () => {
    const types: unknown[] = [];
    const walk = (schema: unknown) => {
      types.push(part(schema, 'type'));
      for (const inner of Object.values(part(schema, 'properties') ?? {})) walk(inner);
      for (const inner of [part(schema, 'items'), part(schema, 'additionalProperties')])
        if (inner !== undefined) walk(inner);
    };
    walk(SCHEMA);
    expect(types.length).toBeGreaterThan(20);
    expect(new Set(types)).toEqual(new Set(['object', 'boolean', 'array', 'string', 'integer']));
    expect(part(SCHEMA, 'type')).toBe('object');
    expect(part(SCHEMA, 'additionalProperties')).toBeUndefined();
  });
});
