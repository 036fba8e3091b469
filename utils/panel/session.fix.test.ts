// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { settle } from '../page/testing/clock.ts';
import { showPage } from '../page/testing/page.ts';
import { showScopesPage } from '../page/testing/scopes-page.ts';
import { sessionTests } from './testing/session.ts';

const background = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  isOrphaned: () => false,
  send: background.send,
}));

const { start, asked } = sessionTests(background.send);

const SCOPES = [
  {
    name: 'Actions',
    on: true,
    rows: [
      { label: 'Retrieve actions', endpoint: 'GET /Actions', ticked: true },
      { label: 'Update action', endpoint: 'PUT /Actions', ticked: true },
      { label: 'Retrieve action', endpoint: 'GET /Actions/{Id}' },
    ],
  },
];

describe('fixing a finding', () => {
  it('clears what it is about, under the words of its button, and can be undone', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.fix('writes-some');
    await rest();
    expect(page.granted()).toEqual(['Actions: Retrieve actions']);
    expect(view().report).toMatchObject({ act: 'clear', name: 'Remove the write scope' });
    expect(view()).toMatchObject({ canUndo: true });
    session.intents.undo();
    await rest();
    expect(page.granted()).toEqual(['Actions: Retrieve actions', 'Actions: Update action']);
  });

  it('does nothing for a finding that is not there', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    const before = page.granted();
    session.intents.fix('writes-deleting');
    session.intents.fix('toString');
    await rest();
    expect(page.granted()).toEqual(before);
    expect(view()).toMatchObject({ report: null, fault: null });
  });

  it('takes the person to the field', async () => {
    showPage(`
      <label>Token Name <input id="name" name="tokenName"></label>
      <label>Description <textarea name="description"></textarea></label>`);
    const { session, rest } = await start();
    session.intents.fix('name-empty');
    await rest();
    expect(document.activeElement?.id).toBe('name');
  });
});

describe('a reason', () => {
  it('is kept with what the finding is about now, and only for one that is there', async () => {
    showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.leave('writes-deleting', 'Nothing deletes here');
    session.intents.leave('writes-some', 'It updates actions');
    await settle(rest());
    expect(view().reasons).toMatchObject([
      { finding: 'writes-some', text: 'It updates actions', covers: [expect.stringContaining('/Actions')] },
    ]);
    expect(asked('set-draft')).toHaveLength(1);
    session.intents.takeBack('writes-some');
    await rest();
    expect(view().reasons).toEqual([]);
  });
});
