import { expect, it } from 'vitest';
import { rememberAnswers } from './last-answers.ts';

it('puts what was answered now before what was answered earlier', () => {
  const before = { client: ['Acme', 'Umbrella'], team: ['Data'] };
  expect(rememberAnswers(before, { client: ['Umbrella'] })).toEqual({
    client: ['Umbrella', 'Acme'],
    team: ['Data'],
  });
});

it('keeps the last five', () => {
  let answers = {};
  for (const client of 'abcdefg') answers = rememberAnswers(answers, { client: [client] });
  expect(answers).toEqual({ client: ['g', 'f', 'e', 'd', 'c'] });
});

it('forgets the names that were asked for longest ago, rather than grow without end', () => {
  let answers = {};
  for (let at = 0; at < 250; at++) answers = rememberAnswers(answers, { [`v${at}`]: ['x'] });
  expect(Object.keys(answers)).toHaveLength(200);
  expect(answers).toHaveProperty('v249');
  expect(answers).not.toHaveProperty('v49');
});
