import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { PROJECT_FOLDER } from '../run/command.ts';
import { builtFolder } from './built.ts';

const Message = z.object({ code: z.string(), message: z.string(), file: z.optional(z.string()) });
const Report = z.object({
  errors: z.array(Message),
  notices: z.array(Message),
  warnings: z.array(Message),
});

/** The warnings that there may be, each with the reason; every other one fails the test. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'the extension is for Firefox on the desktop, where data_collection_permissions exists since 140',
  UNSAFE_VAR_ASSIGNMENT: 'Preact sets innerHTML for dangerouslySetInnerHTML, which the extension never uses',
};

test("Mozilla's linter has nothing but known warnings", () => {
  const linter = join(PROJECT_FOLDER, 'node_modules/addons-linter/bin/addons-linter');
  const run = spawnSync(process.execPath, [linter, '--output', 'json', builtFolder('firefox')], {
    encoding: 'utf8',
  });
  const report = Report.parse(JSON.parse(run.stdout));
  expect(report.errors).toEqual([]);
  expect(report.notices).toEqual([]);
  expect(report.warnings.filter(({ code }) => KNOWN_WARNINGS[code] === undefined)).toEqual([]);
  const seen = new Set(report.warnings.map(({ code }) => code));
  expect(Object.keys(KNOWN_WARNINGS).filter((code) => !seen.has(code))).toEqual([]);
});
