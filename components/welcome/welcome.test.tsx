// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from './WelcomePage.tsx';

afterEach(cleanup);

describe('the first page', () => {
  it('leads to the practice page and to each tokens page, and axe finds nothing', async () => {
    const onOpen = vi.fn();
    const { container } = render(<WelcomePage shortcut={async () => null} onOpen={onOpen} />);
    expect(screen.getByRole('link', { name: 'Try it on a practice page' }).getAttribute('href')).toBe(
      '/practice.html',
    );
    for (const whom of ['an agency', 'a brand', 'a partner'])
      fireEvent.click(screen.getByRole('button', { name: `Open the tokens page for ${whom}` }));
    expect(onOpen.mock.calls).toEqual([
      ['agency', 'app.impact.com'],
      ['brand', 'app.impact.com'],
      ['partner', 'app.impact.com'],
    ]);
    expect(container.textContent).toContain('Unofficial');
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says which keys open the panel, where some are set', async () => {
    const { rerender } = render(<WelcomePage shortcut={async () => 'Alt+Shift+P'} onOpen={vi.fn()} />);
    expect(await screen.findByText('Keys that open the panel: Alt+Shift+P')).toBeTruthy();
    cleanup();
    const asked = Promise.resolve(null);
    rerender(<WelcomePage shortcut={() => asked} onOpen={vi.fn()} />);
    await asked;
    expect(screen.queryByText(/Keys that open/)).toBeNull();
  });
});
