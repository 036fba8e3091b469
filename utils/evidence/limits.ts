/** Bounds within which evidence is read, so that junk ends in a message and never in a page that hangs. */
export const LIMITS = {
  /** Of one file; what is longer is not read at all. */
  bytes: 64 * 1024 * 1024,
  /** Of all files together, which are in memory at the same time. */
  allBytes: 128 * 1024 * 1024,
  /** Files and texts read at once. */
  files: 1000,
  /** Calls taken from one source. */
  calls: 1_000_000,
  /** Different endpoints in all; the catalogue of an account type has some 250. */
  endpoints: 5000,
  /** Places named for one endpoint. */
  places: 5,
  /** Characters of a URL; a longer one is no endpoint. */
  url: 4000,
  /** Segments of a path; the longest of the catalogue has 9. */
  segments: 24,
  /** Characters of one literal segment. */
  segment: 80,
  /** Characters shown of a file's name, and of an entry's. */
  name: 120,
} as const;
