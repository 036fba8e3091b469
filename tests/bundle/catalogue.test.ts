import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueFor } from '../../utils/scopes/catalogue/catalogue.ts';
import { BUILDS, builtFiles, readBuiltText } from './built.ts';
import { linksIn } from './links.ts';

/* The catalogue is large and only the form needs it: pages load it when it is wanted. */
describe.each(BUILDS)('the catalogue for %s', (build) => {
  const scripts = builtFiles(build, '.js');
  const paths = catalogueFor('brand').map(({ path }) => path);
  // Presets name some of the paths too.
  const holders = scripts.filter((file) => {
    const code = readBuiltText(build, file);
    return paths.every((path) => code.includes(path));
  });

  /** What a script loads at once, its own imports included. */
  function loadedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
    if (known.has(file)) return known;
    known.add(file);
    for (const [, source = ''] of readBuiltText(build, file).matchAll(
      /\b(?:from|import)\s*["'`](\.[^"'`]+)/g,
    ))
      loadedBy(posix.join(posix.dirname(file), source), known);
    return known;
  }

  test('is in one file', () => {
    expect(holders).toHaveLength(1);
  });

  test('is loaded by the background at once, and by pages when they ask', () => {
    expect([...loadedBy('background.js')]).toEqual(expect.arrayContaining(holders));
    for (const page of ['popup.html', 'options.html']) {
      const links = linksIn(readBuiltText(build, page)).links.filter((link) => link.endsWith('.js'));
      const loaded = new Set(links.flatMap((link) => [...loadedBy(link.slice(1))]));
      expect(loaded.size, page).toBeGreaterThan(2);
      expect(
        holders.filter((file) => loaded.has(file)),
        page,
      ).toEqual([]);
      const code = [...loaded].map((file) => readBuiltText(build, file)).join();
      expect(code, page).toContain(`import(\`./${posix.basename(holders[0] ?? 'none')}\`)`);
    }
  });
});
