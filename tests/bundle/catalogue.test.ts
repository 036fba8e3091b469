import { describe, expect, test } from 'vitest';
import { catalogueFor } from '../../utils/scopes/catalogue/catalogue.ts';
import { BUILDS, builtFiles, readBuiltText } from './built.ts';
import { loadedBy, startOf } from './made-of.ts';

/* The catalogue is large and only the form needs it: pages load it when it is wanted. */
describe.each(BUILDS)('the catalogue for %s', (build) => {
  const scripts = builtFiles(build, '.js');
  const paths = catalogueFor('brand').map(({ path }) => path);
  // Presets name some of the paths too.
  const holders = scripts.filter((file) => {
    const code = readBuiltText(build, file);
    return paths.every((path) => code.includes(path));
  });

  test('is in one file', () => {
    expect(holders).toHaveLength(1);
  });

  test('is loaded by the background at once, and by pages when they ask', () => {
    expect([...loadedBy(build, 'background.js')]).toEqual(expect.arrayContaining(holders));
    for (const page of ['popup.html', 'options.html'] as const) {
      const loaded = new Set(startOf(build, page));
      expect(loaded.size, page).toBeGreaterThan(2);
      expect(
        holders.filter((file) => loaded.has(file)),
        page,
      ).toEqual([]);
      const code = [...loaded].map((file) => readBuiltText(build, file)).join();
      const asked = [...code.matchAll(/import\(`\.\/([^`]+)`\)/g)].map(([, name]) => `chunks/${name}`);
      const holding = asked.filter((file) => holders.some((holder) => loadedBy(build, file).has(holder)));
      expect(holding, page).not.toEqual([]);
    }
  });
});
