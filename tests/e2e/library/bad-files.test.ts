import { describe, expect, test } from 'vitest';
import { casesFor } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { FAKE } from '../rules/secrets.ts';
import { readStorageIn, stored, writeStorageIn } from '../storage.ts';
import { chooseText, importText, templateFile } from '../template-file.ts';

/* Files that are no good: a clear error that names the place, nothing lost, nothing taken over. */
const harness = useHarness();

const FORMAT = 'impact-token-templates';
const KEPT = {
  id: 'kept',
  name: 'Was here before',
  accountType: 'agency',
  scopes: [{ access: 'read' }],
} as const;
const good = { id: 'good', name: 'Good', accountType: 'brand', scopes: [{ access: 'read' }] };
const file = (...templates: readonly unknown[]) => JSON.stringify({ format: FORMAT, version: 1, templates });

const FILES: readonly (readonly [what: string, content: () => string, said: readonly string[]])[] = [
  [
    'broken JSON',
    () => `{\n  "format": "${FORMAT}",\n  "version": 1,,\n}`,
    ['not valid JSON', 'line 3, column 16'],
  ],
  ['an empty file', () => '', ['not valid JSON']],
  ['JSON that is something else', () => '[1, 2, 3]', ['This is no file of templates']],
  [
    'a file of another format',
    () => JSON.stringify({ format: 'bookmarks', version: 1 }),
    ['This is no file of templates'],
  ],
  [
    'a newer version',
    () => JSON.stringify({ format: FORMAT, version: 99, templates: [good] }),
    ['later version', '99'],
  ],
  [
    'a version that never was',
    () => JSON.stringify({ format: FORMAT, version: 'one', templates: [] }),
    ['version'],
  ],
  [
    'no list of templates',
    () => JSON.stringify({ format: FORMAT, version: 1, templates: {} }),
    ['no list called'],
  ],
  ['10 MB of junk', () => 'junk '.repeat(2_000_000), ['larger than 5 MB']],
  [
    '10 MB of templates',
    () =>
      file(...Array.from({ length: 100 }, (_, at) => ({ ...good, id: `t${at}`, note: 'x'.repeat(100_000) }))),
    ['larger than 5 MB'],
  ],
  [
    'nesting without end',
    () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    ['This is no file of templates'],
  ],
  [
    'nesting without end inside a template',
    () =>
      `{"format":"${FORMAT}","version":1,"templates":[{"name":"Deep","accountType":"any","scopes":[],"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`,
    ['Template 1', 'nested'],
  ],
  [
    'a wrong method',
    () => file({ ...good, scopes: [{ method: 'GTE', path: '/Actions' }] }),
    ['Template 1 “Good”', 'scopes[0].method', 'expected GET, POST, PUT, PATCH or DELETE'],
  ],
  [
    'a wrong account type',
    () => file({ ...good, accountType: 'publisher' }),
    ['Template 1 “Good”', 'accountType', 'expected agency, brand, partner or any'],
  ],
  ['no name', () => file({ ...good, name: undefined }), ['Template 1', 'name', 'missing']],
  [
    'one good template and one bad',
    () => file(good, { ...good, id: 'bad', name: 'Bad', mode: 'maybe' }),
    ['Template 2 “Bad”', 'mode', 'expected exact or add'],
  ],
  [
    'the same id twice',
    () => file(good, { ...good, name: 'Twin' }),
    ['Template 2 “Twin”', 'the same id as template 1'],
  ],
  ['an id that is no id', () => file({ ...good, id: '../../etc' }), ['Template 1 “Good”', 'id']],
  [
    'an address that is none',
    () => file({ ...good, setup: { developerEmails: ['nobody'] } }),
    ['developerEmails[0]', 'expected an e-mail address'],
  ],
  [
    'a field called __proto__',
    () => file(good).replace('"id":"good"', '"id":"good","__proto__":{"polluted":true}'),
    ['Template 1', 'not allowed'],
  ],
  [
    'an Account SID in a path',
    () => file({ ...good, scopes: [{ method: 'GET', path: `/Advertisers/${FAKE.accountSid}/Actions` }] }),
    ['scopes[0].path', 'an Account SID', 'never stored'],
  ],
  [
    'an Auth Token in a description',
    () => file({ ...good, setup: { description: `use ${FAKE.authToken}` } }),
    ['setup.description', 'an Auth Token', 'never stored'],
  ],
  ['an Auth Token as a name', () => file({ ...good, name: FAKE.authToken }), ['Template 1', 'an Auth Token']],
  [
    'an Auth Token in a field of no meaning',
    () => file({ ...good, comment: FAKE.authToken }),
    ['comment', 'an Auth Token'],
  ],
];

/** In Firefox those that the browser itself has a part in: parsing and size. */
const inFirefox = ['broken JSON', 'nesting without end'];

describe('Import file', () => {
  test.each(casesFor(FILES, ([what]) => inFirefox.includes(what)))(
    'refuses %s',
    async (_what, content, said) => {
      const popup = await harness.openPopup();
      await writeStorageIn(popup.page, 'local', stored(KEPT));
      await popup.waitFor('button', `Edit ${KEPT.name}`);
      const before = await readStorageIn(popup.page);
      await chooseText(popup, content());
      const alert = await popup.waitFor('alert');
      const text = await alert.text();
      expect(text).toContain('Nothing was imported');
      for (const words of said) expect(text).toContain(words);
      for (const secret of Object.values(FAKE)) expect(text).not.toContain(secret);
      expect(await readStorageIn(popup.page)).toEqual(before);

      // The popup goes on as if nothing had been: the good file that follows is taken.
      await importText(popup, templateFile({ name: 'Good after all', accountType: 'brand', scopes: [] }));
      await popup.status().waitForText('Added 1 template.');
      await popup.find('alert').waitGone();
      await popup.waitFor('button', `Edit ${KEPT.name}`);
    },
  );
});
