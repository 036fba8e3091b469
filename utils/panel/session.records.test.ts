// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, dayOf } from '../days/day.ts';
import type { Screen } from '../page/screen.ts';
import { only, showPage } from '../page/testing/page.ts';
import { formOf } from '../records/form.ts';
import { beginMaking, type Making } from '../records/making.ts';
import { parseMaking } from '../records/making-schema.ts';
import { createRecordStore } from '../records/store.ts';
import { sampleRecord } from '../records/testing/records.ts';
import type { TokenRecord } from '../records/types.ts';
import { createMemoryArea, createMemoryLock, type MemoryArea } from '../templates/testing/memory-area.ts';
import { FAKE_SID, sampleTemplate } from '../templates/testing/templates.ts';
import { ASK_AFTER_MS } from './making-token.ts';
import { KNOWLEDGE, type RunningSession, sessionTests } from './testing/session.ts';

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned: () => false,
}));
vi.mock('wxt/browser', () => ({ browser: {} }));

/** What of the screen the tests decide themselves: how cards are recognised is none of their business. */
const shown = vi.hoisted((): { cards: readonly string[] | null; editing: boolean | null } => ({
  cards: null,
  editing: false,
}));
vi.mock('../page/screen.ts', async (original) => {
  const screen = await original<typeof import('../page/screen.ts')>();
  const readScreen = (...of: Parameters<typeof screen.readScreen>): Screen => {
    const { cards, editing } = shown;
    const tokens =
      cards === null ? null : cards.map((name) => ({ name, state: null, isLegacy: name === 'Legacy' }));
    const read = screen.readScreen(...of);
    return { ...read, tokens: read.list ? tokens : null, editing };
  };
  return { ...screen, readScreen };
});

const { answers, start, asked } = sessionTests(send);

const NAME = 'Umbrella reporting';
const TODAY = dayOf(new Date());
const SETUP = `<label>Token Name <input id="name"></label><label>Description <textarea id="description"></textarea></label>
  <label>API Version <select id="version"><option>15</option><option>16</option></select></label>`;
const TEMPLATE = sampleTemplate({ id: 't', name: 'Reporting', setup: { name: NAME }, rotateAfterDays: 30 });

let area: MemoryArea;
let otherWindow: ReturnType<typeof createRecordStore>;
/** As the background keeps it over page loads. */
let kept: unknown;

beforeEach(() => {
  showPage('');
  shown.cards = null;
  shown.editing = null;
  kept = null;
  area = createMemoryArea();
  const options = { area, lock: createMemoryLock(), now: () => 1_780_000_000_000 };
  const store = createRecordStore(options);
  otherWindow = createRecordStore(options);
  // The stand-in hands on whatever it is given; what is to come is awaited by `send`.
  const later = (promise: Promise<unknown>) => promise as never;
  Object.assign(answers, {
    'get-knowledge': () => ({ ...KNOWLEDGE, templates: [TEMPLATE] }),
    'get-making': () => parseMaking(kept),
    'set-making': ({ making }: { making: Making }) => {
      if (parseMaking(structuredClone(making)) === null) throw new Error('No making');
      kept = structuredClone(making);
      return null;
    },
    'get-records': () =>
      later(
        store
          .list()
          .then((result) =>
            result.ok ? { records: result.shelf.records, failed: false } : { records: [], failed: true },
          ),
      ),
    'create-record': ({ record }: { record: TokenRecord }) => later(store.create(record)),
    'save-record': ({ record, revision }: { record: TokenRecord; revision: number }) =>
      later(store.save(record, revision)),
    'remove-record': ({ id }: { id: string }) => later(store.remove(id)),
  });
});

async function stored(): Promise<readonly TokenRecord[]> {
  const result = await otherWindow.list();
  if (!result.ok) throw new Error('The records cannot be read');
  return result.shelf.records.map(({ record }) => record);
}

