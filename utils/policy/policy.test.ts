import { describe, expect, it } from 'vitest';
import { FAKE_TOKEN, sampleTemplate } from '../templates/testing/templates.ts';
import { NO_POLICY, readPolicy } from './policy.ts';

it.each([[{}], [undefined], [null], ['x'], [7], [[1]]])('%j is no policy', (raw) => {
  expect(readPolicy(raw)).toEqual(NO_POLICY);
});

it('templates are those of the organisation, unknown fields included, and never taken for own ones', () => {
  const template = sampleTemplate({ id: 'a', note: { deep: [1] } });
  expect(readPolicy({ templates: [template], hideBuiltIns: true, later: 1 })).toEqual({
    templates: [
      { state: 'organisation', key: 'organisation:a', template: { ...template, id: 'organisation:a' } },
    ],
    hideBuiltIns: true,
    problems: [],
  });
});

it('one without an id has one from its place, the same each time', () => {
  const { id: _, ...template } = sampleTemplate();
  const read = () => readPolicy({ templates: [sampleTemplate(), template] }).templates.map(({ key }) => key);
  expect(read()).toEqual(['organisation:sample', 'organisation:policy-2']);
  expect(read()).toEqual(read());
});

describe('what cannot be used is told, and the rest holds', () => {
  it.each<[string, unknown, readonly (readonly [number | null, string, string])[]]>([
    ['no list', { templates: {} }, [[null, 'templates', 'type']]],
    ['no yes or no', { hideBuiltIns: 'yes' }, [[null, 'hideBuiltIns', 'choice']]],
    [
      'a wrong field',
      { templates: [sampleTemplate(), sampleTemplate({ id: 'b', accountType: 'nobody' as 'any' })] },
      [[2, 'accountType', 'choice']],
    ],
    ['the same id twice', { templates: [sampleTemplate(), sampleTemplate()] }, [[2, 'id', 'duplicate-id']]],
    [
      'a credential',
      { templates: [sampleTemplate(), sampleTemplate({ id: 'b', name: FAKE_TOKEN })] },
      [[2, 'name', 'secret']],
    ],
    [
      'a key that reaches prototypes',
      { templates: [sampleTemplate(), JSON.parse('{"name":"x","__proto__":{"a":1}}')] },
      [[2, '__proto__', 'forbidden-key']],
    ],
    ['nothing at all', { templates: [sampleTemplate(), null] }, [[2, '', 'type']]],
  ])('%s', (_, raw, expected) => {
    const { templates, hideBuiltIns, problems } = readPolicy(raw);
    expect(
      problems.map(({ template, field, problem }) => [template?.number ?? null, field, problem.kind]),
    ).toEqual(expected);
    expect(hideBuiltIns).toBe(false);
    if (problems[0]?.template !== null)
      expect(templates.map(({ key }) => key)).toEqual(['organisation:sample']);
  });

  it('too many: the first ones are used', () => {
    const many = Array.from({ length: 2001 }, (_, at) => sampleTemplate({ id: `t${at}` }));
    const { templates, problems } = readPolicy({ templates: many });
    expect([templates.length, problems]).toEqual([
      2000,
      [{ template: null, field: 'templates', problem: { kind: 'too-many', max: 2000 } }],
    ]);
  });
});
