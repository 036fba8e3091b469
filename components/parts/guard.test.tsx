// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAKE_SID, FAKE_TOKEN } from '../../utils/templates/testing/templates.ts';
import { SearchBox } from './SearchBox.tsx';
import { TextArea } from './TextArea.tsx';
import { TextField } from './TextField.tsx';

afterEach(cleanup);

const BOXES = { TextField, TextArea, SearchBox };
type Kind = keyof typeof BOXES;
const kinds: readonly Kind[] = ['TextField', 'TextArea', 'SearchBox'];

interface Heard {
  readonly input: (text: string) => void;
  readonly leave: () => void;
  readonly refused: (isRefused: boolean) => void;
  readonly submit: () => void;
}

/** A form as a caller has it: keeps what it is handed, and shows it elsewhere, too. */
function Caller({ kind, heard, start = '' }: { kind: Kind; heard: Heard; start?: string }) {
  const [value, setValue] = useState(start);
  const Box = BOXES[kind];
  return (
    <form
      aria-label="Form"
      onSubmit={(event) => {
        event.preventDefault();
        heard.submit();
      }}
    >
      <Box
        label="Box"
        value={value}
        onInput={(text) => {
          heard.input(text);
          setValue(text);
        }}
        onLeave={heard.leave}
        onRefused={heard.refused}
      />
      <output title={value}>{value}</output>
      <button type="submit">Send</button>
      <button type="button" onClick={() => setValue('other')}>
        Other
      </button>
    </form>
  );
}

function show(kind: Kind, start?: string) {
  const heard = { input: vi.fn(), leave: vi.fn(), refused: vi.fn(), submit: vi.fn() };
  const shown = render(<Caller kind={kind} heard={heard} {...(start === undefined ? {} : { start })} />);
  return { heard, ...shown };
}

const box = () =>
  screen.queryByRole<HTMLInputElement>('searchbox') ?? screen.getByRole<HTMLInputElement>('textbox');
const type = (text: string) => fireEvent.input(box(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const known = () => screen.getByRole('status').textContent;
/** What assistive technology reads out after the box's name. */
const description = () =>
  (box().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe.each(kinds)('%s', (kind) => {
  it.each([
    ['an Account SID', FAKE_SID],
    ['an Auth Token', FAKE_TOKEN],
    ['an Account SID with its Auth Token', `${FAKE_SID}:${FAKE_TOKEN}`],
    ['an Authorization header', `Basic ${btoa(`${FAKE_SID}:${FAKE_TOKEN}`)}`],
  ])('refuses %s with the message tied to it, shows it on, and tells nobody', (name, secret) => {
    const { heard, container } = show(kind);
    type(`for ${secret}`);
    expect(box().value).toBe(`for ${secret}`);
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(description()).toBe(`This looks like ${name}. Credentials are never stored here; take it out.`);
    expect(JSON.stringify(heard.input.mock.calls)).not.toContain(secret);
    expect(container.innerHTML).not.toContain(secret);
    expect(heard.refused.mock.calls).toEqual([[true]]);
  });

  it('hands on what was typed once the credential is out', () => {
    const { heard } = show(kind);
    type(`for ${FAKE_SID}`);
    type('for Acme');
    expect(box().getAttribute('aria-invalid')).toBeNull();
    expect(box().getAttribute('aria-describedby')).toBeNull();
    expect(heard.input).toHaveBeenLastCalledWith('for Acme');
    expect(known()).toBe('for Acme');
  });

  it('hands on nothing of a credential that is taken out letter by letter, or typed on', () => {
    const { heard } = show(kind);
    type(`${FAKE_TOKEN}`);
    heard.input.mockClear();
    for (const text of [
      `${FAKE_TOKEN}x`,
      FAKE_TOKEN.slice(1),
      FAKE_TOKEN.slice(4, 20),
      FAKE_TOKEN.slice(0, 12),
    ]) {
      type(text);
      expect(box().value).toBe(text);
      expect(box().getAttribute('aria-invalid'), text).toBe('true');
      expect(known()).not.toContain(text.slice(0, 12));
    }
    type(FAKE_TOKEN.slice(0, 11));
    expect(box().getAttribute('aria-invalid')).toBeNull();
  });

  it('takes back what it handed on before a credential was whole', () => {
    show(kind);
    for (let length = 1; length <= FAKE_TOKEN.length; length++) type(FAKE_TOKEN.slice(0, length));
    expect(known()).toBe('');
  });

  it('lets no form be sent meanwhile, and takes the focus to itself', () => {
    const { heard } = show(kind, 'before');
    type(FAKE_SID);
    press('Send');
    expect(heard.submit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(box());
    type('after');
    press('Send');
    expect(heard.submit).toHaveBeenCalledTimes(1);
  });

  it('shows what its caller puts in instead', () => {
    show(kind);
    type(FAKE_SID);
    press('Other');
    expect(box().value).toBe('other');
    expect(box().getAttribute('aria-invalid')).toBeNull();
  });

  it('points out what its caller puts in', () => {
    const { heard } = show(kind, `of ${FAKE_SID}`);
    expect(box().getAttribute('aria-invalid')).toBe('true');
    press('Send');
    expect(heard.submit).not.toHaveBeenCalled();
  });

  it('has no fault that axe knows while it refuses', async () => {
    document.documentElement.lang = 'en';
    const { container } = show(kind);
    type(FAKE_SID);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('is neither completed nor remembered by the browser', () => {
    show(kind);
    expect(box().getAttribute('autocomplete')).toBe('off');
  });
});

describe('what a caller knows while something is refused', () => {
  it('of one line is nothing, and not that it was left', () => {
    const { heard } = show('TextField', 'before');
    type(`before ${FAKE_SID}`);
    fireEvent.blur(box());
    expect(known()).toBe('');
    expect(heard.leave).not.toHaveBeenCalled();
    type('after');
    fireEvent.blur(box());
    expect(heard.leave).toHaveBeenCalledTimes(1);
    expect(heard.refused.mock.calls).toEqual([[true], [false]]);
  });

  it('of several lines is all the rest, and which line it was is said', () => {
    show('TextArea');
    type(`* read\nGET /Agencies/${FAKE_SID}/Actions\nGET /Jobs`);
    expect(known()).toBe('* read\nGET /Agencies//Actions\nGET /Jobs');
    expect(description()).toBe('Line 2: This looks like an Account SID. Write {AccountSID} in its place.');
  });

  it('ends with the box', () => {
    const { heard, unmount } = show('TextField');
    type(FAKE_SID);
    unmount();
    expect(heard.refused.mock.calls).toEqual([[true], [false]]);
  });
});

it('an unguarded box hands on everything, for its caller to clean or to judge', () => {
  const heard = vi.fn();
  render(<TextArea label="Box" value="" unguarded={true} onInput={heard} />);
  type(FAKE_SID);
  expect(heard.mock.calls[0]?.[0]).toBe(FAKE_SID);
  expect(box().getAttribute('aria-invalid')).toBeNull();
});
