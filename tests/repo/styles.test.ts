import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './source/files.ts';
import { type Declaration, declarationsOf } from './source/styles.ts';

/*
 * Style sheets take colours, sizes of type and spacing from the design tokens in `components/parts/theme.css`, so that
 * all surfaces look alike and a theme is one file.
 */
const THEME = 'components/parts/theme.css';
const SHEETS = projectFiles().filter(
  (file) => /^(components|entrypoints)\/.*\.css$/.test(file) && file !== THEME,
);

const NAMED = /\b(?:white|black|red|green|blue|gray|grey|orange|yellow)\b/i;
const RAW_COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;
const COLOURED = /color|background|border|outline|shadow|fill|stroke/;
const SPACING = /^(?:padding|margin|gap|row-gap|column-gap)(?:-|$)/;
/** Lines of one or two pixels put right what the eye sees; all else is on the scale. */
const HAIRLINES = new Set(['0px', '1px', '2px']);

/** What is wrong with a declaration, or null. */
function faultOf({ property, value }: Declaration): string | null {
  if (RAW_COLOUR.test(value) || (COLOURED.test(property) && NAMED.test(value))) return 'a colour of its own';
  const pixels = value.match(/\d*\.?\d+(?:px|rem|em|pt)\b/g) ?? [];
  if (property === 'font-size' && pixels.length > 0) return 'a size of type off the scale';
  if (property === 'font' && /\dpx/.test(value.split('/')[0] ?? '')) return 'a size of type off the scale';
  if (SPACING.test(property) && pixels.some((one) => !HAIRLINES.has(one))) return 'spacing off the scale';
  return null;
}

describe('style sheets', () => {
  it('have no colour, size of type or spacing of their own', () => {
    expect(SHEETS.length).toBeGreaterThan(10);
    const faults = SHEETS.flatMap((file) =>
      declarationsOf(readProjectFile(file)).flatMap((one) => {
        const fault = faultOf(one);
        return fault === null ? [] : [`${file}:${one.line}: ${fault}: ${one.property}: ${one.value}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('use only tokens that there are', () => {
    const own = (file: string) =>
      declarationsOf(readProjectFile(file)).flatMap(({ property }) =>
        property.startsWith('--tp-') ? [property] : [],
      );
    const scripts = projectFiles().filter((file) => /^(components|utils)\/.*\.tsx?$/.test(file));
    const set = scripts.flatMap((file) => readProjectFile(file).match(/--tp-[\w-]+/g) ?? []);
    const known = new Set([...own(THEME), ...SHEETS.flatMap(own), ...set]);
    const unknown = SHEETS.flatMap((file) =>
      [...readProjectFile(file).matchAll(/var\((--tp-[\w-]+)/g)].flatMap(([, name = '']) =>
        known.has(name) ? [] : [`${file}: ${name}`],
      ),
    );
    expect(unknown).toEqual([]);
  });
});

it.each([
  ['a { color: #fff; }', 'a colour of its own'],
  ['a { background: white; }', 'a colour of its own'],
  ['a { box-shadow: 0 0 2px rgb(0 0 0 / 1%); }', 'a colour of its own'],
  ['@media print { a { font-size: 15px } }', 'a size of type off the scale'],
  ['a { font: 600 1.2em/1 x; }', null],
  ['a { padding: var(--tp-space-1) 5px; }', 'spacing off the scale'],
  ['a { margin: calc(-1 * var(--tp-space-1)) 2px 0; /* color: #fff; */ }', null],
  ['a { white-space: nowrap; width: 57px; }', null],
])('%s: %s', (css, fault) => {
  const [one] = declarationsOf(css);
  expect(one && faultOf(one)).toBe(fault);
});
