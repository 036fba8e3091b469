import { filesBelow } from './files.ts';

/** All that stands at the top of the project and belongs to it; what tools leave there is not named, and left out. */
const TOP = new Set([
  ...['.ci', 'components', 'docs', 'entrypoints', 'public', 'sandbox', 'tests', 'utils'],
  ...['.gitignore', '.npmrc', 'biome.json', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'vitest.config.ts', 'wxt.config.ts'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'PRIVACY.md', 'README.md', 'SECURITY.md'],
]);
/** What is made below those, as `.gitignore` says too. */
const MADE =
  /^(?:tests\/(?:failures|pictures)|sandbox\/dist)$|(?:^|\/)(?:node_modules|\.DS_Store|[^/]+\.local)$/;

/**
 * The paths of the project's sources: what git has of it, told without git, since whoever unpacks the sources has none.
 * `tests/repo/sources.test.ts` holds both together.
 */
export function sourcePaths(projectFolder: string): readonly string[] {
  return filesBelow(projectFolder, (path) => (path.includes('/') ? MADE.test(path) : !TOP.has(path)));
}
