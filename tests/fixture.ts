import { readFile } from 'node:fs/promises';
import { makeFixture } from './fixture/make.ts';
import { runTool } from './run/command.ts';

/*
 * `npm run fixture -- report.json [name]`: a page report that somebody sent becomes a page of the sandbox, and a test.
 * See `docs/page-report.md`.
 */
const [file, name] = process.argv.slice(2);
try {
  if (file === undefined) throw new Error('Usage: npm run fixture -- report.json [name]');
  const { told, files } = await makeFixture(await readFile(file, 'utf8'), name);
  await runTool('@biomejs/biome', ['format', '--write', '--log-level=error', ...files], { tool: 'biome' });
  console.log(told);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
