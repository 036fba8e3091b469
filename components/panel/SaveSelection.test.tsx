// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAKE_SID, FAKE_TOKEN } from '../../utils/templates/testing/templates.ts';
import { SaveSelection, type SaveSelectionProps } from './SaveSelection.tsx';

afterEach(cleanup);

function show(part: Partial<SaveSelectionProps> = {}) {
  const onSave = vi.fn<(name: string) => void>();
  const shown = render(<SaveSelection ticked={3} busy={false} saved={null} onSave={onSave} {...part} />);
  const again = (next: Partial<SaveSelectionProps>) =>
    shown.rerender(
      <SaveSelection ticked={3} busy={false} saved={null} onSave={onSave} {...part} {...next} />,
    );
  return { onSave, again };
}

const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Save selection as preset' }));
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the preset' });
const type = (text: string) => fireEvent.input(box(), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

/** What assistive technology reads out after the box's name. */
const described = () =>
  (box().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('Save selection as preset', () => {
  it('asks for a name and hands it on', () => {
    const { onSave } = show();
    begin();
    expect(described()).toContain('The 3 ticked scopes become a template.');
    type('  Weekly report ');
    save();
    expect(onSave.mock.calls).toEqual([['Weekly report']]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('can be left without saving', () => {
    const { onSave } = show();
    begin();
    type('x');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onSave).not.toHaveBeenCalled();
    begin();
    expect(box().value).toBe('');
  });

  it('is not offered while nothing is ticked', () => {
    show({ ticked: 0 });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save selection as preset' }).disabled).toBe(
      true,
    );
  });

  it('needs a name', () => {
    const { onSave } = show();
    begin();
    expect(box().getAttribute('aria-invalid')).toBeNull();
    type('   ');
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(described()).toContain('A name is needed.');
  });

  it.each([
    ['an Account SID', `Report ${FAKE_SID}`],
    ['an Auth Token', FAKE_TOKEN],
    ['both', `${FAKE_SID}:${FAKE_TOKEN}`],
  ])('refuses %s with a clear message', (_, text) => {
    const { onSave } = show();
    begin();
    type(text);
    expect(described()).toContain('Credentials are never stored here');
    save();
    expect(onSave).not.toHaveBeenCalled();
    type('Weekly report');
    save();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('says aloud what came of it, in the one region that was there before', () => {
    const { again } = show();
    const told = () => [...document.querySelectorAll('.tp-save > [aria-live="polite"]')];
    const [region] = told();
    expect(region?.textContent).toBe('');
    begin();
    again({ saved: { kind: 'saved', left: 0, name: 'Weekly <b>report</b>' } });
    expect(region?.textContent).toBe(''); // the box for a name stands there again
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(region?.textContent).toBe('Saved as “Weekly <b>report</b>”.');
    again({ saved: { kind: 'failed', why: 'full' } });
    expect(region?.textContent).toContain('There is no room left');
    again({ saved: { kind: 'failed', why: 'nothing' } });
    expect(region?.textContent).toBe('Not saved. No scope is ticked.');
    expect(told()).toEqual([region]);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
