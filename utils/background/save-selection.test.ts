import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SaveSelection } from '../messages/messages.ts';
import { FAKE_SID } from '../templates/testing/templates.ts';
import { knowledgeFor } from './knowledge.ts';
import { saveSelection } from './save-selection.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

function message(name: string, path = '/Actions'): SaveSelection {
  return {
    kind: 'save-selection',
    name,
    selection: {
      accountType: 'agency',
      categories: [{ id: 'a', name: 'Actions', toggle: 'on', locked: false, listed: true }],
      rows: [
        {
          id: '1',
          method: 'GET',
          path,
          label: 'Retrieve actions',
          categoryId: 'a',
          ticked: true,
          locked: false,
        },
        {
          id: '2',
          method: 'PUT',
          path,
          label: 'Update action',
          categoryId: 'a',
          ticked: false,
          locked: false,
        },
        { id: '3', method: null, path: null, label: 'See all', categoryId: 'a', ticked: true, locked: false },
      ],
    },
  };
}

const templates = async () => (await knowledgeFor('agency')).templates;

describe('a selection', () => {
  it('becomes a template of what is ticked, for this account type', async () => {
    const answer = await saveSelection(message('Mine'));
    const [template] = await templates();
    expect(answer).toEqual({ kind: 'saved', id: template?.id, left: 0 });
    expect(template).toMatchObject({
      name: 'Mine',
      accountType: 'agency',
      mode: 'exact',
      scopes: [
        { method: 'GET', path: '/Actions' },
        { category: 'Actions', label: 'See all' },
      ],
    });
  });

  it('saved twice is two templates', async () => {
    await saveSelection(message('Mine'));
    await saveSelection(message('Mine'));
    expect((await templates()).map(({ name }) => name)).toEqual(['Mine', 'Mine']);
  });

  it('is kept with markup in its name as it is', async () => {
    await saveSelection(message('<img src=x onerror=alert(1)>'));
    expect((await templates()).map(({ name }) => name)).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('keeps no SID of a path', async () => {
    expect(await saveSelection(message('Mine', `/Agencies/${FAKE_SID}/Actions`))).toMatchObject({
      kind: 'saved',
    });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(FAKE_SID);
  });
});

describe('not saved, and nothing written', () => {
  it.each(['', '   ', 'x'.repeat(121), 'two\nlines', FAKE_SID])('with the name “%s”', async (name) => {
    expect(await saveSelection(message(name))).toEqual({ kind: 'failed', why: 'name' });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it.each([
    ['full', new Error('QuotaExceededError: quota bytes exceeded')],
    ['storage', new Error('IO error')],
  ])('where the storage fails, which is told as “%s”', async (why, error) => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(error);
    expect(await saveSelection(message('Mine'))).toEqual({ kind: 'failed', why });
  });
});
