import { beforeEach, describe, expect, it } from 'vitest';
import { sampleTemplate } from '../templates/testing/templates.ts';
import type { Template } from '../templates/types.ts';
import { mirrorHead, mirrorItem, mirrorKey } from './mirror.ts';
import { runSync } from './run.ts';
import { BASE_KEY, NEVER_SYNCED, STATE_KEY } from './state.ts';
import { clearMirror } from './switch.ts';
import { Cloud, SimulatedBrowser, settle } from './testing/cloud.ts';

let cloud: Cloud;
let here: SimulatedBrowser;
let other: SimulatedBrowser;

beforeEach(() => {
  cloud = new Cloud();
  here = new SimulatedBrowser(cloud, 'h');
  other = new SimulatedBrowser(cloud, 'o');
});

const names = async (browser: SimulatedBrowser) =>
  (await browser.templates()).map(({ template }) => template.name).sort();
const trashed = async (browser: SimulatedBrowser) => (await browser.trash()).map(({ name }) => name);

async function create(browser: SimulatedBrowser, template: Partial<Template>): Promise<void> {
  expect(await browser.store.create(sampleTemplate(template))).toMatchObject({ ok: true });
}
async function rename(browser: SimulatedBrowser, id: string, name: string): Promise<void> {
  const saved = (await browser.templates()).find(({ template }) => template.id === id);
  if (saved === undefined) throw new Error(`There is no template ${id}`);
  expect(await browser.store.save({ ...saved.template, name }, saved.revision)).toMatchObject({ ok: true });
}
async function bothOn(): Promise<void> {
  await here.switch(true);
  await other.switch(true);
  await settle([here, other]);
}
/** Words that do not compress. */
const noise = (length: number) => {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
};

it('does not give what comes back the revision of what a form was opened on', async () => {
  await create(here, { id: 'a', name: 'A' });
  await bothOn();
  await other.store.remove('a');
  await settle([here, other]);
  await create(other, { id: 'a', name: 'Another' });
  await settle([here, other]);
  const mine = sampleTemplate({ id: 'a', name: 'Mine' });
  expect(await here.store.save(mine, 1)).toMatchObject({ ok: false, failure: { reason: 'conflict' } });
});

describe('two browsers', () => {
  it('off: nothing is read or written', async () => {
    await create(here, { id: 'a' });
    expect(await here.run()).toBe('off');
    expect(here.mirror.size).toBe(0);
    expect(here.local.items.has(STATE_KEY)).toBe(false);
  });

  it('on: get one another’s templates, changes and deletions', async () => {
    await create(here, { id: 'a', name: 'A' });
    await create(other, { id: 'b', name: 'B' });
    await bothOn();
    expect([await names(here), await names(other)]).toEqual([
      ['A', 'B'],
      ['A', 'B'],
    ]);
    await rename(other, 'a', 'A2');
    await here.store.remove('b');
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A2'], ['A2']]);
    expect(await trashed(other)).toEqual(['B']);
  });

  it('with the same template beforehand have it once', async () => {
    for (const one of [here, other]) await create(one, { id: 'a', name: 'A' });
    await bothOn();
    expect([await names(here), await names(other)]).toEqual([['A'], ['A']]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'keep both versions also where one was ended after %i calls of sending its own',
    async (calls) => {
      await create(here, { id: 'a', name: 'A' });
      await bothOn();
      await rename(here, 'a', 'Here');
      here.failAfter(calls, new Error('killed'));
      await here.run();
      here.recover();
      await here.run();
      await rename(other, 'a', 'There');
      await settle([other, here]); // what the other sends comes first
      expect(await names(here)).toEqual(['Here (other version)', 'There']);
      expect(await names(other)).toEqual(await names(here));
    },
  );

  it('that changed the same template keep both versions', async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    await rename(here, 'a', 'Here');
    await rename(other, 'a', 'There');
    await settle([here, other]);
    expect(await names(here)).toEqual(['Here', 'There (other version)']);
    expect(await names(other)).toEqual(await names(here));
  });

  it('that differ over the same words again keep them, also where the copy says something else by now', async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    const conflict = async (theirs: string) => {
      await rename(other, 'a', theirs);
      other.exchange();
      await other.run();
      other.exchange();
      await rename(here, 'a', 'Mine');
      await settle([here, other]);
    };
    await conflict('Theirs');
    const copy = (await here.templates()).find(({ template }) => template.id !== 'a');
    await rename(here, copy?.template.id ?? '', 'Edited copy');
    await settle([here, other]);
    await conflict('Theirs again');
    const expected = ['Edited copy', 'Mine (other version)', 'Theirs again'];
    expect([await names(here), await names(other)]).toEqual([expected, expected]);
  });

  it('of which one deleted what the other changed keep it', async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    await here.store.remove('a');
    await rename(other, 'a', 'Changed');
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['Changed'], ['Changed']]);
  });

  it('off and on again has what it had, with what was done meanwhile', async () => {
    await create(here, { id: 'a', name: 'A' });
    await create(here, { id: 'b', name: 'B' });
    await bothOn();
    await here.switch(false);
    await other.store.remove('b');
    await rename(here, 'a', 'A2');
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A2', 'B'], ['A']]);
    await here.switch(true);
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A2'], ['A2']]);
  });
});

