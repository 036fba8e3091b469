import { expect, test } from 'vitest';
import trash1 from '../../../utils/templates/store/migrations/examples/trash-1.json' with { type: 'json' };
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { readStorage, stored, writeStorage } from '../storage.ts';

/* What an earlier version of the extension left behind. */
const harness = useHarness();

const ACME = { id: 'acme', name: 'Acme', accountType: 'agency', mode: 'exact', scopes: [] };

test('an update brings it to the present form, after an automatic copy', async () => {
  await writeStorage(harness, 'local', { ...stored(ACME), [trash1.key]: trash1.value });
  await harness.browser.reloadExtension();
  const local = await until('the new form', async () => {
    const now = (await readStorage(harness)).local;
    return Reflect.get(Object(now[trash1.key]), 'version') === 2 ? now : undefined;
  });
  expect(local).toMatchObject({
    ...stored(ACME),
    [trash1.key]: { ...trash1.value, version: 2, why: 'deleted', batch: trash1.key },
  });
  const copies = Object.keys(local).filter((key) => key.startsWith('snapshot:'));
  expect(copies).toHaveLength(1);
  expect(local).toMatchObject({ [copies[0] ?? '']: { reason: 'migration', count: 1 } });
});
