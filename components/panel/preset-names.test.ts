import { expect, it } from 'vitest';
import { presetNames } from './preset-names.ts';
import { presetNamed } from './testing/view.ts';

const template = (name: string, templateId: string) =>
  presetNamed(name, { id: templateId, source: { kind: 'template', templateId } });

it('gives a later preset of the same name its kind, and no name twice', () => {
  const names = presetNames([
    template('PostHog', 'a'),
    template('PostHog', 'b'),
    template('PostHog', 'c'),
    template('Mine', 'd'),
    presetNamed('PostHog', { id: 'e' }),
  ]);
  expect([...names]).toEqual([
    ['a', 'PostHog'],
    ['b', 'PostHog (template)'],
    ['c', 'PostHog (template) 2'],
    ['d', 'Mine'],
    ['e', 'PostHog (preset)'],
  ]);
});
