/**
 * A file of the extension that runs no code of its own and still has the extension's rights: the quietest way to its
 * storage.
 */
export const STORAGE_PAGE = 'manifest.json';
