import { test } from 'vitest';
import { useHarness } from '../harness.ts';
import { thereAndBack } from './there-and-back.ts';

const harness = useHarness();

/* A modal `dialog` makes everything outside of it inert, the panel too, unless the panel moves into it. */
test('a preset and the way back while a modal dialog is open', async () => {
  await thereAndBack(harness, 'agency', 'Read-only everything', { shell: 'modal', start: 'some' });
});

test('a preset and the way back in a modal dialog, in a list with few rows alive', async () => {
  await thereAndBack(harness, 'partner', 'Reporting', { shell: 'modal', list: 'virtual' });
});

/* Apply is pressed before the rows of the categories that are on have come: Undo has to know of them all the same. */
test('the way back to rows that had not come yet', async () => {
  await thereAndBack(harness, 'agency', 'Read-only everything', { arrive: 'late', start: 'some' });
});

test('a preset and the way back on lists that come in parts', async () => {
  await thereAndBack(harness, 'agency', 'Read-only everything', { arrive: 'batches', start: 'some' });
});
