// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Orphaned } from '../messages/send.ts';
import { showPage } from '../page/testing/page.ts';
import { type CategorySpec, showScopesPage } from '../page/testing/scopes-page.ts';
import { sampleTemplate } from '../templates/testing/templates.ts';
import { KNOWLEDGE, READING, type RunningSession, sessionTests } from './testing/session.ts';

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
    on: false,
    rows: [
      { label: 'Retrieve catalogs', endpoint: 'GET /Catalogs', ticked: true },
      { label: 'Delete catalog', endpoint: 'DELETE /Catalogs/{Id}' },
    ],
  },
];
const AFTER_READING = ['Actions: Retrieve actions', 'Catalogs: Retrieve catalogs'];

describe('at the start', () => {
  it('asks for what it needs, once, and is ready', async () => {
    showPage('<button>Create Access Token</button>');
    const { view } = await start();
    expect(asked('get-knowledge')).toEqual([{ kind: 'get-knowledge', accountType: 'agency' }]);
    expect(asked('get-draft')).toEqual([{ kind: 'get-draft', begin: false }]);
    expect(view()).toMatchObject({ ready: true, presets: [READING], fault: null });
    expect(view().parts).toMatchObject({ list: true, setup: false, scopes: false });
  });

  it('offers templates of this account type as presets, before the others, and counts the rest', async () => {
    answers['get-knowledge'] = () => ({
      ...KNOWLEDGE,
      templates: [
        sampleTemplate({ id: 'own', name: 'Own' }),
        sampleTemplate({ id: 'any', name: 'Any', accountType: 'any' }),
        sampleTemplate({ id: 'brand', name: 'Brand', accountType: 'brand' }),
        sampleTemplate({ id: 'setup', name: 'Only setup', scopes: [] }),
      ],
      unreadable: 2,
    });
    const { view } = await start();
    expect(view().presets.map(({ name }) => name)).toEqual(['Own', 'Any', 'Reading']);
    expect(view().templates.map(({ name }) => name)).toEqual(['Own', 'Any', 'Only setup']);
    expect([view().templatesElsewhere, view().templatesUnreadable]).toEqual([1, 2]);
  });

  it('knows what each preset may do, by the catalogue of this account type', async () => {
    const writing = { ...READING, id: 'own', scopes: [{ method: 'PUT', path: '/Actions' }] } as const;
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, presets: [READING, writing] });
    const { view } = await start();
    const [reading, other] = [READING, writing].map((preset) => view().riskOf(preset));
    expect(reading).toMatchObject({ level: 'medium', reads: 2, writes: 0, everything: 'read' });
    expect(other).toMatchObject({ level: 'medium', reads: 0, writes: 1 });
  });

  it('says so where the background fails, and the page is still read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    answers['get-knowledge'] = () => {
      throw new Error('storage');
    };
    showScopesPage(SCOPES);
    const { view } = await start();
    expect(view()).toMatchObject({ fault: 'program', ready: false });
    expect(view().parts.scopes).toBe(true);
  });

  it('says so where the extension was replaced', async () => {
    answers['get-knowledge'] = () => {
      throw new Orphaned();
    };
    const { view } = await start();
    expect(view().fault).toBe('orphaned');
  });

  it('shows nothing on the login form', async () => {
    showPage('<input id="j_password" type="password">');
    const { view } = await start();
    expect(view().login).toBe(true);
  });
});

describe('the page', () => {
  it('is followed from step to step', async () => {
    showPage('<button>Create Access Token</button>');
    const { view, rest } = await start();
    showScopesPage(SCOPES);
    await rest();
    expect(view().parts).toMatchObject({ list: false, scopes: true });
    expect(view().counts).toEqual({ ticked: 1, listed: 4 });
  });

  it('is no longer read once it was left, or the extension was replaced', async () => {
    showScopesPage(SCOPES);
    const { view, rest, leave } = await start();
    isOrphaned.mockReturnValue(true);
    showPage('<button>Create Access Token</button>');
    await rest();
    expect(view().fault).toBe('orphaned');
    expect(view().parts.scopes).toBe(true);
    isOrphaned.mockReturnValue(false);
    leave();
    showPage('');
    await rest();
    expect(view().parts.scopes).toBe(true);
  });
});

