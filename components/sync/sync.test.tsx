// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { NEVER_SYNCED, PROBLEMS, type SyncState } from '../../utils/sync/state.ts';
import type { SyncNow } from './ports.ts';
import { SyncSection } from './SyncSection.tsx';

afterEach(cleanup);

/** Sync as the test says it is; the switch works. */
function open(state: Partial<SyncState> | null, mirror: Partial<SyncNow> = {}) {
  let now: SyncNow = {
    state: state === null ? null : { ...NEVER_SYNCED, ...state },
    count: 0,
    used: 0,
    ...mirror,
  };
  let tell = () => {};
  const become = (next: Partial<SyncNow>) => {
    now = { ...now, ...next };
    tell();
  };
  const ports = {
    read: vi.fn(async () => now),
    switch: vi.fn(async (on: boolean) => become({ state: { ...NEVER_SYNCED, on } })),
    clear: vi.fn(async () => become({ count: 0 })),
    watch: (changed: () => void) => {
      tell = changed;
      return () => {};
    },
  };
  return { ports, become, ...render(<SyncSection ports={ports} />) };
}

const box = () => screen.findByRole('checkbox', { name: 'Sync templates across my browsers' });
const says = (text: string | RegExp) => screen.findByText(text);

it('is off until it is switched on, and then tells how it stands', async () => {
  const { ports, become } = open({});
  await waitFor(async () => expect(await box()).toHaveProperty('disabled', false));
  expect(await box()).toHaveProperty('checked', false);
  fireEvent.click(await box());
  expect(ports.switch.mock.calls).toEqual([[true]]);
  await says(/Not synced yet/);
  become({ state: { ...NEVER_SYNCED, on: true, lastAt: Date.UTC(2026, 1, 3) }, used: 51_200 });
  await says(/Last synced .*2026.*50 of 100 kB taken/);
  expect(await box()).toHaveProperty('checked', true);
});

it('switched off says what stays, and takes it away when asked', async () => {
  const { ports } = open({}, { count: 2 });
  await says(/2 templates stay in sync for your other browsers/);
  fireEvent.click(await screen.findByRole('button', { name: 'Remove my templates from sync' }));
  await says(/Removed from sync/);
  expect(ports.clear).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
});

it('names what stays in this browser, and why', async () => {
  open({
    on: true,
    notFitting: [
      { id: 'a', name: 'Large', why: 'too-large' },
      { id: 'b', name: 'Late', why: 'full' },
    ],
  });
  const list = await screen.findByRole('list', { name: 'Not synced' });
  expect([...list.children].map((item) => item.textContent)).toEqual([
    'LargeToo large for sync',
    'LateNo room left in sync',
  ]);
});

it('has words for each problem', async () => {
  const { container } = open({ on: true, problems: PROBLEMS.map((kind) => ({ kind, count: 2 })) });
  await waitFor(() => expect(container.querySelectorAll('.tp-notice')).toHaveLength(PROBLEMS.length));
  const texts = [...container.querySelectorAll('.tp-notice')].map((notice) => notice.textContent ?? '');
  expect(new Set(texts).size).toBe(PROBLEMS.length);
  expect(texts.filter((text) => /sync\.\w|undefined|^\s*$/.test(text))).toEqual([]);
});

it('shows what is, also after a switch that failed', async () => {
  const { ports } = open({});
  ports.switch.mockRejectedValue(new Error('disk'));
  fireEvent.click(await box());
  await says(/storage did not answer/);
  await waitFor(async () => expect(await box()).toHaveProperty('checked', false));
});

it('cannot be switched where it cannot be read, or a later version set it up', async () => {
  const { ports, unmount } = open(null);
  await says(/A later version of this extension set up sync here/);
  expect(await box()).toHaveProperty('disabled', true);
  unmount();
  ports.read.mockRejectedValue(new Error('disk'));
  render(<SyncSection ports={ports} />);
  await says(/storage did not answer/);
});

it('has no fault that axe finds', async () => {
  const { container } = open({
    on: true,
    lastAt: 1,
    problems: [{ kind: 'rate', count: 1 }],
    notFitting: [{ id: 'a', name: 'Large', why: 'too-large' }],
  });
  await says('Large');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});
