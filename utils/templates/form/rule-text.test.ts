import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScopeRule } from '../../scopes/types.ts';
import { ACCESSES, METHODS } from '../schema.ts';
import { formatRule, formatRules, parseRules, rewriteRules } from './rule-text.ts';

describe('lines that people write', () => {
  it.each<[string, ScopeRule]>([
    ['GET /Actions', { method: 'GET', path: '/Actions' }],
    ['  get   /Actions/{ActionId}  ', { method: 'GET', path: '/Actions/{ActionId}' }],
    [
      'DELETE https://api.impact.com/Agencies/{AccountSID}/Jobs',
      { method: 'DELETE', path: 'https://api.impact.com/Agencies/{AccountSID}/Jobs' },
    ],
    ['- GET /Actions', { method: 'GET', path: '/Actions' }],
    ['* GET /Actions', { method: 'GET', path: '/Actions' }],
    ['• POST /Jobs', { method: 'POST', path: '/Jobs' }],
    ['3. PUT /Jobs', { method: 'PUT', path: '/Jobs' }],
    ['Retrieve actions\t/Actions\tGET', { method: 'GET', path: '/Actions' }],
    ['GET\t/Actions', { method: 'GET', path: '/Actions' }],
    ['Catalogs: Retrieve catalogs', { category: 'Catalogs', label: 'Retrieve catalogs' }],
    ['Catalogs: Files: all of them', { category: 'Catalogs', label: 'Files: all of them' }],
    ['Jobs Management: read', { category: 'Jobs Management', access: 'read' }],
    ['Jobs Management: Write', { category: 'Jobs Management', access: 'write' }],
    ['目录: 检索目录', { category: '目录', label: '检索目录' }],
    ['* read', { access: 'read' }],
    ['*: all', { access: 'all' }],
    ['"Reports: new": "read"', { category: 'Reports: new', label: 'read' }],
  ])('%s', (line, rule) => {
    expect(parseRules(line)).toEqual({ rules: [rule], lines: [1], bad: [] });
  });

  it('says which line is wrong, and how, and keeps the others', () => {
    const text = [
      'GET /a',
      '',
      'GET',
      'PURGE /a',
      'Catalogs',
      'Catalogs:',
      '* reed',
      '/Actions',
      '"a: b',
      '* read',
    ];
    expect(parseRules(text.join('\r\n'))).toEqual({
      rules: [{ method: 'GET', path: '/a' }, { access: 'read' }],
      lines: [1, 10],
      bad: [
        { line: 3, problem: 'no-path' },
        { line: 4, problem: 'unknown-method' },
        { line: 5, problem: 'no-label' },
        { line: 6, problem: 'no-label' },
        { line: 7, problem: 'unknown-access' },
        { line: 8, problem: 'unknown' },
        { line: 9, problem: 'unknown' },
      ],
    });
  });
});

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('read', 'GET /Actions', '- x', '* all', '1. x', 'a: b', '"q"', 'a\\', ': x', 'x:'),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');
const method = fc.constantFrom(...METHODS);
const access = fc.constantFrom(...ACCESSES);
const path = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `/${text.replaceAll(/\s/g, '')}`);
const rule: fc.Arbitrary<ScopeRule> = fc.oneof(
  fc.record({ method, path }),
  fc.record({ category: words, label: words }),
  fc.record({ category: words, access }),
  fc.record({ access }),
);

it('reads back every rule it wrote', () => {
  fc.assert(
    fc.property(fc.array(rule), (rules) => {
      expect(parseRules(formatRules(rules))).toEqual({
        rules,
        lines: rules.map((_, at) => at + 1),
        bad: [],
      });
    }),
    { numRuns: 500 },
  );
});

it('never throws, and accounts for every line that is not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'GET /a:*"\\\n\t-1.') }), (text) => {
      const { rules, lines, bad } = parseRules(text);
      expect(rules).toHaveLength(lines.length);
      expect(lines.length + bad.length).toBe(text.split('\n').filter((line) => line.trim() !== '').length);
    }),
  );
});

it('keeps unknown fields of rules whose line did not change', () => {
  const known = [
    { method: 'GET', path: '/a', note: 1 },
    { method: 'GET', path: '/a', note: 2 },
    { access: 'read', note: 3 },
  ] as const;
  expect(parseRules(`* read\nGET /a\nGET /b\nGET /a\nGET /a`, known).rules).toEqual([
    { access: 'read', note: 3 },
    { method: 'GET', path: '/a', note: 1 },
    { method: 'GET', path: '/b' },
    { method: 'GET', path: '/a', note: 2 },
    { method: 'GET', path: '/a' },
  ]);
});

it('writes one line per rule', () => {
  fc.assert(fc.property(rule, (one) => !/[\r\n]/.test(formatRule(one))));
});

describe('rewriteRules', () => {
  const rewrite = (text: string, change: (rules: readonly ScopeRule[]) => readonly ScopeRule[]) => {
    const parsed = parseRules(text);
    return rewriteRules(text, parsed, change(parsed.rules));
  };

  it('leaves lines as they were typed, also those that are no rule', () => {
    const text = '- GET /a\n\nno rule!\n  * read\n';
    expect(rewrite(text, (rules) => [...rules.slice(1), { method: 'PUT', path: '/b' }])).toBe(
      '\nno rule!\n  * read\nPUT /b',
    );
  });

  it('begins without an empty line', () => {
    expect(rewrite('', () => [{ access: 'read' }])).toBe('* read');
    expect(rewrite('* read', () => [])).toBe('');
  });

  it('says the rules that were asked for, whatever stays and comes', () => {
    const line = fc.constantFrom('GET /a', '• GET /a', '', 'nonsense!', 'Jobs: read', '* all', ' ');
    const rule = fc.constantFrom<ScopeRule>({ method: 'PUT', path: '/b' }, { category: 'X', label: 'y' });
    fc.assert(
      fc.property(fc.array(line), fc.array(rule), fc.array(fc.boolean()), (lines, added, keep) => {
        const text = lines.join('\n');
        const parsed = parseRules(text);
        const rules = [...parsed.rules.filter((_, at) => keep[at] === true), ...new Set(added)];
        const after = parseRules(rewriteRules(text, parsed, rules));
        expect(after.rules).toEqual(rules);
        expect(after.bad).toHaveLength(parsed.bad.length);
      }),
    );
  });
});
