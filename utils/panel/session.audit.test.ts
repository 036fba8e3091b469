// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { showPage } from '../page/testing/page.ts';
import { type CategorySpec, showScopesPage } from '../page/testing/scopes-page.ts';
import { KNOWLEDGE, READING, sessionTests } from './testing/session.ts';

const { send, isOrphaned } = vi.hoisted(() => ({ send: vi.fn(), isOrphaned: vi.fn(() => false) }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned,
}));
vi.mock('wxt/browser', () => ({ browser: {} }));

const { answers, start, asked } = sessionTests(send);

const SCOPES: readonly CategorySpec[] = [
  {
    name: 'Actions',
    on: true,
    rows: [
      { label: 'Retrieve actions', endpoint: 'GET /Actions' },
      { label: 'Update action', endpoint: 'PUT /Actions', ticked: true },
    ],
  },
  {
    name: 'Catalogs',
    on: true,
    rows: [{ label: 'Retrieve catalogs', endpoint: 'GET /Catalogs', ticked: true }],
  },
];

describe('an audit', () => {
  it('compares with what is chosen, touches nothing, and follows the page', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    const labels = () => {
      const audit = view().audit?.audit;
      return [audit?.missing, audit?.extra, audit?.equal].map((rows) => rows?.map(({ label }) => label));
    };
    session.intents.compareWith(READING.id);
    expect(view().audit?.presetId).toBe(READING.id);
    expect(labels()).toEqual([['Retrieve actions'], ['Update action'], ['Retrieve catalogs']]);
    expect(view().audit?.audit?.risk).toMatchObject({ writes: 1, reads: 0 });
    expect(page.clicked).toEqual([]);
    document.querySelectorAll<HTMLInputElement>('p input')[0]?.click();
    await rest();
    expect(labels()).toEqual([[], ['Update action'], ['Retrieve actions', 'Retrieve catalogs']]);
    session.intents.compareWith(null);
    expect(view().audit).toBeNull();
  });

  it('stays while the difference is applied, and then shows none', async () => {
    showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.compareWith(READING.id);
    session.intents.apply(READING.id);
    await rest();
    expect(view().audit?.audit).toMatchObject({ missing: [], extra: [], differs: false });
    expect(view().report).toMatchObject({ kind: 'outcome', outcome: { set: 2, total: 2 } });
  });

  it('ends with the scopes, and with the preset that it compares with', async () => {
    showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.compareWith(READING.id);
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, presets: [] });
    await session.refresh();
    expect(view().audit).toBeNull();
    answers['get-knowledge'] = () => KNOWLEDGE;
    await session.refresh();
    session.intents.compareWith(READING.id);
    document.body.innerHTML = '<button>Create Access Token</button>';
    await rest();
    expect(view().audit).toBeNull();
  });

  it('is copied without anything shaped like a credential, and shown where copying is not allowed', async () => {
    showScopesPage(SCOPES);
    const { session, view, rest, copy } = await start();
    const { accountSid: sid, authToken: token } = fakeCredentials();
    session.intents.copyFinding(`Compared with: ${sid} ${token}`);
    await rest();
    expect(copy.mock.calls).toEqual([['Compared with: {…} {…}']]);
    expect(view().finding).toEqual({ kind: 'copied' });
    copy.mockRejectedValue(new Error('not focused'));
    session.intents.copyFinding(`x ${token}`);
    await rest();
    expect(view().finding).toEqual({ kind: 'text', text: 'x {…}' });
    // Another comparison has no finding yet.
    session.intents.compareWith(READING.id);
    expect(view().finding).toBeNull();
  });
});

it('opens the library where a template is made from evidence', async () => {
  showScopesPage(SCOPES);
  const { session, rest } = await start();
  session.intents.openEvidence();
  session.intents.openLibrary();
  await rest();
  expect(asked('open-library').map(({ at }) => at)).toEqual(['evidence', null]);
});

it('an integration that is made for another version of the API than was chosen is told of', async () => {
  const made = { ...READING, id: 'integration:made' };
  const source = { kind: 'integration', url: null, read: '2026-11-22', certainty: 'source' } as const;
  const preset = {
    ...made,
    source: { ...source, pitfalls: [{ kind: 'wants-version', version: 14 }] },
  } as const;
  answers['get-knowledge'] = () => ({ ...KNOWLEDGE, presets: [preset] });
  showPage(
    '<label>Token Name <input></label><label>API Version <select><option>16</option></select></label>',
  );
  const { session, view, rest } = await start();
  const finding = () => JSON.stringify(view().findings.get('version'));
  expect(finding()).not.toContain('14');
  showScopesPage(SCOPES);
  await rest();
  session.intents.apply(preset.id);
  await rest();
  expect(finding()).toContain('"wanted":14');
});
