import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

/** A file of an archive. */
export interface ArchivedFile {
  /** From the archive's top, with `/` between folders. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The earliest day that a zip can name, by the clock of this machine: zips know no time zones. */
const date = () => new Date(1980, 0, 1, 12);
const REGULAR_FILE = 0o100000;

// Deflated by the library's own WebAssembly: what Node's zlib makes of a file depends on its version and the processor.
configure({ useCompressionStream: false, useWebWorkers: false });

/**
 * A zip of these files. The same names and contents give the same bytes: in any order, on any day, on any machine.
 */
export async function archive(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 9,
    lastModDate: date(),
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: false,
  });
  for (const { path, content } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1)))
    await zip.add(path, new Uint8ArrayReader(content), { externalFileAttributes: modeOf(content) << 16 });
  return await zip.close();
}

/** Everyone may read, and run what names its interpreter: not what this machine's files happen to allow. */
function modeOf(content: Uint8Array): number {
  const isScript = content[0] === '#'.charCodeAt(0) && content[1] === '!'.charCodeAt(0);
  return REGULAR_FILE | (isScript ? 0o755 : 0o644);
}

/** The files of a zip, in its order. Throws on one whose check sums are not those of its files. */
export async function filesIn(zip: Uint8Array): Promise<readonly ArchivedFile[]> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { checkSignature: true });
  const files: ArchivedFile[] = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    files.push({ path: entry.filename, content: await entry.getData(new Uint8ArrayWriter()) });
  }
  return files;
}
