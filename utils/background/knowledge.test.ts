import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { sampleTemplate } from '../templates/testing/templates.ts';
import { knowledgeFor } from './knowledge.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

describe.each(['agency', 'brand', 'partner'] as const)('for an account of the type %s', (accountType) => {
  it('there are presets in words, each fit for it and with an id of its own', async () => {
    const { presets } = await knowledgeFor(accountType);
    expect(presets.length).toBeGreaterThan(2);
    for (const preset of presets) {
      expect([accountType, 'any']).toContain(preset.accountType);
      expect(preset.name).not.toMatch(/^presets\./);
      expect(preset.note ?? '').not.toMatch(/^presets\./);
      expect(preset.scopes.length).toBeGreaterThan(0);
    }
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  it('the catalogue comes in the form that a message can carry', async () => {
    const { known } = await knowledgeFor(accountType);
    expect(known.length).toBeGreaterThan(10);
    expect(structuredClone(known)).toEqual(known);
    for (const scope of known)
      expect(Object.keys(scope).sort()).toEqual(['category', 'labels', 'method', 'path']);
  });
});

describe('templates', () => {
  it('are those of the library, of every account type', async () => {
    await openTemplateStore().create(sampleTemplate({ id: 'a', accountType: 'brand' }));
    await openTemplateStore().create(sampleTemplate({ id: 'b', accountType: 'any' }));
    const { templates, unreadable } = await knowledgeFor('agency');
    expect(templates.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(unreadable).toBe(0);
  });

  it('that cannot be read are counted and do not hide the others', async () => {
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    await fakeBrowser.storage.local.set({ 'template:bad': { version: 1, data: 'x' }, 'template:worse': 7 });
    const { templates, unreadable } = await knowledgeFor('agency');
    expect([templates.length, unreadable]).toEqual([1, 2]);
    expect(await fakeBrowser.storage.local.get('template:worse')).toEqual({ 'template:worse': 7 });
  });

  it('that the storage does not give are told, and the presets still come', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    const { presets, templates, unreadable, libraryFailed } = await knowledgeFor('agency');
    expect([templates.length, unreadable, libraryFailed]).toEqual([0, 0, true]);
    expect(presets.length).toBeGreaterThan(2);
  });
});

describe('what the organisation gives out', () => {
  const set = (policy: unknown) =>
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => policy as never);

  it('comes after the person’s own templates, under ids that are never theirs', async () => {
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    set({ templates: [sampleTemplate({ id: 'a', name: 'Theirs' }), { name: 'no template' }] });
    const { templates, presets, unreadable } = await knowledgeFor('agency');
    expect(templates.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Reporting, read-only'],
      ['organisation:a', 'Theirs'],
    ]);
    expect([presets.length > 2, unreadable]).toEqual([true, 0]);
  });

  it('may stand alone: built-in presets are hidden', async () => {
    set({ hideBuiltIns: true });
    expect((await knowledgeFor('agency')).presets).toEqual([]);
  });

  it.each([
    ['there is none, which Firefox calls an error', 'Managed storage manifest not found'],
    ['the browser does not give it out', 'IO error'],
  ])('is not in the way of the rest where %s', async (_, message) => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error(message));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { templates, presets } = await knowledgeFor('agency');
    expect([templates, presets.length > 2]).toEqual([[], true]);
  });
});
