import { expect, it } from 'vitest';
import { createLog } from './log.ts';

it('keeps every activation in order and sorts out the forbidden ones', () => {
  let time = 0;
  const log = createLog(() => time);
  log.add({ control: 'scope GET /Deals', trusted: false, event: 'click' });
  time = 12.6;
  log.add({ control: 'next', trusted: true, event: 'click' });
  log.add({ control: 'clear all scopes', trusted: false, event: 'click' });
  log.add({ control: 'clear list filters', trusted: false, event: 'keydown' });
  expect(log.activations().map(({ control }) => control)).toEqual([
    'scope GET /Deals',
    'next',
    'clear all scopes',
    'clear list filters',
  ]);
  expect(log.forbidden()).toEqual([
    { control: 'next', trusted: true, event: 'click', at: 13 },
    { control: 'clear list filters', trusted: false, event: 'keydown', at: 13 },
  ]);
});

it('gives copies, and forgets when told to', () => {
  const log = createLog(() => 0);
  log.add({ control: 'create', trusted: false, event: 'click' });
  log.activations().pop();
  log.forbidden().pop();
  expect(log.forbidden()).toHaveLength(1);
  log.clear();
  expect(log.activations()).toEqual([]);
  expect(log.forbidden()).toEqual([]);
});
