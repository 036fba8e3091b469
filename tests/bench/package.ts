import { isTranslation, packedFiles, zippedSize } from '../bundle/sizes.ts';
import type { BenchPart } from './lab.ts';
import type { Measured } from './measured.ts';

/** In bytes of a thousand to the kilobyte. */
const ZIPPED = 150_000;
const WHY_MISSED =
  'panel, loader and English texts alone take 145 kB; library, background, evidence and 21 kB a translation stand beside them';
/** Smaller ones are told together. */
const TOLD_FROM = 2_000;

/** The package that goes to Chrome's store: the whole, and what each file takes of it. */
export const PACKAGE: BenchPart = {
  name: 'package',
  measure: async () => rows(),
  measureBriefly: async () => rows(),
};

function rows(): readonly Measured[] {
  const all = packedFiles('chrome').toSorted((one, other) => other.zipped - one.zipped);
  const translations = all.filter(isTranslation);
  const files = all.filter((one) => !isTranslation(one));
  const small = files.filter(({ zipped }) => zipped < TOLD_FROM);
  const bytes = (id: string, what: string, size: number): Measured => ({
    id,
    what,
    unit: 'bytes',
    rounds: [size],
  });
  const bound = { limit: ZIPPED, from: 'design', missed: WHY_MISSED } as const;
  return [
    { ...bytes('package-zipped', 'the package, zipped', zippedSize(all)), bound, kept: true },
    { ...bytes('package-one-language', 'of it without translations', zippedSize(files)), kept: true },
    ...files
      .filter((one) => !small.includes(one))
      .map(({ file, zipped }) =>
        bytes(`package-file-${withoutHash(file)}`, `of it ${withoutHash(file)}`, zipped),
      ),
    bytes('package-translations', `of it ${translations.length} translations`, zippedSize(translations)),
    bytes('package-small-files', `of it ${small.length} small files`, zippedSize(small)),
  ];
}

/** `chunks/options-q4_e11VO.js` is called otherwise after every change. */
function withoutHash(file: string): string {
  return file.replace(/^((?:assets|chunks)\/.+)-[\w-]{8}(\.\w+)$/, '$1$2');
}