async function only1(): Promise<TokenRecord> {
  const [record, ...others] = await stored();
  if (record === undefined || others.length > 0) throw new Error(`${others.length} more records`);
  return record;
}

/** The list page, with these cards. */
async function showList(running: RunningSession, cards: readonly string[] | null): Promise<void> {
  shown.cards = cards;
  shown.editing = null;
  showPage('<button>Create Access Token</button>');
  await running.rest();
}

/** The first step of the wizard, with a name typed into it. */
async function showWizard(running: RunningSession, name = NAME): Promise<void> {
  shown.editing = false;
  showPage(SETUP);
  only<HTMLInputElement>('#name').value = name;
  await running.rest();
}

async function showToken(running: RunningSession, name: string): Promise<void> {
  shown.editing = true;
  showPage(SETUP);
  only<HTMLInputElement>('#name').value = name;
  await running.rest();
}

/** Longer than a list is given to become whole. */
async function wait(running: RunningSession): Promise<void> {
  await vi.advanceTimersByTimeAsync(ASK_AFTER_MS + 100);
  await running.rest();
}

/** A token that the template is filled in for. */
async function walk(running: RunningSession, before: readonly string[] | null): Promise<void> {
  await showList(running, before);
  await showWizard(running, '');
  running.session.intents.chooseTemplate('t');
  running.session.intents.fill('setup');
  await running.rest();
  expect(only<HTMLInputElement>('#name').value).toBe(NAME);
}

