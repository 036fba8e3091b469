import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../checklist/draft.ts';
import { fakeGrants } from '../hosts/testing.ts';
import type { Knowledge, Message } from '../messages/messages.ts';
import { learnedPage } from '../page-maps/testing.ts';
import { beginMaking } from '../records/making.ts';
import { sampleRecord } from '../records/testing/records.ts';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { sampleTemplate } from '../templates/testing/templates.ts';
import { startBackground } from './background.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const OPEN: Message = { kind: 'open-panel', accountType: 'agency' };
const PAGE = 'https://app.impact.com/secure/agency/api/fr/api-access-tokens-ui.ihtml';
const executeScript = vi.fn();
const openOptionsPage = vi.fn();

/** What the background answers to a message; `undefined` means that it does not take the message for its own. */
function ask(message: unknown, sender: object = {}): unknown {
  return listener()(message, { id: fakeBrowser.runtime.id, url: PAGE, tab: { id: 7 }, ...sender });
}

function listener(): (message: unknown, sender: object) => unknown {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startBackground();
  const [heard] = add.mock.calls.at(-1) ?? [];
  if (heard === undefined) throw new Error('The background does not listen');
  return heard as (message: unknown, sender: object) => unknown;
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeGrants();
  executeScript.mockResolvedValue([]);
  openOptionsPage.mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript);
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockImplementation(openOptionsPage);
});

describe('a message of our own page', () => {
  it('open-panel puts the panel into the top frame of its tab, whatever else it asks for', async () => {
    expect(await ask({ ...OPEN, tabId: 99, files: ['/other.js'] })).toBeNull();
    expect(executeScript.mock.calls).toEqual([
      [{ target: { tabId: 7, frameIds: [0] }, injectImmediately: true, files: ['/panel.js'] }],
    ]);
  });

  it('get-knowledge is answered', async () => {
    const answer = await ask({ kind: 'get-knowledge', accountType: 'agency' });
    expect(answer).toMatchObject({ templates: [], unreadable: 0 });
  });

  it('get-knowledge is answered from what was read for open-panel, once, and never from before a change', async () => {
    const asks = vi.spyOn(fakeBrowser.storage.managed, 'get');
    const knowledge = { kind: 'get-knowledge', accountType: 'agency' };
    const names = async (message: object) =>
      ((await ask(message)) as Knowledge).templates.map(({ name }) => name);
    await ask(OPEN);
    expect(asks).toHaveBeenCalledTimes(1);
    expect(await names(knowledge)).toEqual([]);
    expect(asks).toHaveBeenCalledTimes(1);
    expect(await names(knowledge)).toEqual([]);
    expect(asks).toHaveBeenCalledTimes(2);

    await ask(OPEN);
    await openTemplateStore().create(sampleTemplate({ id: 'a', name: 'New' }));
    expect(await names(knowledge)).toEqual(['New']);
    await ask(OPEN);
    expect(asks).toHaveBeenCalledTimes(5);
    await ask({ ...knowledge, accountType: 'brand' });
    expect(asks).toHaveBeenCalledTimes(6);
  });

  it('set-making keeps what was seen in its tab, and get-making gives it back there', async () => {
    const making = { ...beginMaking('m', 'brand', null), name: 'Umbrella' };
    expect(await ask({ kind: 'get-making' })).toBeNull();
    expect(await ask({ kind: 'set-making', making })).toBeNull();
    expect(await ask({ kind: 'get-making' })).toEqual(making);
    expect(await ask({ kind: 'get-making' }, { tab: { id: 8 } })).toBeNull();
  });

  it('save-selection saves', async () => {
    const selection = {
      accountType: 'agency',
      categories: [{ id: 'a', name: 'Actions', toggle: 'on', locked: false, listed: true }],
      rows: [
        {
          id: 'r',
          method: 'GET',
          path: '/Actions',
          label: 'x',
          categoryId: 'a',
          ticked: true,
          locked: false,
        },
      ],
    };
    expect(await ask({ kind: 'save-selection', name: 'Mine', selection })).toMatchObject({ kind: 'saved' });
    expect(await ask({ kind: 'get-knowledge', accountType: 'agency' })).toMatchObject({
      templates: [{ name: 'Mine', scopes: [{ method: 'GET', path: '/Actions' }] }],
    });
  });

  it('a draft is kept for its tab', async () => {
    const fresh = (await ask({ kind: 'get-draft', begin: true })) as Draft;
    const draft = { ...fresh, ticked: ['name'] };
    expect(await ask({ kind: 'set-draft', draft })).toBeNull();
    expect(await ask({ kind: 'get-draft', begin: false })).toEqual(draft);
    expect(await ask({ kind: 'get-draft', begin: false }, { tab: { id: 8 } })).toMatchObject({ ticked: [] });
  });

  it('records are kept, handed out, changed and put aside', async () => {
    expect(await ask({ kind: 'create-record', record: sampleRecord() })).toMatchObject({ ok: true });
    const record = sampleRecord({ owner: 'Kim' });
    expect(await ask({ kind: 'save-record', record, revision: 1 })).toMatchObject({ ok: true });
    const mine = { kind: 'get-records', accountType: 'agency' };
    expect(await ask(mine)).toMatchObject({ records: [{ record, revision: 2 }], failed: false });
    expect(await ask({ kind: 'remove-record', id: 'sample' })).toMatchObject({ ok: true });
    expect(await ask(mine)).toEqual({ records: [], failed: false });
  });

  it('what was pointed out is kept for the host it came from, and forgotten again', async () => {
    const page = learnedPage();
    expect(await ask({ kind: 'save-page-map', page })).toBeNull();
    expect(await ask({ kind: 'get-knowledge', accountType: 'agency' })).toMatchObject({ learned: page });
    expect(await ask({ kind: 'get-knowledge', accountType: 'brand' })).toMatchObject({ learned: null });
    const foreign = { ...page, host: 'partner.ebay.com' };
    await expect(ask({ kind: 'save-page-map', page: foreign })).rejects.toThrow('came from app.impact.com');
    expect(await ask({ kind: 'remove-page-map', accountType: 'agency' })).toBeNull();
    expect(await ask({ kind: 'get-knowledge', accountType: 'agency' })).toMatchObject({ learned: null });
  });

  it('open-library opens the library', async () => {
    expect(await ask({ kind: 'open-library', at: null })).toBeNull();
    expect(openOptionsPage).toHaveBeenCalledTimes(1);
  });

  it('open-library opens the library where a template is made from evidence', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(await ask({ kind: 'open-library', at: 'evidence' })).toBeNull();
    expect(openOptionsPage).not.toHaveBeenCalled();
    const [[tab] = []] = create.mock.calls;
    expect(tab?.url).toMatch(/\/options\.html#evidence$/);
  });

  it('that came from no tab is refused aloud', async () => {
    await expect(ask(OPEN, { tab: undefined })).rejects.toThrow('open-panel came from no tab');
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('whose act fails says so to the one who asked', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    await expect(ask(OPEN)).rejects.toThrow('Cannot access');
  });
});

it('a message of a host that the person added and granted is answered, and no longer after its removal', async () => {
  const { origins } = fakeGrants();
  const url = 'https://partner.ebay.com/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml';
  origins.add('https://partner.ebay.com/*');
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript);
  await fakeBrowser.storage.local.set({ hosts: { version: 1, hosts: ['partner.ebay.com'] } });
  expect(await ask(OPEN, { url })).toBeNull();
  expect(executeScript).toHaveBeenCalledTimes(1);
  await fakeBrowser.storage.local.set({ hosts: { version: 1, hosts: [] } });
  expect(await ask(OPEN, { url })).toBeUndefined();
  expect(executeScript).toHaveBeenCalledTimes(1);
});