describe('applying', () => {
  it('reaches the preset, reports it, and can be undone', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.apply(READING.id);
    expect(view().running).toMatchObject({ name: 'Reading' });
    await rest();
    expect(page.granted()).toEqual(AFTER_READING);
    expect(view()).toMatchObject({ running: null, canUndo: true, fault: null });
    expect(view().report).toMatchObject({ kind: 'outcome', act: 'apply', stoppedBy: null });
    expect(view().counts.ticked).toBe(2);
    session.intents.undo();
    await rest();
    expect(page.granted()).toEqual(['Actions: Update action']);
    expect(view().report).toMatchObject({ kind: 'outcome', act: 'undo' });
    expect(view().canUndo).toBe(false);
  });

  it('again, with nothing left to change, keeps the Undo of the time that changed something', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    for (let time = 0; time < 2; time += 1) {
      session.intents.apply(READING.id);
      await rest();
    }
    expect(view().canUndo).toBe(true);
    session.intents.undo();
    await rest();
    expect(page.granted()).toEqual(['Actions: Update action']);
  });

  it('a preset of another account type changes nothing and says whose it is', async () => {
    const foreign = {
      ...READING,
      id: 'x',
      name: 'Foreign',
      scopes: [{ method: 'GET', path: '/Mediapartners/{AccountSID}/Ads' } as const],
    };
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, presets: [foreign] });
    const page = showScopesPage(SCOPES);
    const before = page.granted();
    const { session, view, rest } = await start();
    session.intents.apply('x');
    await rest();
    expect(page.granted()).toEqual(before);
    expect(view().report).toMatchObject({ name: 'Foreign' });
    const { report } = view();
    const told =
      report?.kind === 'other-account' ||
      (report?.kind === 'outcome' && report.outcome.missing.some(({ reason }) => reason === 'other-account'));
    expect(told).toBe(true);
  });

  it('a preset that is not in the list is a fault of the program, and touches nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.apply('nowhere');
    await rest();
    expect(page.clicked).toEqual([]);
    expect(view()).toMatchObject({ fault: 'program', running: null });
  });

  it('without scopes on the screen says so', async () => {
    showPage('<button>Create Access Token</button>');
    const { session, view, rest } = await start();
    session.intents.apply(READING.id);
    await rest();
    expect(view().report).toEqual({ kind: 'no-scopes', name: 'Reading' });
    expect(view().canUndo).toBe(false);
  });

  it('tells the background that a template was used, and nothing of built-in presets', async () => {
    const mine = sampleTemplate({ id: 'mine', scopes: [{ access: 'read' }] });
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [mine] });
    showScopesPage(SCOPES);
    const { session, rest } = await start();
    session.intents.apply(READING.id);
    await rest();
    expect(asked('template-used')).toEqual([]);
    session.intents.apply('template:mine');
    await rest();
    expect(asked('template-used')).toEqual([{ kind: 'template-used', templateId: 'mine', answers: {} }]);
  });

  it('twice at once is done once', async () => {
    const page = showScopesPage(SCOPES, { mounts: 'when-on', mountsAfter: 300 });
    const { session, view, rest } = await start();
    session.intents.apply(READING.id);
    session.intents.apply(READING.id);
    await rest();
    expect(page.granted()).toEqual(AFTER_READING);
    expect(page.clicked.length).toBe(new Set(page.clicked).size);
    expect(view().running).toBeNull();
  });
});

describe('a run is ended', () => {
  function fire(type: 'keydown' | 'pointerdown', init: KeyboardEventInit, trusted: boolean): void {
    const event = type === 'keydown' ? new KeyboardEvent(type, init) : new MouseEvent(type);
    Object.defineProperty(event, 'isTrusted', { value: trusted });
    window.dispatchEvent(event);
  }

  async function stoppedBy(act: (running: RunningSession) => void): Promise<string | null> {
    showScopesPage(SCOPES, { mounts: 'when-on', mountsAfter: 300 });
    const session = await start();
    session.session.intents.apply(READING.id);
    act(session);
    await session.rest();
    const { report } = session.view();
    if (report?.kind !== 'outcome') throw new Error('There is no outcome');
    return report.stoppedBy;
  }

  it.each<[string, (running: RunningSession) => void, string | null]>([
    ['by Stop', ({ session }) => session.intents.stop(), 'person'],
    ['by Escape', () => fire('keydown', { key: 'Escape' }, true), 'escape'],
    ['by a press in the page', () => fire('pointerdown', {}, true), 'person'],
    ['not by another key', () => fire('keydown', { key: 'a' }, true), null],
    ['not by an Escape of the page’s scripts', () => fire('keydown', { key: 'Escape' }, false), null],
    ['not by a press of scripts, as its own are', () => fire('pointerdown', {}, false), null],
    [
      'not by a press in the panel',
      ({ own }) => {
        own.is = true;
        fire('pointerdown', {}, true);
      },
      null,
    ],
  ])('%s', async (_, act, reason) => {
    expect(await stoppedBy(act)).toBe(reason);
  });

  it('when the page is left', async () => {
    const page = showScopesPage(SCOPES, { mounts: 'when-on', mountsAfter: 300 });
    const { session, rest, leave } = await start();
    session.intents.apply(READING.id);
    leave();
    await rest();
    const pressed = page.clicked.length;
    await vi.advanceTimersByTimeAsync(3000);
    expect(page.clicked.length).toBe(pressed);
  });
});