describe('a token that was made with the extension', () => {
  it('has a record once its card is on the list', async () => {
    const running = await start();
    await walk(running, ['Looker', 'Legacy']);
    running.session.intents.tick('storage', true);
    await running.rest();
    expect(await stored()).toEqual([]);
    await showList(running, ['Looker', NAME]);
    expect(await only1()).toEqual({
      id: expect.any(String),
      name: NAME,
      accountType: 'agency',
      template: { id: 't', name: 'Reporting' },
      scopes: null,
      createdOn: TODAY,
      owner: '',
      storedAt: '',
      rotateAfterDays: 30,
      rotateBy: addDays(TODAY, 30),
      snoozedUntil: null,
      rotatedOn: [],
      ticked: ['storage'],
      reasons: [],
    });
    const { records, ticked } = running.view();
    expect(records).toMatchObject({
      current: { record: { name: NAME }, ofName: 1 },
      offer: null,
      told: { kind: 'kept', name: NAME },
    });
    expect(ticked).toEqual(['storage']);
    await wait(running);
    expect(asked('create-record')).toHaveLength(1);
  });

  it('has one where the wizard leads straight to it', async () => {
    const running = await start();
    await walk(running, null);
    await showToken(running, NAME);
    expect(await only1()).toMatchObject({ name: NAME });
    expect(running.view().records.current?.record.name).toBe(NAME);
  });

  it('has one also where the page was loaded anew in between', async () => {
    const running = await start();
    await walk(running, ['Looker']);
    running.leave();
    const again = await start();
    await showList(again, [NAME, 'Looker']);
    expect(await only1()).toMatchObject({ name: NAME, template: { id: 't' } });
    again.leave();
    const third = await start();
    expect(third.view().records.current?.record.name).toBe(NAME);
    expect(asked('create-record')).toHaveLength(1);
  });

  it('has one with its template also where the steps went by before the page was read', async () => {
    const running = await start();
    await walk(running, ['Looker']);
    showPage('<p>Loading</p>');
    await running.rest();
    expect(running.view().fill).toBeNull();
    await showList(running, [NAME, 'Looker']);
    expect(await only1()).toMatchObject({ template: { id: 't' } });
  });

  it('has one under the name that stood there when the person went on', async () => {
    const running = await start();
    await showList(running, ['Looker']);
    await showWizard(running, 'U');
    running.session.intents.tick('storage', true);
    await running.rest();
    only<HTMLInputElement>('#name').value = NAME;
    const press = new MouseEvent('pointerdown');
    Object.defineProperty(press, 'isTrusted', { value: true });
    window.dispatchEvent(press);
    await showList(running, ['Looker', NAME]);
    expect(await only1()).toMatchObject({ name: NAME });
  });

  it('has none on the list of another account type, where the tab went on to that', async () => {
    kept = { ...beginMaking('m', 'brand', ['Looker']), name: NAME, isNew: true, helped: true };
    const running = await start();
    await showList(running, ['Looker', NAME]);
    await wait(running);
    expect(running.view().records).toMatchObject({ current: null, offer: null });
    expect(asked('create-record')).toEqual([]);
  });

  it('is offered one where the person was through Setup before it was read', async () => {
    const running = await start();
    await showList(running, ['Looker']);
    shown.editing = false;
    showPage(SETUP);
    only<HTMLInputElement>('#name').value = NAME;
    const press = new MouseEvent('pointerdown');
    Object.defineProperty(press, 'isTrusted', { value: true });
    window.dispatchEvent(press);
    await showList(running, ['Looker', NAME]);
    expect(running.view().records.offer).toEqual({ kind: 'quiet', name: NAME });
  });

  it('has one with its template also where only a finding was put right by it', async () => {
    const running = await start();
    await showList(running, ['Looker']);
    await showWizard(running, '');
    running.session.intents.chooseTemplate('t');
    await running.rest();
    running.session.intents.fix('name-empty');
    await running.rest();
    expect(only<HTMLInputElement>('#name').value).toBe(NAME);
    await showList(running, [NAME, 'Looker']);
    expect(await only1()).toMatchObject({ template: { id: 't' }, rotateAfterDays: 30 });
  });

  it('has one whose card comes late', async () => {
    const running = await start();
    await walk(running, ['Looker']);
    await showList(running, ['Looker']);
    await wait(running);
    expect(running.view().records.offer).toBeNull();
    shown.cards = [NAME, 'Looker'];
    document.body.append('');
    running.session.look();
    await running.rest();
    expect(await stored()).toHaveLength(1);
  });

  it('has no second one where only the answer was lost', async () => {
    const running = await start();
    await walk(running, ['Looker']);
    const create = answers['create-record'];
    answers['create-record'] = (message) => {
      answers['create-record'] = create;
      void create(message);
      throw new Error('The background was stopped');
    };
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await showList(running, [NAME]);
    expect(running.view().records).toMatchObject({ current: null, offer: { kind: 'quiet', name: NAME } });
    running.session.intents.keepRecord();
    await running.rest();
    expect(await stored()).toHaveLength(1);
    expect(running.view().records).toMatchObject({ current: { record: { name: NAME } }, offer: null });
  });

  it('has nothing in its record that is shaped like a credential', async () => {
    const running = await start();
    await showList(running, []);
    await showWizard(running, `Acme ${FAKE_SID}`);
    running.session.intents.tick('storage', true);
    await showToken(running, `Acme ${FAKE_SID}`);
    expect(await only1()).toMatchObject({ name: 'Acme •••' });
    expect(JSON.stringify([kept, [...area.items]])).not.toContain(FAKE_SID);
  });

  it('has none either that unseen characters break up', async () => {
    const [head, tail] = [FAKE_SID.slice(0, 16), FAKE_SID.slice(16)];
    const running = await start();
    await showList(running, []);
    await showWizard(running, `Acme ${head}\u200b${tail}`);
    running.session.intents.tick('storage', true);
    await showToken(running, `Acme ${head}\u200b${tail}`);
    expect(await only1()).toMatchObject({ name: 'Acme •••' });
    expect(JSON.stringify([kept, [...area.items]])).not.toContain(tail);
  });
});

