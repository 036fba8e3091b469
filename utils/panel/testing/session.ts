import { afterEach, beforeEach, type Mock, vi } from 'vitest';
import type { Answers, Knowledge, Message } from '../../messages/messages.ts';
import type { MigrationAnswer } from '../../migration/types.ts';
import type { Mark } from '../../page/pick/outlines.ts';
import { settle, stopClock } from '../../page/testing/clock.ts';
import type { SavedRecord, TokenRecord } from '../../records/types.ts';
import type { AccountType, ScopePreset } from '../../scopes/types.ts';
import { Docking } from '../docking.ts';
import { USUAL } from '../placement.ts';
import { Session } from '../session.ts';
import type { PanelView } from '../view.ts';

/** What the stand-in for the background answers; a test may replace any of them. */
export type Background = { [Kind in Message['kind']]: (message: Message & { kind: Kind }) => Answers[Kind] };

export const READING: ScopePreset = {
  id: 'builtin:reading',
  name: 'Reading',
  accountType: 'any',
  mode: 'exact',
  scopes: [{ access: 'read' }],
  source: { kind: 'builtin' },
};

export const KNOWLEDGE: Knowledge = {
  known: [
    { category: 'Actions', method: 'GET', path: '/Actions', labels: [] },
    { category: 'Catalogs', method: 'GET', path: '/Catalogs', labels: [] },
  ],
  presets: [READING],
  templates: [],
  unreadable: 0,
  libraryFailed: false,
  learned: null,
  answers: {},
};

const noMigration = (accountType: AccountType): MigrationAnswer => ({
  state: 'ok',
  migration: { accountType, integrations: [] },
  refused: null,
});

/** A background that knows two categories and one preset, and saves everything. */
function background(): Background {
  let drafts = 0;
  return {
    'open-panel': () => null,
    'get-knowledge': () => KNOWLEDGE,
    'save-selection': () => ({ kind: 'saved', left: 0, id: 'new' }),
    'get-draft': () => {
      drafts += 1;
      return { draftId: `draft-${drafts}`, ticked: [], reasons: [] };
    },
    'set-draft': () => null,
    'get-making': () => null,
    'set-making': () => null,
    'open-library': () => null,
    'save-page-map': () => null,
    'remove-page-map': () => null,
    'get-migration': ({ accountType }) => noMigration(accountType),
    'change-migration': ({ accountType }) => noMigration(accountType),
    'discard-migration': ({ accountType }) => noMigration(accountType),
    'template-used': () => ({}),
    'get-records': () => ({ records: [], failed: false }),
    'create-record': ({ record }) => ({ ok: true, saved: savedRecord(record, 1) }),
    'save-record': ({ record, revision }) => ({ ok: true, saved: savedRecord(record, revision + 1) }),
    'remove-record': () => ({ ok: true }),
  };
}

/** A record as the background answers that it was saved. */
export function savedRecord(record: TokenRecord, revision: number): SavedRecord {
  return { state: 'ok', key: `record:${record.id}`, record, revision, savedAt: 1 };
}

/** What a stand-in answers to a message. */
function answerFrom(answers: Background, message: Message): unknown {
  const answer = answers[message.kind] as (message: Message) => unknown;
  return answer(message);
}

export interface RunningSession {
  readonly session: Session;
  readonly view: () => PanelView;
  /** Lets the page, the watch and what was asked for come to rest. */
  readonly rest: () => Promise<void>;
  readonly leave: () => void;
  readonly rememberOpen: ReturnType<typeof vi.fn<(open: boolean) => void>>;
  readonly outline: ReturnType<typeof vi.fn<(marks: readonly Mark[]) => void>>;
  readonly copy: ReturnType<typeof vi.fn<(text: string) => Promise<void>>>;
  readonly own: { is: boolean };
  /** What is kept of the preset applied last. */
  readonly last: { stored: unknown };
}

/** What each test of a session begins and ends with. */
export interface SessionTests {
  /** New for each test, which may replace any of them. */
  readonly answers: Background;
  /** Starts the session of the test. */
  readonly start: () => Promise<RunningSession>;
  /** The session that the test started. */
  readonly running: () => RunningSession;
  /** The messages of a kind that the session has sent so far. */
  readonly asked: <Kind extends Message['kind']>(
    kind: Kind,
  ) => readonly (Message & { readonly kind: Kind })[];
}

/**
 * Stops the clock before each test of the file, answers its messages, and ends its session after it.
 * @param send what the file has put in the place of `send` (such a stand-in has to be made in the file itself).
 */
export function sessionTests(send: Mock): SessionTests {
  const answers = background();
  let current: RunningSession | null = null;
  beforeEach(() => {
    stopClock();
    Object.assign(answers, background());
    send.mockImplementation(async (message: Message) => answerFrom(answers, message));
  });
  afterEach(() => {
    current?.leave();
    current = null;
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return {
    answers,
    async start() {
      current = await startSession();
      return current;
    },
    running() {
      if (current === null) throw new Error('The test has started no session');
      return current;
    },
    asked: (kind) => send.mock.calls.map(([message]) => message).filter((one) => one.kind === kind),
  };
}

/** A session on the document of the test, under the fake clock. */
async function startSession(): Promise<RunningSession> {
  const left = new AbortController();
  const rememberOpen = vi.fn<(open: boolean) => void>();
  const outline = vi.fn<(marks: readonly Mark[]) => void>();
  const copy = vi.fn<(text: string) => Promise<void>>(async () => {});
  const own = { is: false };
  const last = { stored: null as unknown };
  const session = new Session(
    {
      document,
      accountType: 'agency',
      signal: left.signal,
      isOwn: () => own.is,
      docking: new Docking(
        { window, document, signal: left.signal, stretch: () => {}, keep: () => {} },
        USUAL,
      ),
      rememberOpen,
      outline,
      copy,
      extensionVersion: '1.2.3',
      lastPreset: {
        read: async () => last.stored,
        keep: (preset) => {
          last.stored = preset;
        },
      },
    },
    true,
  );
  const rest = async () => {
    // Long enough for every wait that has an end; a run that goes on says so by `running`.
    let frames = 0;
    const quiet = new Promise<void>((resolve) => {
      const ask = () => {
        const { running, filling } = session.state.get();
        frames = running === null && !filling ? frames + 1 : 0;
        if (frames > 15) resolve();
        else setTimeout(ask, 16);
      };
      setTimeout(ask, 16);
    });
    await settle(quiet);
  };
  await settle(session.start());
  await rest();
  return {
    session,
    view: () => session.state.get(),
    rest,
    leave: () => left.abort(),
    rememberOpen,
    outline,
    copy,
    own,
    last,
  };
}