describe('a preview', () => {
  it('tells what would change, and follows the page', async () => {
    const page = showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.preview(READING.id);
    expect(view().preview?.preview.add.map(({ label }) => label)).toEqual([
      'Retrieve actions',
      'Retrieve catalogs',
    ]);
    expect(page.clicked).toEqual([]);
    for (const box of document.querySelectorAll<HTMLInputElement>('p input')) if (!box.checked) box.click();
    await rest();
    expect(view().preview?.preview.add.map(({ label }) => label)).toEqual(['Retrieve catalogs']);
    // Of the rows on the page, which has one that deletes and is not wanted.
    expect(view().preview?.risk).toMatchObject({ level: 'medium', reads: 2, deletes: 0 });
    session.intents.preview(null);
    expect(view().preview).toBeNull();
  });
});

describe('saving what is ticked', () => {
  it('sends what is granted, not what is ticked in a category that is off', async () => {
    showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.saveSelection('Mine');
    await rest();
    const [message] = asked('save-selection');
    expect(message).toMatchObject({ name: 'Mine' });
    expect(message?.selection.rows.map(({ label }) => label)).toEqual(['Update action']);
    expect(view().saved).toEqual({ kind: 'saved', name: 'Mine', left: 0 });
    expect(asked('get-knowledge')).toHaveLength(2);
  });

  it('says why it was not done', async () => {
    answers['save-selection'] = () => ({ kind: 'failed', why: 'full' });
    showScopesPage(SCOPES);
    const { session, view, rest } = await start();
    session.intents.saveSelection('Mine');
    await rest();
    expect(view().saved).toEqual({ kind: 'failed', why: 'full' });
  });
});

it('what is open is remembered', async () => {
  showPage('');
  const { session, view, rememberOpen } = await start();
  session.intents.setOpen(false);
  expect(view().open).toBe(false);
  expect(rememberOpen).toHaveBeenCalledWith(false);
});

describe('another token', () => {
  it('takes no Undo along, also where its first screen is its scopes', async () => {
    showPage('<button>Create Access Token</button>');
    const { session, view, rest } = await start();
    showScopesPage(SCOPES);
    await rest();
    session.intents.apply(READING.id);
    await rest();
    expect(view().canUndo).toBe(true);
    showPage('<button>Create Access Token</button>');
    await rest();
    showScopesPage(SCOPES);
    await rest();
    expect(view()).toMatchObject({ canUndo: false, report: null });
    expect(asked('get-draft').at(-1)).toEqual({ kind: 'get-draft', begin: true });
  });

  it('gets the tick that is made before its screen was read', async () => {
    showPage('<button>Create Access Token</button>');
    const { session, view, rest } = await start();
    session.intents.tick('storage', true);
    await rest();
    expect(view().ticked).toEqual(['storage']);
    showScopesPage(SCOPES);
    session.intents.tick('rotate', true);
    await rest();
    expect(view().ticked).toEqual(['rotate']);
    expect(asked('set-draft').at(-1)).toMatchObject({ draft: { draftId: 'draft-2', ticked: ['rotate'] } });
  });
});

it('a tick that is made while the ticks are on their way is kept', async () => {
  showScopesPage(SCOPES);
  const { session, view, rest } = await start();
  session.intents.tick('storage', true);
  session.intents.tick('rotate', true);
  await rest();
  expect(view().ticked).toEqual(['storage', 'rotate']);
  expect(asked('get-draft')).toHaveLength(1);
});

describe('a finding', () => {
  const WRITES: readonly CategorySpec[] = [
    {
      name: 'Actions',
      on: true,
      rows: [
        { label: 'Retrieve actions', endpoint: 'GET /Actions' },
        { label: 'Update action', endpoint: 'PUT /Actions', ticked: true },
        { label: 'Create action', endpoint: 'POST /Actions' },
      ],
    },
  ];

  const press = (label: string) =>
    [...document.querySelectorAll('p')]
      .find(({ textContent }) => textContent.includes(label))
      ?.querySelector('input')
      ?.click();

  it('acts on the rows that it named, and on none that were ticked a moment before the press', async () => {
    const page = showScopesPage(WRITES);
    const { session, rest } = await start();
    press('Create action');
    session.intents.fix('writes-some');
    await rest();
    expect(page.granted()).toEqual(['Actions: Create action']);
  });

  it('is left for the rows that it named, and for none that were ticked a moment before', async () => {
    showScopesPage(WRITES);
    const { session, view, rest } = await start();
    press('Create action');
    session.intents.leave('writes-some', 'The integration writes.');
    await rest();
    expect(view().reasons).toMatchObject([{ covers: ['PUT /Actions'] }]);
  });
});
