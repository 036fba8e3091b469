import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryArea, createMemoryLock, type MemoryArea } from '../templates/testing/memory-area.ts';
import { createHostStore, HOSTS_KEY, type HostStore } from './store.ts';

let area: MemoryArea;
let store: HostStore;
beforeEach(() => {
  area = createMemoryArea();
  store = createHostStore({ area, lock: createMemoryLock() });
});

const stored = (...hosts: string[]) => ({ version: 1, hosts });
const DAMAGED: readonly [string, unknown][] = [
  ['a text', 'https://*/*'],
  ['a bare list', ['partner.example.com']],
  ['no version', { hosts: ['partner.example.com'] }],
  ['version zero', { version: 0, hosts: [] }],
  ['a pattern', stored('partner.example.com', '*.example.com')],
  ['every host', stored('*')],
  ['a pattern in parts', stored('partner.example.com/*')],
  ['an address', stored('https://partner.example.com')],
  ['a port', stored('partner.example.com:8443')],
  ['numbers', stored('127.0.0.1')],
  ['another spelling', stored('Partner.example.com')],
  ['no text', { version: 1, hosts: [{ host: 'partner.example.com' }] }],
  ['the same twice', stored('partner.example.com', 'partner.example.com')],
  ['too many', stored(...Array.from({ length: 51 }, (_, at) => `p${at}.example.com`))],
  ['nothing', null],
];

it('begins empty, and keeps hosts in their order', async () => {
  expect(await store.read()).toEqual({ state: 'ok', hosts: [], unreadable: [] });
  expect(await store.add('b.example.com')).toBe('done');
  expect(await store.add('a.example.com')).toBe('done');
  expect(await store.add('b.example.com')).toBe('done');
  expect(area.items.get(HOSTS_KEY)).toEqual(stored('b.example.com', 'a.example.com'));
  expect(await store.remove('b.example.com')).toBe('done');
  expect(await store.remove('b.example.com')).toBe('done');
  expect((await store.read()).hosts).toEqual(['a.example.com']);
});

it('keeps what two windows add at once', async () => {
  const lock = createMemoryLock();
  const windows = [0, 1].map(() => createHostStore({ area, lock }));
  await Promise.all(windows.map((one, at) => one.add(`p${at}.example.com`)));
  expect((await store.read()).hosts).toEqual(['p0.example.com', 'p1.example.com']);
});

it('never writes what it could not read again', async () => {
  await expect(store.add('*.example.com')).rejects.toThrow('no host name');
  expect(area.items.size).toBe(0);
});

it('has room for so many and no more', async () => {
  area.items.set(HOSTS_KEY, stored(...Array.from({ length: 50 }, (_, at) => `p${at}.example.com`)));
  expect(await store.add('one.more.example.com')).toBe('full');
  expect((await store.read()).hosts).toHaveLength(50);
});

describe('damaged data', () => {
  it.each(DAMAGED)('is no host and stays where it is: %s', async (_, raw) => {
    area.items.set(HOSTS_KEY, raw);
    expect(await store.read()).toEqual({ state: 'damaged', hosts: [], unreadable: [raw] });
    expect(area.items.get(HOSTS_KEY)).toEqual(raw);
  });

  it('is put aside when a host is added, and stays there', async () => {
    area.items.set(HOSTS_KEY, 'first');
    await store.add('a.example.com');
    expect(await store.read()).toEqual({ state: 'ok', hosts: ['a.example.com'], unreadable: ['first'] });
    area.items.set(HOSTS_KEY, 'second');
    await store.add('b.example.com');
    await store.add('c.example.com');
    expect(await store.read()).toEqual({
      state: 'ok',
      hosts: ['b.example.com', 'c.example.com'],
      unreadable: ['first', 'second'],
    });
  });

  it('is not lost when the write fails', async () => {
    area.items.set(HOSTS_KEY, 'first');
    area.failNext('set', new Error('QuotaExceededError'));
    await expect(store.add('a.example.com')).rejects.toThrow('Quota');
    expect((await store.read()).unreadable).toEqual(['first']);
  });

  it('goes on the person’s word, and no host with it', async () => {
    area.items.set(HOSTS_KEY, 'first');
    await store.add('a.example.com');
    await store.discardUnreadable();
    expect(await store.read()).toEqual({ state: 'ok', hosts: ['a.example.com'], unreadable: [] });
    area.items.set(HOSTS_KEY, 'second');
    await store.discardUnreadable();
    expect(area.items.size).toBe(0);
  });
});

it('data of a later version counts for nothing and is not written over', async () => {
  const newer = { version: 2, hosts: ['partner.example.com'] };
  area.items.set(HOSTS_KEY, newer);
  expect(await store.read()).toEqual({ state: 'newer', hosts: [], unreadable: [] });
  expect(await store.add('a.example.com')).toBe('newer');
  expect(await store.remove('partner.example.com')).toBe('newer');
  await store.discardUnreadable();
  expect(area.items.get(HOSTS_KEY)).toEqual(newer);
});

it('tells of changes of hosts and of nothing else', async () => {
  const changed = vi.fn();
  const stop = store.watch(changed);
  await area.set({ 'template:a': 1 });
  expect(changed).not.toHaveBeenCalled();
  await store.add('a.example.com');
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  await store.remove('a.example.com');
  expect(changed).toHaveBeenCalledTimes(1);
});
