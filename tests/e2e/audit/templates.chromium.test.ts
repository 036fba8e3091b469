import { expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';

/* What the library says of templates: what they may do, and which are broader than they need to be. */
const harness = useHarness();

test('the library tells the risk of each template, and which ones are broader than need be', async () => {
  await importTemplates(
    harness,
    { name: 'Acme actions', accountType: 'brand', scopes: [{ method: 'GET', path: '/Actions' }] },
    { name: 'Acme reporting', accountType: 'brand', scopes: [{ access: 'all' }] },
  );
  const library = await harness.openOptions();
  await library.find('list', 'Templates').waitForText('High risk');
  const [narrow, broad] = await library.listItems('Templates');
  expect(narrow).toMatch(/^Acme actions .*Low risk/);
  expect(broad).toMatch(/^Acme reporting .*High risk/);

  await library.button('Check templates').click();
  const found = await library.find('list', 'Broader than needed').waitForText('Its name says that it reads');
  expect(found).toContain('Gives all that the page offers');
  expect(found).not.toContain('Acme actions');

  await library.button('Edit Acme reporting').click();
  await library.textbox('Scope rules').fill('GET /Actions');
  await library.button('Save template').click();
  await library.find('list', 'Broader than needed').waitGone();
  expect(await library.text()).toContain('0 of 2 templates may be broader');
});