describe('no record is kept', () => {
  it('of a wizard that was cancelled', async () => {
    const running = await start();
    await walk(running, ['Looker']);
    await showList(running, ['Looker']);
    await wait(running);
    expect(running.view().records).toMatchObject({ offer: null, current: null });
    expect(await stored()).toEqual([]);
  });

  it('without being asked of a token that the extension had no part in', async () => {
    const running = await start();
    await showList(running, ['Looker']);
    await showWizard(running);
    await showList(running, ['Looker', NAME]);
    expect(await stored()).toEqual([]);
    expect(running.view().records.offer).toEqual({ kind: 'quiet', name: NAME });
    running.session.intents.keepRecord();
    await running.rest();
    expect(await only1()).toMatchObject({ name: NAME, template: null });
  });

  it.each<[string, string, (running: RunningSession) => Promise<void>]>([
    ['shows late that it exists already', 'Looker', (running) => showToken(running, 'Looker')],
    ['was given another name', NAME, (running) => showList(running, [NAME, 'Warehouse'])],
  ])('of an opened token that %s', async (_, name, goOn) => {
    const running = await start();
    await showList(running, ['Looker', 'Warehouse']);
    shown.editing = null;
    showPage(SETUP);
    only<HTMLInputElement>('#name').value = 'Looker';
    await running.rest();
    running.session.intents.tick('storage', true);
    await running.rest();
    only<HTMLInputElement>('#name').value = name;
    running.session.look();
    await goOn(running);
    expect(await stored()).toEqual([]);
  });

  it('behind the back of a wizard that lies over the list', async () => {
    const running = await start();
    await walk(running, null);
    shown.cards = null;
    showPage('<button>Create Access Token</button><div role="dialog">Summary <button>Create</button></div>');
    await wait(running);
    expect(running.view().records.offer).toBeNull();
  });

  it('of a later token under the name of an earlier draft', async () => {
    const running = await start();
    await walk(running, ['Looker']);
    await showList(running, ['Looker']);
    await showWizard(running, 'Other');
    await showList(running, ['Looker', 'Other', NAME]);
    expect(await stored()).toEqual([]);
  });
});

describe('where the page does not tell', () => {
  it('asks after a while, and keeps a record on Yes', async () => {
    const running = await start();
    await walk(running, null);
    await showList(running, null);
    expect(running.view().records.offer).toBeNull();
    await wait(running);
    expect(running.view().records.offer).toEqual({ kind: 'ask', name: NAME });
    expect(await stored()).toEqual([]);
    running.session.intents.keepRecord();
    await running.rest();
    expect(await only1()).toMatchObject({ name: NAME, template: { id: 't' } });
    expect(running.view().records.offer).toBeNull();
  });

  it('keeps one record of an open token, however often that is pressed', async () => {
    const running = await start();
    await showList(running, ['Acme']);
    await showToken(running, 'Acme');
    running.session.intents.keepRecord();
    running.session.intents.keepRecord();
    await running.rest();
    expect(await only1()).toMatchObject({ name: 'Acme' });
  });

  it('asks never again after No, after a page load neither', async () => {
    const running = await start();
    await walk(running, [NAME]);
    await showList(running, [NAME]);
    await wait(running);
    running.session.intents.declineRecord();
    await running.rest();
    expect(running.view().records.offer).toBeNull();
    running.leave();
    const again = await start();
    await wait(again);
    expect(again.view().records.offer).toBeNull();
    expect(await stored()).toEqual([]);
  });

  it('keeps what was said of the token, though another one was opened before the answer', async () => {
    const running = await start();
    await walk(running, [NAME]);
    running.session.intents.tick('storage', true);
    await showList(running, [NAME]);
    await wait(running);
    await showToken(running, NAME);
    expect(running.view().records.offer).toEqual({ kind: 'ask', name: NAME });
    running.session.intents.keepRecord();
    await running.rest();
    expect(await only1()).toMatchObject({ ticked: ['storage'] });
  });
});

