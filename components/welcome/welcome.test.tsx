// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelPlace } from './PanelPlace.tsx';
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

describe('where the panel is', () => {
  const show = (findPage: () => Promise<number | null>, goToPanel = vi.fn(async () => true)) => {
    render(<PanelPlace ports={{ findPage, goToPanel }} />);
    return goToPanel;
  };

  it('on the page in front, with a button that goes to it', async () => {
    const goToPanel = show(async () => 7);
    fireEvent.click(await screen.findByRole('button', { name: 'Go to the panel' }));
    expect(goToPanel).toHaveBeenCalledWith(7);
    expect(screen.getByText('The panel is on this page.')).toBeTruthy();
  });

  it('says so where it does not answer', async () => {
    show(
      async () => 7,
      vi.fn(async () => false),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Go to the panel' }));
    expect(await screen.findByText('The panel does not answer. Reload the page.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('on any other page it says where it appears', async () => {
    show(async () => null);
    expect(await screen.findByText(/appears on the access-tokens page/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('without an answer of the browser nothing is said', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    show(() => Promise.reject(new Error('no tabs')));
    await vi.waitFor(() => expect(warned).toHaveBeenCalled());
    expect(document.body.textContent).toBe('');
  });
});