describe('a mirror that was emptied', () => {
  beforeEach(async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
  });

  it('by the person ends sync in all browsers, and each keeps its templates', async () => {
    await clearMirror(here.world);
    await settle([here, other]);
    expect([here.state.on, other.state.on]).toEqual([false, false]);
    expect(other.state.problems).toEqual([{ kind: 'removed', count: 1 }]);
    expect([await names(here), await names(other)]).toEqual([['A'], ['A']]);
    expect([...here.mirror.keys()]).toEqual(['mirror']);
    await other.switch(true);
    await here.switch(true);
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A'], ['A']]);
    expect(here.state.problems).toEqual([]);
  });

  it('by the browser, as with another account, is filled again', async () => {
    for (const key of ['mirror', 't:a']) cloud.write(key, undefined);
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A'], ['A']]);
    expect(await trashed(here)).toEqual([]);
    expect([...here.mirror.keys()].sort()).toEqual(['mirror', 't:a']);
  });
});

describe('what does not fit', () => {
  it('stays in this browser and is named; made smaller, it follows', async () => {
    const large = noise(15_000).match(/.{300}/g) ?? [];
    const variables = [{ name: 'x', choices: large }];
    await create(here, { id: 'big', name: 'Big', variables });
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    expect(here.state.notFitting).toEqual([{ id: 'big', name: 'Big', why: 'too-large' }]);
    expect(here.state.problems).toEqual([]);
    expect([await names(here), await names(other)]).toEqual([['A', 'Big'], ['A']]);
    const saved = (await here.templates()).find(({ template }) => template.id === 'big');
    if (saved === undefined) throw new Error('Big is gone');
    await here.store.save({ ...saved.template, variables: [] }, saved.revision);
    await settle([here, other]);
    expect(here.state.notFitting).toEqual([]);
    expect(await names(other)).toEqual(['A', 'Big']);
  });
});

