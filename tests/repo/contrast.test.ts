import { describe, expect, it } from 'vitest';
import { readProjectFile } from './source/files.ts';
import { declarationsOf } from './source/styles.ts';

/* WCAG 2.2, 1.4.3 and 1.4.11: colours that the design tokens put on one another can be told apart, in both themes. */

const ALL = declarationsOf(readProjectFile('components/parts/theme.css'));
const tokensOf = (dark: boolean): ReadonlyMap<string, string> =>
  new Map(
    ALL.filter(({ within }) => within.some((one) => one.includes('prefers-color-scheme')) === dark).map(
      ({ property, value }) => [property.replace('--tp-', ''), value] as const,
    ),
  );
const LIGHT = tokensOf(false);
const THEMES = { light: LIGHT, dark: new Map([...LIGHT, ...tokensOf(true)]) };

/** What text stands on. */
const GROUNDS = ['bg', 'bg-sunken', 'bg-hover'];
const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ...GROUNDS.flatMap((ground) => ['text', 'text-muted', 'accent'].map((text) => [text, ground] as const)),
  ...['accent', 'danger', 'warning', 'success'].flatMap((tone) => [
    [tone, 'bg'] as const,
    [tone, 'bg-sunken'] as const,
    [tone, `${tone}-soft`] as const,
    ['text', `${tone}-soft`] as const,
    ['text-muted', `${tone}-soft`] as const,
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...['scope', 'category', 'field', 'pointed'].map((kind) => ['on-mark', `mark-${kind}`] as const),
];
const CONTROLS: readonly (readonly [control: string, ground: string])[] = [
  ...[...GROUNDS, 'accent-soft', 'warning-soft', 'success-soft', 'danger-soft'].flatMap((ground) =>
    ['border-control', 'focus', 'accent'].map((control) => [control, ground] as const),
  ),
];

/** Relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (parts === null) throw new Error(`"${colour}" is no colour of six digits`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(THEMES))('in the %s theme', (_name, tokens) => {
  const colour = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`There is no token --tp-${name}`);
    return value;
  };
  const tooClose = (pairs: typeof TEXT, least: number) =>
    pairs
      .map(([front, ground]) => [`${front} on ${ground}`, contrast(colour(front), colour(ground))] as const)
      .filter(([, ratio]) => ratio < least)
      .map(([pair, ratio]) => `${pair}: ${ratio.toFixed(2)}`);

  it('texts have a contrast of at least 4.5', () => {
    expect(tooClose(TEXT, 4.5)).toEqual([]);
  });

  it('edges of controls and the focus have one of at least 3', () => {
    expect(tooClose(CONTROLS, 3)).toEqual([]);
  });
});

it('reckons as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(THEMES.dark.get('bg')).not.toBe(THEMES.light.get('bg'));
});
