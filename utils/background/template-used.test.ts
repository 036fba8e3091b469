import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openMarkStore } from '../templates/store/browser-store.ts';
import { templateKey, wrap } from '../templates/store/envelope.ts';
import { FAKE_SID, sampleTemplate } from '../templates/testing/templates.ts';
import { readLastAnswers } from './last-answers.ts';
import { templateUsed } from './template-used.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const use = (answers: Record<string, string[]>) =>
  templateUsed({ kind: 'template-used', templateId: 't', answers });

beforeEach(() => {
  fakeBrowser.reset();
  // Node has no Web Locks; one test uses one lock at a time.
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
});

const save = (id: string) =>
  fakeBrowser.storage.local.set({
    [templateKey(id)]: wrap({ template: sampleTemplate({ id }), revision: 1, savedAt: 1 }),
  });

it('a template that served is marked as used', async () => {
  await save('t');
  await use({});
  const marks = await openMarkStore().list();
  expect(marks.get('t')?.usedAt).toBeGreaterThan(0);
});

it('so is one of the organisation', async () => {
  await fakeBrowser.storage.managed.set({ templates: [sampleTemplate({ id: 'o' })] });
  await templateUsed({ kind: 'template-used', templateId: 'organisation:o', answers: {} });
  expect((await openMarkStore().list()).get('organisation:o')?.usedAt).toBeGreaterThan(0);
});

it.each(['gone', '', FAKE_SID, 'organisation:gone', `organisation:${FAKE_SID}`])(
  'what is no template leaves no mark: %s',
  async (templateId) => {
    await save('t');
    await templateUsed({ kind: 'template-used', templateId, answers: {} });
    expect(await openMarkStore().list()).toEqual(new Map());
  },
);

describe('what was answered to variables', () => {
  it('is kept, and told for the next time', async () => {
    await use({ client: ['Acme'] });
    expect(await use({ client: ['Umbrella'] })).toEqual({ client: ['Umbrella', 'Acme'] });
    expect(await readLastAnswers()).toEqual({ client: ['Umbrella', 'Acme'] });
  });

  it('is not written for a template that asks nothing', async () => {
    await use({});
    expect(await fakeBrowser.storage.local.get(null)).not.toHaveProperty('answers');
  });

  it.each([
    ['text', 'x'],
    ['another version', { version: 2, answers: { client: ['Acme'] } }],
    ['a number for an answer', { version: 1, answers: { client: [1] } }],
  ])('counts as none where it does not read: %s', async (_, stored) => {
    await fakeBrowser.storage.local.set({ answers: stored });
    expect(await readLastAnswers()).toEqual({});
    expect(await use({ client: ['Acme'] })).toEqual({ client: ['Acme'] });
  });

  it('goes on for this panel when the storage is full', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await use({ client: ['Acme'] })).toEqual({ client: ['Acme'] });
  });
});
