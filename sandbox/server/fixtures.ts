import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASSETS, FIXTURES_SCRIPT } from './assets.ts';

/** Where `npm run fixture` puts them. */
export const FIXTURES_FOLDER = fileURLToPath(new URL('../fixtures', import.meta.url));

/** What a fixture may be called: it is a file's name and a part of an address. */
export const FIXTURE_NAME = /^[a-z][a-z0-9-]{0,59}$/;

/** Page reports that a test made itself, as text, by the name that their address has. */
export type KeptFixtures = ReadonlyMap<string, string>;

function readFixture(name: string, kept: KeptFixtures): string {
  const text = kept.get(name);
  if (text !== undefined) return text;
  const file = join(FIXTURES_FOLDER, `${name}.json`);
  if (FIXTURE_NAME.test(name) && existsSync(file)) return readFileSync(file, 'utf8');
  const names = readdirSync(FIXTURES_FOLDER).filter((one) => one.endsWith('.json'));
  throw new Error(`There is no fixture ${name}. Those that are: ${names.join(', ')}`);
}

/**
 * The page of a fixture: an empty one with the fixture's data, which its script draws. Throws where there is none of
 * this name.
 */
export function fixtureDocument(name: string, kept: KeptFixtures): string {
  // In a script element only `</script` and `<!--` end the data.
  const data = JSON.stringify(JSON.parse(readFixture(name, kept))).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Drawing</title></head>
<body>
<script id="fixture" type="application/json">${data}</script>
<script type="module" src="${ASSETS}${FIXTURES_SCRIPT}"></script>
</body>
</html>`;
}
