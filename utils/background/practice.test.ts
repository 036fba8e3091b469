import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeGrants } from '../hosts/testing.ts';
import type { Message } from '../messages/messages.ts';
import { PRACTICE_PATH } from '../messages/practice.ts';
import { learnedPage } from '../page-maps/testing.ts';
import { beginMaking } from '../records/making.ts';
import { sampleRecord } from '../records/testing/records.ts';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { sampleTemplate } from '../templates/testing/templates.ts';
import { startBackground } from './background.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const practice = () => fakeBrowser.runtime.getURL(PRACTICE_PATH as never) as string;

/** What the background answers to the panel on the practice page. */
function ask(message: unknown, sender: object = {}): unknown {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startBackground();
  const [heard] = add.mock.calls.at(-1) ?? [];
  const listen = heard as unknown as (message: unknown, sender: object) => unknown;
  return listen(message, { id: fakeBrowser.runtime.id, url: practice(), tab: { id: 7 }, ...sender });
}

/** All that is kept, but for what the background notes of its own badge. */
async function stored(): Promise<object> {
  const { session, local } = fakeBrowser.storage;
  const { 'reminders-drawn': _, ...rest } = await session.get(null);
  return { ...rest, ...(await local.get(null)) };
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeGrants();
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(() => {});
});

describe('from the practice page', () => {
  const account = { accountType: 'agency' } as const;
  const draft = { draftId: 'a', ticked: ['one'], reasons: [] };
  const nothing: readonly [Message, unknown][] = [
    [{ kind: 'open-panel', ...account }, null],
    [{ kind: 'set-draft', draft }, null],
    [
      { kind: 'get-draft', begin: false },
      { draftId: expect.any(String), ticked: [], reasons: [] },
    ],
    [{ kind: 'set-making', making: beginMaking('a', 'agency', []) }, null],
    [{ kind: 'get-making' }, null],
    [
      { kind: 'get-records', ...account },
      { records: [], failed: false },
    ],
    [
      { kind: 'create-record', record: sampleRecord() },
      { ok: false, failure: { reason: 'practice' } },
    ],
    [
      { kind: 'save-record', record: sampleRecord(), revision: 1 },
      { ok: false, failure: { reason: 'practice' } },
    ],
    [
      { kind: 'remove-record', id: 'a' },
      { ok: false, failure: { reason: 'practice' } },
    ],
    [{ kind: 'template-used', templateId: 'a', answers: { client: ['Acme'] } }, { client: ['Acme'] }],
    [
      { kind: 'change-migration', ...account, change: { kind: 'add', id: 'a', name: 'Shop' } },
      { state: 'ok', migration: { ...account, integrations: [] }, refused: null },
    ],
  ];

  it.each(nothing)('$kind leaves nothing behind', async (message, answer) => {
    expect(await ask(message)).toEqual(answer);
    expect(await stored()).toEqual({});
  });

  it('nothing is learned, nor forgotten', async () => {
    await expect(ask({ kind: 'save-page-map', page: learnedPage() })).rejects.toThrow('practice');
    await expect(ask({ kind: 'remove-page-map', ...account })).rejects.toThrow('practice');
  });

  it('the panel gets presets and the templates of the library, and saves one', async () => {
    await openTemplateStore().create(sampleTemplate({ name: 'Mine' }));
    const row = {
      id: 'r',
      method: 'GET',
      path: '/Agencies/{AccountSID}/Jobs',
      label: 'Jobs',
      categoryId: 'c',
    };
    const selection = {
      ...account,
      categories: [{ id: 'c', name: 'Jobs', toggle: 'on', locked: false, listed: true }],
      rows: [{ ...row, ticked: true, locked: false }],
    };
    expect(await ask({ kind: 'save-selection', name: 'Tried', selection })).toMatchObject({ kind: 'saved' });
    const knowledge = await ask({ kind: 'get-knowledge', ...account });
    expect(knowledge).toMatchObject({ learned: null, presets: expect.arrayContaining([expect.anything()]) });
    const names = (knowledge as { templates: { name: string }[] }).templates.map(({ name }) => name);
    expect(names.sort()).toEqual(['Mine', 'Tried']);
  });

  it.each(['?x=1', '#top'])('its address may go on with %s', async (rest) => {
    expect(await ask({ kind: 'get-making' }, { url: practice() + rest })).toBe(null);
  });
});

it.each([
  ['another page of the extension', () => practice().replace('practice', 'popup'), {}],
  ['what only ends like it', () => `https://example.com${PRACTICE_PATH}`, {}],
  ['what goes on after it', () => `${practice()}/x`, {}],
  ['another extension', practice, { id: 'other' }],
])('%s gets no answer', async (_, url, sender) => {
  expect(await ask({ kind: 'get-making' }, { url: url(), ...sender })).toBe(undefined);
});
