import { describe, expect, it } from 'vitest';
import { turns, turnsOften } from './turns.ts';

describe('turns between words, numbers and capitals', () => {
  it.each([
    ['', 0],
    ['report', 0],
    ['Report', 0],
    ['REPORT-2026_Daily', 0],
    ['v14', 1],
    ['getMediaPartner', 2],
    ['PwC-Deals-UKI_produccion_2027', 1],
    ['HTTPServer2', 2],
    ['a1B2c3', 5],
  ])('of %s', (run, count) => {
    expect(turns(run)).toBe(count);
  });

  it('are often where they come as close as in random characters', () => {
    expect(turnsOften('a1Bb2cC9')).toBe(true);
    expect(turnsOften('ProductCatalogExport2024Version2')).toBe(false);
    expect(turnsOften('IRELANDANDUNITEDKINGDOM')).toBe(false);
  });
});
