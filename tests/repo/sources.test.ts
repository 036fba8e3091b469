import { expect, test } from 'vitest';
import { sourcePaths } from '../../utils/build/package/sources.ts';
import { PROJECT_FOLDER } from '../run/command.ts';
import { projectFiles } from './source/files.ts';

/* What reviewers build from is packed without git, and has to be what git has. */
test('the sources that are packed are the files of the project, all of them and no others', () => {
  expect([...sourcePaths(PROJECT_FOLDER)].sort()).toEqual(projectFiles());
});