describe('a record that is there', () => {
  const ACME = sampleRecord({ id: 'acme', name: 'Acme', createdOn: TODAY, rotateBy: addDays(TODAY, 80) });

  it('becomes current with its token, and the checklist is its own', async () => {
    await otherWindow.create({ ...ACME, ticked: ['storage'] });
    const running = await start();
    await showList(running, ['Acme']);
    await showToken(running, 'ACME ');
    expect(running.view()).toMatchObject({
      records: { current: { record: { id: 'acme' } } },
      ticked: ['storage'],
    });
    running.session.intents.tick('share', true);
    running.session.intents.tick('storage', false);
    await running.rest();
    expect(await only1()).toMatchObject({ ticked: ['share'] });
    expect(running.view().ticked).toEqual(['share']);
    expect(asked('set-draft')).toEqual([]);
    await showList(running, ['Acme']);
    await showWizard(running);
    expect(running.view()).toMatchObject({ records: { current: null }, ticked: [] });
  });

  it('goes on where another window changed it meanwhile', async () => {
    await otherWindow.create(ACME);
    const running = await start();
    await showToken(running, 'Acme');
    await otherWindow.save({ ...ACME, owner: 'Kim', ticked: ['share'] }, 1);
    running.session.intents.tick('storage', true);
    await running.rest();
    expect(await only1()).toMatchObject({ owner: 'Kim', ticked: ['share', 'storage'] });
    expect(running.view().ticked).toEqual(['share', 'storage']);
  });

  it('of several of a name the latest is current, and their number is told', async () => {
    await otherWindow.create({ ...ACME, createdOn: addDays(TODAY, -9) });
    await otherWindow.create({ ...ACME, id: 'later', name: 'acme' });
    const running = await start();
    await showToken(running, 'Acme');
    expect(running.view().records.current).toMatchObject({ record: { id: 'later' }, ofName: 2 });
  });

  it('is changed and deleted', async () => {
    await otherWindow.create(ACME);
    const running = await start();
    await showToken(running, 'Acme');
    const { intents } = running.session;
    const from = formOf(ACME);
    const form = { ...from, owner: 'Kim ', storedAt: 'Vault', days: '30' };
    intents.saveRecord('acme', { ...form, days: from.days }, from);
    intents.saveRecord('acme', form, from);
    await running.rest();
    expect(asked('save-record')).toHaveLength(2);
    intents.saveRecord('acme', form, from);
    await running.rest();
    expect(asked('save-record')).toHaveLength(2);
    expect(await only1()).toMatchObject({ owner: 'Kim', storedAt: 'Vault', rotateBy: addDays(TODAY, 30) });
    expect(running.view().records.told).toEqual({ kind: 'saved', name: 'Acme' });
    intents.removeRecord('acme');
    await running.rest();
    expect(await stored()).toEqual([]);
    expect(running.view().records).toMatchObject({
      current: null,
      offer: { kind: 'quiet', name: 'Acme' },
      told: { kind: 'deleted', name: 'Acme' },
    });
  });

  it.each<[string, readonly string[], string | null]>([
    ['the new name', ['Acme live', 'Other'], 'Acme live'],
    ['the old name still', ['Acme', 'Other'], null],
    ['both names', ['Acme', 'Acme live'], null],
    ['neither', ['Other'], null],
  ])('of a token with another name in its box is to be renamed? The list has %s', async (_, cards, to) => {
    await otherWindow.create(ACME);
    const running = await start();
    await showList(running, ['Acme', 'Other']);
    await showToken(running, 'Acme');
    only<HTMLInputElement>('#name').value = 'Acme live';
    const press = new MouseEvent('pointerdown');
    Object.defineProperty(press, 'isTrusted', { value: true });
    window.dispatchEvent(press);
    await running.rest();
    const renamedTo = () => running.view().records.current?.renamedTo;
    expect(renamedTo()).toBeNull();
    await showList(running, cards);
    expect(renamedTo()).toBe(to);
    expect(await only1()).toEqual(ACME);
    running.session.intents.renameRecord();
    await running.rest();
    expect(await only1()).toEqual({ ...ACME, name: to ?? 'Acme' });
    expect(renamedTo()).toBeNull();
  });

  it('that is due shows on the list, is put off, dismissed or done', async () => {
    for (const [id, days] of [
      ['one', -3],
      ['two', 2],
      ['three', 5],
      ['four', 60],
    ] as const)
      await otherWindow.create({
        ...ACME,
        id,
        name: id,
        ticked: ['vault', 'share'],
        rotateBy: addDays(TODAY, days),
      });
    const running = await start();
    expect(running.view().records.due).toEqual([]);
    await showList(running, ['Two', 'Other']);
    const due = () => running.view().records.due.map(({ record, onPage }) => [record.id, onPage]);
    expect(due()).toEqual([
      ['one', false],
      ['two', true],
      ['three', false],
    ]);
    const { intents } = running.session;
    intents.rotateRecord('one');
    intents.snoozeRecord('two');
    intents.dismissRecord('three');
    await running.rest();
    expect(due()).toEqual([]);
    expect(new Map((await stored()).map((record) => [record.id, record]))).toMatchObject(
      new Map([
        ['one', expect.objectContaining({ rotatedOn: [TODAY], rotateBy: addDays(TODAY, 90) })],
        ['two', expect.objectContaining({ snoozedUntil: addDays(TODAY, 7) })],
        ['three', expect.objectContaining({ rotateBy: null })],
        ['four', expect.objectContaining({ rotatedOn: [] })],
      ]),
    );
    expect(running.view().records.told).toEqual({ kind: 'dismissed', name: 'three' });
    await showWizard(running);
    expect(running.view().records.told).toBeNull();
  });

  it.each(['rotateRecord', 'snoozeRecord', 'dismissRecord'] as const)(
    'is as it was before %s once that is undone',
    async (act) => {
      const due = { ...ACME, ticked: ['vault', 'share'], rotateBy: addDays(TODAY, -3) };
      await otherWindow.create(due);
      const running = await start();
      await showList(running, ['Acme']);
      const { intents } = running.session;
      expect(running.view().records.canUndo).toBe(false);
      intents[act]('acme');
      intents[act]('acme'); // a double click
      await running.rest();
      expect(await only1()).not.toEqual(due);
      expect(running.view().records).toMatchObject({ due: [], canUndo: true });
      intents.undoRecord();
      intents.undoRecord();
      await running.rest();
      expect(await only1()).toEqual(due);
      expect(asked('save-record')).toHaveLength(2);
      expect(running.view().records).toMatchObject({
        due: [{ record: { id: 'acme' } }],
        told: { kind: 'undone', name: 'Acme' },
        canUndo: false,
      });
    },
  );

  it('and was changed in another window after the act is not undone over that', async () => {
    await otherWindow.create({ ...ACME, rotateBy: TODAY });
    const running = await start();
    await showList(running, ['Acme']);
    const { intents } = running.session;
    intents.rotateRecord('acme');
    await running.rest();
    await otherWindow.save({ ...(await only1()), owner: 'Kim' }, 2);
    intents.undoRecord();
    await running.rest();
    expect(await only1()).toMatchObject({ owner: 'Kim', rotatedOn: [TODAY] });
    expect(running.view().records).toMatchObject({
      told: { kind: 'failed', name: 'Acme', failure: { reason: 'conflict' } },
      canUndo: false,
    });
  });

  it('and was changed here after the act is not undone over that', async () => {
    await otherWindow.create({ ...ACME, rotateBy: TODAY });
    const running = await start();
    await showList(running, ['Acme']);
    const { intents } = running.session;
    intents.goOnWithRecord('acme');
    intents.rotateRecord('acme');
    await running.rest();
    intents.tick('vault', true);
    await running.rest();
    expect(running.view().records.canUndo).toBe(false);
    intents.undoRecord();
    await running.rest();
    expect(await only1()).toMatchObject({ rotatedOn: [TODAY], ticked: ['vault'] });
  });

  it('with open steps is offered on the list, and goes on there', async () => {
    await otherWindow.create({ ...ACME, ticked: ['share'] });
    const running = await start();
    await showList(running, ['Other']);
    expect(running.view().records.unfinished).toEqual([]);
    await showList(running, ['Acme']);
    expect(running.view().records.unfinished).toMatchObject([{ id: 'acme', done: 1, total: 4 }]);
    running.session.intents.goOnWithRecord('acme');
    await running.rest();
    expect(running.view()).toMatchObject({
      records: { current: { record: { id: 'acme' } }, unfinished: [] },
      ticked: ['share'],
    });
  });

  it('changed in another window is shown as it is there', async () => {
    await otherWindow.create(ACME);
    const running = await start();
    await showToken(running, 'Acme');
    await otherWindow.save({ ...ACME, owner: 'Kim', ticked: ['share'] }, 1);
    await running.session.refreshRecords();
    expect(running.view()).toMatchObject({
      records: { current: { record: { owner: 'Kim' } } },
      ticked: ['share'],
    });
    await otherWindow.remove('acme');
    await running.session.refreshRecords();
    expect(running.view()).toMatchObject({ records: { current: null }, ticked: [] });
  });
});

