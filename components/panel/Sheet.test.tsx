// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DockView } from '../../utils/panel/docking.ts';
import { Sheet } from './Sheet.tsx';
import { intentsOf } from './testing/view.ts';

afterEach(cleanup);

const DOCK: DockView = { edge: 'right', width: 360, least: 300, most: 544, usual: 360 };

function show(part: { readonly open?: boolean; readonly dock?: Partial<DockView> } = {}) {
  const intents = intentsOf();
  const draw = ({ open = true, dock = {} }: typeof part) => (
    <Sheet name="Token Presets" open={open} dock={{ ...DOCK, ...dock }} intents={intents} body="body">
      <div id="body" />
    </Sheet>
  );
  const { rerender } = render(draw(part));
  return { intents, again: (next: typeof part) => rerender(draw(next)) };
}

const handle = () => screen.getByRole('separator', { name: 'Width of the panel' });

describe('the head', () => {
  it('names the side that the panel would go to', () => {
    const { intents, again } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Move to the left' }));
    expect(intents.moveTo).toHaveBeenLastCalledWith('left');
    again({ dock: { edge: 'left' } });
    fireEvent.click(screen.getByRole('button', { name: 'Move to the right' }));
    expect(intents.moveTo).toHaveBeenLastCalledWith('right');
  });

  it('of a closed panel only opens it', () => {
    show({ open: false });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByRole('separator')).toBeNull();
  });

  it('slides by a press, and not when it comes', () => {
    const { again } = show();
    const panel = screen.getByRole('complementary');
    expect(panel.dataset['slides']).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'Token Presets' }));
    again({ open: false });
    expect(panel.dataset['slides']).toBe('true');
    fireEvent.animationEnd(panel);
    expect(panel.dataset['slides']).toBe('false');
  });
});

describe('the handle', () => {
  it('says how wide the panel is and may be', () => {
    show();
    const attributes = ['aria-orientation', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax', 'tabindex'];
    expect(attributes.map((name) => handle().getAttribute(name))).toEqual([
      'vertical',
      '360',
      '300',
      '544',
      '0',
    ]);
  });

  it.each([
    ['right', 'ArrowLeft', 376],
    ['right', 'ArrowRight', 344],
    ['left', 'ArrowLeft', 344],
    ['left', 'ArrowRight', 376],
    ['right', 'Home', 300],
    ['right', 'End', 544],
    ['right', 'Enter', 360],
  ] as const)('at the %s edge answers %s', (edge, key, width) => {
    const { intents } = show({ dock: { edge } });
    expect(fireEvent.keyDown(handle(), { key })).toBe(false);
    expect(intents.resize).toHaveBeenCalledExactlyOnceWith(width);
  });

  it('leaves all other keys alone', () => {
    const { intents } = show();
    for (const key of ['Tab', 'a', 'Escape']) expect(fireEvent.keyDown(handle(), { key })).toBe(true);
    expect(intents.resize).not.toHaveBeenCalled();
  });

  function drag(...to: number[]) {
    const capture = vi.fn();
    handle().setPointerCapture = capture;
    fireEvent.pointerDown(handle(), { button: 0, clientX: 900, pointerId: 7 });
    for (const clientX of to) fireEvent.pointerMove(handle(), { clientX });
    return capture;
  }

  it('follows the pointer and keeps where that lets go', () => {
    const { intents } = show();
    expect(drag(890, 850)).toHaveBeenCalledWith(7);
    expect(intents.stretch.mock.calls).toEqual([[370], [410]]);
    expect(intents.resize).not.toHaveBeenCalled();
    fireEvent.lostPointerCapture(handle());
    expect(intents.resize).toHaveBeenCalledExactlyOnceWith(410);
    fireEvent.pointerMove(handle(), { clientX: 700 });
    expect(intents.stretch).toHaveBeenCalledTimes(2);
  });

  it('goes back to what it was by Escape', () => {
    const { intents } = show({ dock: { edge: 'left' } });
    drag(950);
    expect(intents.stretch).toHaveBeenLastCalledWith(410);
    fireEvent.keyDown(handle(), { key: 'Escape' });
    expect(intents.stretch).toHaveBeenLastCalledWith(360);
    fireEvent.lostPointerCapture(handle());
    expect(intents.resize).not.toHaveBeenCalled();
  });

  it('takes a press without a move for nothing, a double one for the usual width', () => {
    const { intents } = show({ dock: { width: 500 } });
    drag();
    fireEvent.lostPointerCapture(handle());
    expect(intents.resize).not.toHaveBeenCalled();
    fireEvent.dblClick(handle());
    expect(intents.resize).toHaveBeenCalledExactlyOnceWith(360);
  });

  it('lets no press begin to select text', () => {
    show();
    expect(fireEvent.mouseDown(handle())).toBe(false);
    expect(document.activeElement).toBe(handle());
  });
});
