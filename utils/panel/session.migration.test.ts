// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { withChange } from '../migration/change.ts';
import type { MigratedIntegration, MigrationAnswer } from '../migration/types.ts';
import { only } from '../page/testing/page.ts';
import { sessionTests } from './testing/session.ts';

/* The guide from legacy tokens to scoped ones, as the session keeps it on show. */

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned: () => false,
}));

const { answers, start, running, asked } = sessionTests(send);

const LIST = '<main><button>Create Access Token</button></main>';
const CARD = '<article><b>Legacy Account Tokens</b></article>';

/** A background that keeps integrations of its own, which another window may change. */
function keeping(...integrations: MigratedIntegration[]) {
  const kept = { integrations: integrations as readonly MigratedIntegration[] };
  const answer = (refused: Extract<MigrationAnswer, { state: 'ok' }>['refused'] = null): MigrationAnswer => ({
    state: 'ok',
    migration: { accountType: 'agency', integrations: kept.integrations },
    refused,
  });
  answers['get-migration'] = () => answer();
  answers['change-migration'] = ({ change }) => {
    const changed = withChange(kept.integrations, change);
    if (!changed.ok) return answer(changed.refused);
    kept.integrations = changed.integrations;
    return answer();
  };
  return kept;
}

function migration() {
  const shown = running().view().migration;
  if (shown === null) throw new Error('The guide is not shown');
  return shown;
}
const names = () => migration().integrations.map(({ name }) => name);
const act = async (what: () => void) => {
  what();
  await running().rest();
};

const A: MigratedIntegration = { id: 'a', name: 'Warehouse', ticked: ['assess'] };
const B: MigratedIntegration = { id: 'b', name: 'Web shop', ticked: [] };

describe('the guide', () => {
  it('is asked for once a legacy token is in sight, and not before', async () => {
    keeping(A);
    document.body.innerHTML = LIST;
    const { view, rest } = await start();
    expect(view().parts).toMatchObject({ list: true, legacyToken: false });
    expect(view().migration).toBeNull();
    expect(asked('get-migration')).toEqual([]);

    only('main').insertAdjacentHTML('beforeend', CARD);
    await rest();
    expect(view().parts.legacyToken).toBe(true);
    expect(names()).toEqual(['Warehouse']);
    only('main').append(document.createElement('hr'));
    await rest();
    expect(asked('get-migration')).toEqual([{ kind: 'get-migration', accountType: 'agency' }]);
  });

  it('stays while the list does, also where a filter takes the card away', async () => {
    keeping(A);
    document.body.innerHTML = LIST;
    only('main').insertAdjacentHTML('beforeend', CARD);
    const { view, rest } = await start();
    only('article').remove();
    await rest();
    expect(view().parts.legacyToken).toBe(true);
    document.body.innerHTML = '<main></main>';
    await rest();
    expect(view().parts.legacyToken).toBe(false);
  });
});

describe('an act', () => {
  const open = async (...integrations: MigratedIntegration[]) => {
    const kept = keeping(...integrations);
    document.body.innerHTML = LIST;
    only('main').insertAdjacentHTML('beforeend', CARD);
    const { session } = await start();
    return { kept, intents: session.intents.migration, session };
  };

  it('is made to what is stored by then, and all of that is shown', async () => {
    const { kept, intents } = await open(A);
    kept.integrations = [A, B];
    await act(() => intents.add('Looker'));
    expect(names()).toEqual(['Warehouse', 'Web shop', 'Looker']);
    expect(migration().done).toMatchObject({ kind: 'added', name: 'Looker' });
    await act(() => intents.tick('b', 'assess', true));
    await act(() => intents.rename('b', 'Shop'));
    expect(migration().integrations[1]).toEqual({ ...B, name: 'Shop', ticked: ['assess'] });
    expect(new Set(kept.integrations.map(({ id }) => id)).size).toBe(3);
  });

  it('removes, and puts back where it stood with its ticks', async () => {
    const { intents } = await open(A, B);
    await act(() => intents.remove('a'));
    expect(names()).toEqual(['Web shop']);
    expect(migration().done).toEqual({ kind: 'removed', integration: A, at: 0 });
    await act(() => intents.restore());
    expect(migration()).toMatchObject({ integrations: [A, B], done: null });
    await act(() => intents.restore());
    expect(migration().integrations).toEqual([A, B]);
  });

  it('that is refused says why, and that stays until the next act', async () => {
    const { kept, intents, session } = await open(A);
    kept.integrations = [];
    await act(() => intents.tick('a', 'create', true));
    expect(migration()).toMatchObject({ refused: 'gone', integrations: [] });
    await act(() => session.migrationChanged());
    expect(migration().refused).toBe('gone');
    await act(() => intents.add('New'));
    expect(migration().refused).toBeNull();
  });

  it('keeps what is shown where the storage fails, and says so', async () => {
    const { intents } = await open(A);
    answers['change-migration'] = () => ({ state: 'failed', full: true });
    await act(() => intents.add('New'));
    expect(migration()).toMatchObject({ state: 'ok', integrations: [A], refused: 'full', done: null });
    answers['change-migration'] = () => ({ state: 'failed', full: false });
    await act(() => intents.add('New'));
    expect(migration().refused).toBe('storage');
  });

  it('of another window is shown', async () => {
    const { kept, session } = await open(A);
    kept.integrations = [B];
    await act(() => session.migrationChanged());
    expect(names()).toEqual(['Web shop']);
  });

  it('that finds damaged data shows that instead', async () => {
    const { intents } = await open(A);
    answers['change-migration'] = () => ({ state: 'damaged', stored: '{"migration:agency": 1}' });
    await act(() => intents.tick('a', 'create', true));
    expect(migration()).toMatchObject({
      state: 'damaged',
      stored: '{"migration:agency": 1}',
      integrations: [],
    });
  });
});

describe('what does not read', () => {
  const open = async (answer: MigrationAnswer) => {
    answers['get-migration'] = () => answer;
    document.body.innerHTML = LIST;
    only('main').insertAdjacentHTML('beforeend', CARD);
    return await start();
  };

  it('can be copied, and begun anew', async () => {
    const { session, copy } = await open({ state: 'damaged', stored: 'what lies there' });
    await act(() => session.intents.migration.copyStored());
    expect(copy).toHaveBeenCalledWith('what lies there');
    expect(migration().copied).toEqual({ kind: 'copied' });
    await act(() => session.intents.migration.beginAnew());
    expect(asked('discard-migration')).toEqual([{ kind: 'discard-migration', accountType: 'agency' }]);
    expect(migration()).toMatchObject({ state: 'ok', integrations: [], stored: '', copied: null });
  });

  it('is told where the storage or the background does not answer', async () => {
    await open({ state: 'failed', full: false });
    expect(migration().state).toBe('failed');
    keeping(A);
    await act(() => running().session.migrationChanged());
    expect(migration()).toMatchObject({ state: 'ok', integrations: [A] });
  });

  it('of the background neither ends the guide nor asks without end', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    answers['get-migration'] = () => {
      throw new Error('no');
    };
    document.body.innerHTML = LIST;
    only('main').insertAdjacentHTML('beforeend', CARD);
    const { rest } = await start();
    only('main').append(document.createElement('hr'));
    await rest();
    expect(migration().state).toBe('failed');
    expect(asked('get-migration')).toHaveLength(1);
    keeping(A);
    await act(() => running().session.migrationChanged());
    expect(names()).toEqual(['Warehouse']);
  });
});