describe('where the storage fails', () => {
  const full = () => ({ ok: false, failure: { reason: 'storage', full: true, detail: '' } }) as const;

  it('a record that could not be kept is told of, and can be kept later', async () => {
    const create = answers['create-record'];
    answers['create-record'] = full;
    const running = await start();
    await walk(running, []);
    await showList(running, [NAME]);
    expect(running.view()).toMatchObject({
      fault: null,
      records: {
        told: { kind: 'failed', failure: { full: true }, name: NAME },
        offer: { kind: 'quiet', name: NAME },
      },
    });
    expect(asked('create-record')).toHaveLength(1);
    answers['create-record'] = create;
    running.session.intents.keepRecord();
    await running.rest();
    expect(await stored()).toHaveLength(1);
    expect(running.view().records.told).toEqual({ kind: 'kept', name: NAME });
  });

  it('a tick that could not be kept is told of, and taken back', async () => {
    await otherWindow.create(sampleRecord({ name: 'Acme' }));
    answers['save-record'] = full;
    const running = await start();
    await showToken(running, 'Acme');
    running.session.intents.tick('storage', true);
    await running.rest();
    expect(running.view()).toMatchObject({
      ticked: [],
      records: { told: { kind: 'failed', failure: { full: true } } },
    });
  });

  it('records that cannot be read are told of, and the rest goes on', async () => {
    answers['get-records'] = () => ({ records: [], failed: true });
    const running = await start();
    await walk(running, ['Looker']);
    expect(running.view()).toMatchObject({ fault: null, records: { failed: true, offer: null } });
  });

  it('the checklist stays that of its record where the records cannot be read for a while', async () => {
    await otherWindow.create(sampleRecord({ id: 'a', name: 'Acme' }));
    const running = await start();
    await showToken(running, 'Acme');
    answers['get-records'] = () => ({ records: [], failed: true });
    await running.session.refreshRecords();
    running.session.intents.tick('storage', true);
    await running.rest();
    expect(running.view().records).toMatchObject({ failed: true, current: { record: { id: 'a' } } });
    expect(await only1()).toMatchObject({ ticked: ['storage'] });
  });

  it('one that is gone by now is told of', async () => {
    await otherWindow.create(sampleRecord({ id: 'a', name: 'Acme' }));
    const running = await start();
    await showToken(running, 'Acme');
    await otherWindow.remove('a');
    const from = formOf(sampleRecord());
    running.session.intents.saveRecord('a', { ...from, owner: 'Kim' }, from);
    await running.rest();
    expect(running.view().records).toMatchObject({
      told: { kind: 'failed', failure: { reason: 'conflict', current: null } },
      current: null,
    });
  });
});
