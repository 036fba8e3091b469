// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { showPage } from '../page/testing/page.ts';
import { type CategorySpec, showScopesPage } from '../page/testing/scopes-page.ts';
import { KNOWLEDGE, READING, sessionTests } from './testing/session.ts';

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned: () => false,
}));
vi.mock('wxt/browser', () => ({ browser: {} }));

const { answers, start } = sessionTests(send);

const SCOPES: readonly CategorySpec[] = [
  {
    name: 'Actions',
    on: true,
    rows: [
      { label: 'Retrieve actions', endpoint: 'GET /Actions' },
      { label: 'Update action', endpoint: 'PUT /Actions', ticked: true },
    ],
  },
];
const READS = ['Actions: Retrieve actions'];
const LAST = { id: READING.id, name: 'Reading' };

describe('the preset applied last', () => {
  it('is kept when one was applied, and applied once more by the same run', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest, last } = await start();
    session.intents.apply(READING.id);
    await rest();
    expect(last.stored).toEqual(LAST);
    session.intents.undo();
    await rest();
    expect(page.granted()).toEqual(['Actions: Update action']);
    session.applyLast();
    await rest();
    expect(page.granted()).toEqual(READS);
    expect(view()).toMatchObject({ canUndo: true, report: { kind: 'outcome', act: 'apply' } });
  });

  it('is not kept where nothing could be applied', async () => {
    showPage('<button>Create Access Token</button>');
    const { session, rest, last } = await start();
    session.intents.apply(READING.id);
    await rest();
    expect(last.stored).toBeNull();
  });

  it('waits for the presets that are on their way', async () => {
    let tell = () => {};
    const asked = new Promise<typeof KNOWLEDGE>((resolve) => {
      tell = () => resolve(KNOWLEDGE);
    });
    const page = showScopesPage(SCOPES);
    const { session, view, rest, last } = await start();
    last.stored = LAST;
    session.state.set({ ready: false, presets: [] });
    session.applyLast();
    await rest();
    expect([view().report, page.clicked]).toEqual([null, []]);
    answers['get-knowledge'] = () => asked as never;
    const refreshed = session.refresh();
    tell();
    await refreshed;
    await rest();
    expect(page.granted()).toEqual(READS);
  });

  it('is not applied later by itself where the presets did not come', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest, last } = await start();
    last.stored = LAST;
    session.state.set({ ready: false, presets: [] });
    session.applyLast();
    await rest();
    session.state.set({ fault: 'program' });
    await rest();
    await session.refresh();
    await rest();
    expect([view().ready, page.clicked]).toEqual([true, []]);
    session.applyLast();
    await rest();
    expect(page.granted()).toEqual(READS);
  });

  it('asks for the presets once more where they did not come before', async () => {
    const page = showScopesPage(SCOPES);
    const { session, rest, last } = await start();
    last.stored = LAST;
    session.state.set({ ready: false, presets: [], fault: 'program' });
    session.applyLast();
    await rest();
    expect(page.granted()).toEqual(READS);
  });

  it.each([
    ['nothing was applied yet', null, 'none', ''],
    ['what is stored is no such thing', { id: 1, name: 'Reading' }, 'none', ''],
    ['it is gone', { id: 'template:gone', name: 'Gone' }, 'gone', 'Gone'],
  ])('where %s, is told and nothing is touched', async (_case, stored, why, name) => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest, last } = await start();
    last.stored = stored;
    session.applyLast();
    await rest();
    expect(page.clicked).toEqual([]);
    expect(view()).toMatchObject({ report: { kind: 'not-applied', why, name }, fault: null });
  });

  it('on another screen is told there, and no more on the next', async () => {
    showPage('<button>Create Access Token</button>');
    const { session, view, rest, last } = await start();
    last.stored = LAST;
    session.applyLast();
    await rest();
    expect(view()).toMatchObject({
      commanded: true,
      report: { kind: 'not-applied', why: 'no-step', name: 'Reading' },
    });
    const page = showScopesPage(SCOPES);
    await rest();
    expect(view()).toMatchObject({ commanded: false, report: null });
    expect(page.clicked).toEqual([]);
  });
});
