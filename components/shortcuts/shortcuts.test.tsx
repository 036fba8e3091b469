// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShortcutKeys } from './ports.ts';
import { ShortcutsSection } from './ShortcutsSection.tsx';

afterEach(cleanup);

/** The section over a browser that has these keys. */
function show(keys: ShortcutKeys) {
  const now = { keys };
  const change = vi.fn(async () => {});
  const watch = vi.fn((_changed: () => void) => () => {});
  render(<ShortcutsSection ports={{ read: async () => now.keys, change, watch }} />);
  return { now, change, changed: () => watch.mock.calls.at(-1)?.[0]() };
}

const lines = async () => {
  const section = await screen.findByRole('region', { name: 'Keyboard shortcuts' });
  await within(section).findAllByRole('definition');
  return [...section.querySelectorAll('dl > div')].map((one) => one.textContent);
};

describe('the keys of the commands', () => {
  it('are told as the browser has them, or that none is set', async () => {
    show({ openPanel: 'Alt+Shift+K', applyLast: null });
    expect(await lines()).toEqual([
      'Go to the Token Presets panel, or back to the pageAlt+Shift+K',
      'Apply the preset that was applied lastNo key set',
    ]);
  });

  it('are read again when they may have been changed, which the browser does', async () => {
    const { now, change, changed } = show({ openPanel: null, applyLast: null });
    await lines();
    fireEvent.click(screen.getByRole('button', { name: 'Change keys' }));
    expect(change).toHaveBeenCalledTimes(1);
    now.keys = { openPanel: '⌥⇧K', applyLast: '⌥⇧L' };
    changed();
    expect((await screen.findByText('⌥⇧K')).localName).toBe('kbd');
  });
});
