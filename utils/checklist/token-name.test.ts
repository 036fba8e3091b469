import { expect, it } from 'vitest';
import { environmentsIn, fold, isGeneric, isThin, sameNameAmong } from './token-name.ts';

it.each([
  'test',
  'Test',
  'token1',
  'Token 2',
  'my API key',
  'TestToken',
  'test_token_03',
  '12345',
  'prod',
  'test dev key',
  '—',
  '测试令牌',
])('"%s" says nothing', (name) => {
  expect(isGeneric(name)).toBe(true);
});

it.each(['Reporting', 'Looker', 'Acme test', 'Fivetran sync key', 'Testimonials', '报告令牌', 'レポート'])(
  '"%s" says something',
  (name) => {
    expect(isGeneric(name)).toBe(false);
  },
);

it.each([
  ['BI', true],
  ['a-1', true],
  ['报告', false],
  ['삼성', false],
  ['ソニー', false],
  ['Dash', false],
  ['BI 42', true],
  ['SAP', false],
  ['ＳＡＰ', false],
  ['sap', true],
  ['S-A-P', true],
])('whether "%s" is too short: %s', (name, thin) => {
  expect(isThin(name)).toBe(thin);
});

it.each<[string, string[]]>([
  ['Fivetran production', ['production']],
  ['Fivetran prod/staging', ['staging', 'production']],
  ['FivetranDevProd', ['development', 'production']],
  ['Fivetran 生产和测试', ['staging', 'production']],
  ['Product feed', []],
  ['Developer portal', []],
  ['Olive oil', []],
  ['Looker test', ['staging']],
  ['Looker live and test', ['staging', 'production']],
  ['A/B testing reports, production', ['production']],
  ['Live chat QA', ['staging']],
  ['Stage Entertainment production', ['production']],
])('environments in "%s"', (name, environments) => {
  expect(environmentsIn(name)).toEqual(environments);
});

it('finds the name that reads the same, whatever its case and punctuation', () => {
  expect(sameNameAmong('Looker – reporting', ['Tealium', 'looker reporting'])).toBe('looker reporting');
  expect(sameNameAmong('Looker reporting 2', ['looker reporting'])).toBeNull();
  expect(sameNameAmong('Looker', [])).toBeNull();
});

it.each([
  ['***', '###'],
  ['กา', 'กี'],
  ['की', 'का'],
])('%s and %s are two names', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
  expect(fold(` ${one}\uFE0F`)).toBe(fold(one));
});
