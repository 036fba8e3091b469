// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Docking, type DockView } from './docking.ts';
import { USUAL } from './placement.ts';

let left = new AbortController();
const size = { innerWidth: 1280 };
const keep = vi.fn<(items: Record<string, unknown>) => void>();
const stretch = vi.fn();
const shown = vi.fn<(dock: DockView) => void>();

beforeEach(() => {
  left = new AbortController();
  size.innerWidth = 1280;
  for (const mock of [keep, stretch, shown]) mock.mockReset();
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 0));
});
afterEach(() => {
  left.abort();
  document.documentElement.removeAttribute('style');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function create(): Docking {
  const docking = new Docking({ window: size, document, signal: left.signal, stretch, keep }, USUAL);
  docking.listen(shown);
  return docking;
}

function look(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('goes to the other side and keeps that', () => {
  const docking = create();
  docking.intents.moveTo('left');
  expect(docking.view()).toMatchObject({ edge: 'left', width: 360 });
  expect(shown).toHaveBeenCalledExactlyOnceWith(docking.view());
  expect(keep).toHaveBeenCalledExactlyOnceWith({ 'panel:dock': { side: 'start', width: 360 } });
});

it('means the same side of reading on a page that runs from right to left', () => {
  document.documentElement.style.direction = 'rtl';
  const docking = create();
  expect(docking.view().edge).toBe('left');
  docking.intents.moveTo('right');
  expect(keep).toHaveBeenCalledWith({ 'panel:dock': { side: 'start', width: 360 } });
});

it('keeps a width that the window has room for', () => {
  const docking = create();
  docking.intents.resize(9000);
  expect(docking.view().width).toBe(docking.view().most);
  expect(keep).toHaveBeenCalledExactlyOnceWith({ 'panel:dock': { side: 'end', width: docking.view().most } });
});

it('shows no more than a small window has room for, and keeps what was wanted for a larger one', () => {
  const docking = create();
  docking.intents.resize(500);
  size.innerWidth = 420;
  docking.fit();
  expect(shown).toHaveBeenLastCalledWith(docking.view());
  expect(docking.view().width).toBe(356);
  size.innerWidth = 1280;
  docking.fit();
  docking.fit();
  expect(docking.view().width).toBe(500);
  expect(shown).toHaveBeenCalledTimes(3);
  expect(keep).toHaveBeenCalledTimes(1);
});

it('shows a drag once per frame and keeps nothing of it', async () => {
  const docking = create();
  for (const width of [370, 380, 390]) docking.intents.stretch(width);
  await vi.waitFor(() => expect(stretch).toHaveBeenCalled());
  expect(stretch).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ edge: 'right', width: 390 }));
  expect(keep).not.toHaveBeenCalled();
  expect(docking.view().width).toBe(360);
});

it('takes over what another tab kept while nobody looks, and not before somebody’s eyes', () => {
  const docking = create();
  look('visible');
  docking.heard({ side: 'start', width: 420 });
  expect(docking.view()).toMatchObject({ edge: 'right', width: 360 });
  look('hidden');
  expect(docking.view()).toMatchObject({ edge: 'left', width: 420 });
  docking.heard({ side: 'end', width: 300 });
  expect(docking.view()).toMatchObject({ edge: 'right', width: 300 });
  docking.heard(undefined);
  expect(docking.view()).toMatchObject({ edge: 'right', width: 360 });
  expect(keep).not.toHaveBeenCalled();
});

it('stays where it was put here last, whatever another tab kept before', () => {
  const docking = create();
  look('visible');
  docking.heard({ side: 'start', width: 420 });
  docking.intents.resize(400);
  look('hidden');
  expect(docking.view()).toMatchObject({ edge: 'right', width: 400 });
});
