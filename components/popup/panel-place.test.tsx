// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelPlace } from './PanelPlace.tsx';

afterEach(cleanup);

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
