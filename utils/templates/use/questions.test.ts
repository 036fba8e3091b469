import { describe, expect, it } from 'vitest';
import { sampleTemplate } from '../testing/templates.ts';
import type { Template } from '../types.ts';
import { dateText, questionsOf } from './questions.ts';

const NOTHING = new Map<string, string>();
const template = (change: Partial<Template>) =>
  sampleTemplate({ setup: { name: '{client} {environment} {date}' }, ...change });
const ask = (change: Partial<Template>, given: ReadonlyMap<string, string> = NOTHING, answers = {}) =>
  questionsOf(template(change), given, answers, '2026-11-22');
const valuesOf = (change: Partial<Template>, given?: ReadonlyMap<string, string>) =>
  Object.fromEntries(ask(change, given).map(({ name, value }) => [name, value]));

describe('the value of a variable', () => {
  it('is what is known: the client of the template, the day', () => {
    expect(valuesOf({ client: 'Umbrella' })).toEqual({
      client: 'Umbrella',
      environment: '',
      date: '2026-11-22',
    });
  });

  it('is the default of the template before that', () => {
    const variables = [
      { name: 'client', default: 'Acme' },
      { name: 'date', default: 'Q4' },
    ];
    expect(valuesOf({ client: 'Umbrella', variables })).toMatchObject({ client: 'Acme', date: 'Q4' });
  });

  it('is what the person entered before all, also where they emptied it', () => {
    expect(valuesOf({ client: 'Umbrella' }, new Map([['client', '']]))).toMatchObject({ client: '' });
  });
});

it('asks for the variables of all texts, once each', () => {
  const setup = {
    name: '{client}',
    description: 'for {client}, by {team}',
    primaryContact: '{owner}',
    developerEmails: ['{client}@example.com'],
  };
  expect(ask({ setup }).map(({ name }) => name)).toEqual(['client', 'team', 'owner']);
});

it('asks nothing for a template that fills nothing', () => {
  const { setup: _, ...bare } = template({});
  expect(questionsOf(bare, NOTHING, {}, '')).toEqual([]);
});

describe('choices', () => {
  const environment = (entry: object) =>
    ask({ variables: [{ name: 'environment', ...entry }] }, NOTHING, { environment: ['old'] })[1];

  it('are all that it may be, so that no earlier answer is offered', () => {
    expect(environment({ choices: ['a', 'b'] })).toEqual({
      name: 'environment',
      value: '',
      choices: ['a', 'b'],
      offered: [],
    });
  });

  it('have the default among them', () => {
    expect(environment({ default: 'c', choices: ['a', 'b'] })).toMatchObject({
      value: 'c',
      choices: ['c', 'a', 'b'],
    });
  });
});

it('offers the last answers, but for the one that stands there', () => {
  const answers = { client: ['Umbrella', 'Acme'] };
  expect(ask({ client: 'Umbrella' }, NOTHING, answers)[0]).toMatchObject({ offered: ['Acme'] });
});

it('offers the usual environments after the answers', () => {
  expect(ask({}, NOTHING, { environment: ['qa', 'staging'] })[1]).toMatchObject({
    offered: ['qa', 'staging', 'production', 'test'],
  });
});

it('a variable called as what objects inherit has no answers', () => {
  const setup = { name: '{constructor}' };
  expect(ask({ setup })).toEqual([{ name: 'constructor', value: '', choices: [], offered: [] }]);
});

it('writes a day as the calendar of the person has it', () => {
  expect(dateText(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
