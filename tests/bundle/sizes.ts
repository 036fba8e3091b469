import { deflateRawSync, gzipSync } from 'node:zlib';
import { type Build, builtFiles, readBuilt } from './built.ts';

/** A file of the package, in bytes. */
export interface PackedFile {
  readonly file: string;
  readonly whole: number;
  /** What it takes of the zip, with both of its headers. */
  readonly zipped: number;
}

/** A zip has for each file a local header of 30 bytes and a central one of 46, with the name in both. */
const HEADERS = 30 + 46;
const END_OF_ZIP = 22;

/** All files of the package and what each takes of the zip that the stores get. */
export function packedFiles(build: Build): readonly PackedFile[] {
  return builtFiles(build).map((file) => {
    const content = readBuilt(build, file);
    const compressed = deflateRawSync(content, { level: 9 }).length;
    return { file, whole: content.length, zipped: compressed + HEADERS + 2 * Buffer.byteLength(file) };
  });
}

/** Whether a file has the texts in another language than English, which the others fall back to. */
export function isTranslation({ file }: Pick<PackedFile, 'file'>): boolean {
  return file.startsWith('_locales/') && !file.startsWith('_locales/en/');
}

/** The size of the zip. */
export function zippedSize(files: readonly PackedFile[]): number {
  return files.reduce((total, { zipped }) => total + zipped, END_OF_ZIP);
}

/** What a file would weigh if a server sent it. */
export function gzippedSize(build: Build, file: string): number {
  return gzipSync(readBuilt(build, file), { level: 9 }).length;
}
