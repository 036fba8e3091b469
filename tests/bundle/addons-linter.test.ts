import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { packBuild } from '../../utils/build/package/packages.ts';
import { PROJECT_FOLDER } from '../run/command.ts';

const Message = z.object({ code: z.string(), message: z.string(), file: z.optional(z.string()) });
const Report = z.object({
  errors: z.array(Message),
  notices: z.array(Message),
  warnings: z.array(Message),
});

/** The warnings that there are, in order, each with the reason. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'the extension is for Firefox on the desktop, where data_collection_permissions exists since 140',
};

test("Mozilla's linter finds no error in the package, and exactly the known warnings", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linter-'));
  try {
    const zip = join(folder, 'firefox.zip');
    writeFileSync(zip, await packBuild('firefox'));
    const linter = join(PROJECT_FOLDER, 'node_modules/addons-linter/bin/addons-linter');
    const run = spawnSync(process.execPath, [linter, '--output', 'json', zip], { encoding: 'utf8' });
    const report = Report.parse(JSON.parse(run.stdout));
    expect(report.errors).toEqual([]);
    expect(report.notices).toEqual([]);
    // Each once: a second one of a known kind is a new one.
    expect(report.warnings.map(({ code }) => code).sort()).toEqual(Object.keys(KNOWN_WARNINGS));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