describe('what cannot be read', () => {
  it('in the mirror is left alone and told', async () => {
    await create(here, { id: 'a', name: 'A' });
    await here.switch(true);
    here.mirror.set('t:a', 'junk');
    here.mirror.set('t:b', { version: 9, secret: 1 });
    await here.run();
    expect(here.state.problems).toEqual([
      { kind: 'damaged', count: 1 },
      { kind: 'newer', count: 1 },
    ]);
    expect([here.mirror.get('t:a'), here.mirror.get('t:b')]).toEqual(['junk', { version: 9, secret: 1 }]);
    expect(await names(here)).toEqual(['A']);
  });

  it('in the library is left alone, and neither replaced nor deleted', async () => {
    await here.switch(true);
    here.local.items.set('template:a', { version: 1, data: 'junk' });
    here.mirror.set(mirrorKey('a'), await mirrorItem(sampleTemplate({ id: 'a' }), []));
    await here.run();
    expect(here.local.items.get('template:a')).toEqual({ version: 1, data: 'junk' });
    expect(here.mirror.has('t:a')).toBe(true);
  });

  it('in the library and then removed by the person comes back from the mirror, and is lost in no browser', async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    here.local.items.set('template:a', { version: 1, data: 'junk' });
    await settle([here, other]);
    expect(await here.store.discardDamaged('template:a')).toEqual({ ok: true });
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A'], ['A']]);
  });

  it('all of it of a later version: nothing is touched', async () => {
    await create(here, { id: 'a' });
    await here.switch(true);
    here.mirror.set('mirror', { version: 2 });
    expect(await here.run()).toBe('done');
    expect(here.state.problems).toEqual([{ kind: 'newer-mirror', count: 1 }]);
    expect([...here.mirror]).toEqual([['mirror', { version: 2 }]]);
  });

  it('of what this browser remembers: by a later version, nothing is done; damaged, nothing is lost or doubled', async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    here.local.items.set(BASE_KEY, 'junk');
    await settle([here, other]);
    expect([await names(here), await names(other)]).toEqual([['A'], ['A']]);
    here.local.items.set(BASE_KEY, { version: 2 });
    expect(await here.run()).toBe('off');
    expect(here.local.items.get(BASE_KEY)).toEqual({ version: 2 });
    here.local.items.set(STATE_KEY, 'junk');
    expect(here.state).toEqual(NEVER_SYNCED);
    here.local.items.set(STATE_KEY, { version: 2, on: true });
    await here.switch(false);
    expect(here.local.items.get(STATE_KEY)).toEqual({ version: 2, on: true });
  });
});

describe('a storage that fails', () => {
  it.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'rate'],
    ['QUOTA_BYTES quota exceeded', 'refused'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'refused'],
    ['IO error', 'storage'],
  ])('“%s” is told as %s and tried again', async (message, kind) => {
    await create(here, { id: 'a', name: 'A' });
    await here.switch(true);
    const { world } = here;
    const remote = { ...world.remote, set: () => Promise.reject(new Error(message)) };
    expect(await runSync({ ...world, remote })).toBe('later');
    expect(here.state).toMatchObject({ problems: [{ kind, count: 1 }], lastAt: null, joining: true });
    expect(await here.run()).toBe('done');
    expect(here.state).toMatchObject({ problems: [], joining: false });
    expect(here.mirror.has('t:a')).toBe(true);
  });

  it('the library’s own is tried again too, and nothing was agreed on', async () => {
    await here.switch(true);
    here.mirror.set('mirror', mirrorHead('m')['mirror']);
    here.mirror.set(mirrorKey('a'), await mirrorItem(sampleTemplate({ id: 'a', name: 'A' }), []));
    here.local.failNext('set', new Error('QuotaExceededError'));
    expect(await here.run()).toBe('later');
    expect(here.state.problems).toEqual([{ kind: 'local', count: 1 }]);
    expect(await here.run()).toBe('done');
    expect(await names(here)).toEqual(['A']);
  });

  it('takes nothing out of the library before it is in the trash', async () => {
    await create(here, { id: 'a', name: 'A' });
    await bothOn();
    await other.store.remove('a');
    await other.run();
    other.exchange();
    here.exchange();
    here.local.failNext('set', new Error('QuotaExceededError'));
    expect(await here.run()).toBe('later');
    expect(await names(here)).toEqual(['A']);
    await here.run();
    expect([await names(here), await trashed(here)]).toEqual([[], ['A']]);
  });
});