describe('ignored, without any act', () => {
  it.each<[string, unknown, object]>([
    ['what is no message', { kind: 'execute', files: ['/x.js'] }, {}],
    ['nothing', undefined, {}],
    ['another extension', OPEN, { id: 'other' }],
    ['nobody', OPEN, { id: undefined }],
    ['another host', OPEN, { url: 'https://example.com/secure/agency/' }],
    ['a host that only ends alike', OPEN, { url: 'https://evil-app.impact.com/' }],
    ['a host that only begins alike', OPEN, { url: 'https://app.impact.com.example.com/' }],
    ['a host in the user part', OPEN, { url: 'https://app.impact.com@example.com/' }],
    ['another port', OPEN, { url: 'https://app.impact.com:8443/secure/' }],
    ['a page without encryption', OPEN, { url: 'http://app.impact.com/secure/' }],
    ['a page without an address', OPEN, { url: undefined }],
    ['a page with a broken address', OPEN, { url: 'app.impact.com' }],
  ])('%s', async (_, message, sender) => {
    expect(await ask(message, sender)).toBeUndefined();
    expect(executeScript).not.toHaveBeenCalled();
  });
});

it('a part that fails at the start leaves the others', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(() => {
    throw new Error('no commands here');
  });
  const welcomes = vi.spyOn(fakeBrowser.runtime.onInstalled, 'addListener');
  expect(await ask(OPEN)).toBe(null);
  expect(executeScript).toHaveBeenCalled();
  expect(welcomes).toHaveBeenCalled();
  expect(said).toHaveBeenCalledTimes(1);
});
