// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_RECORDS, type RecordsView } from '../../../utils/panel/records-view.ts';
import { formOf } from '../../../utils/records/form.ts';
import { sampleRecord } from '../../../utils/records/testing/records.ts';
import { FAKE_SID } from '../../../utils/templates/testing/templates.ts';
import { Panel } from '../../panel/Panel.tsx';
import { intentsOf, NO_PARTS, viewOf } from '../../panel/testing/view.ts';
import { TokenRecords } from './TokenRecords.tsx';

afterEach(cleanup);

const ACME = sampleRecord({ id: 'acme', name: 'Acme', owner: '', storedAt: '', rotateBy: '2026-08-30' });
const CURRENT = { record: ACME, ofName: 1, renamedTo: null };
const TODAY = '2026-06-01';

function show(part: Partial<RecordsView> = {}, besideSteps = false) {
  const intents = intentsOf();
  const of = (view: Partial<RecordsView>) => (
    <main class="tp-root">
      <TokenRecords
        view={{ ...NO_RECORDS, today: TODAY, ...view }}
        intents={intents}
        besideSteps={besideSteps}
      />
    </main>
  );
  const shown = render(of(part));
  return { intents, again: (next: Partial<RecordsView>) => shown.rerender(of(next)), ...shown };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, text: string) => fireEvent.input(box(name), { target: { value: text } });

describe('a token of which a record can be kept', () => {
  it('is asked about where the page does not tell', () => {
    const { intents } = show({ offer: { kind: 'ask', name: 'Acme' } });
    expect(screen.getByText('Did you create “Acme”?')).toBeTruthy();
    fireEvent.click(button('Keep a record'));
    fireEvent.click(button('No'));
    expect(intents.keepRecord).toHaveBeenCalledOnce();
    expect(intents.declineRecord).toHaveBeenCalledOnce();
  });

  it('is only offered where it was made without the extension', () => {
    const { intents } = show({ offer: { kind: 'quiet', name: 'Acme' } });
    expect(screen.queryByText(/Did you create/)).toBeNull();
    fireEvent.click(button('Keep a record'));
    expect(intents.keepRecord).toHaveBeenCalledOnce();
  });

  it('is not kept for practice: that is told as news, no failure, and not offered again', () => {
    const told = { kind: 'failed', name: 'Acme', failure: { reason: 'practice' } } as const;
    const { container } = show({ offer: { kind: 'quiet', name: 'Acme' }, told });
    expect(screen.getByText(/Practice keeps none/)).toBeTruthy();
    expect(container.querySelector('.tp-record-failed')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Keep a record' })).toBeNull();
  });
});

describe('the record of the token in hand', () => {
  it('has boxes for what only the person knows, which are saved when they are left', () => {
    const { intents, again } = show({ current: CURRENT });
    expect(screen.getByRole('region', { name: 'Record of Acme' })).toBeTruthy();
    type('Owner', 'Kim');
    fireEvent.blur(box('Owner'));
    const from = formOf(ACME);
    expect(intents.saveRecord.mock.calls).toEqual([['acme', { ...from, owner: 'Kim' }, from]]);
    again({ current: { ...CURRENT, record: { ...ACME, owner: 'Kim' } } });
    expect(box('Owner').value).toBe('Kim');
    fireEvent.blur(box('Owner'));
    expect(intents.saveRecord).toHaveBeenCalledOnce();
  });

  it('is saved as a whole by the button, and says when it is to be rotated', () => {
    const { intents } = show({ current: CURRENT });
    expect(box('Rotate after (days)').value).toBe('90');
    type('Where it is stored', 'Vault');
    type('Rotate after (days)', '30');
    expect(screen.getByText(/Rotate by Jul 1, 2026. Counted from Jun 1, 2026./)).toBeTruthy();
    fireEvent.click(button('Save record'));
    const from = formOf(ACME);
    const form = { ...from, storedAt: 'Vault', days: '30' };
    expect(intents.saveRecord).toHaveBeenCalledExactlyOnceWith('acme', form, from);
  });

  it('refuses what is no number of days, and what is shaped like a credential', () => {
    const { intents, container } = show({ current: CURRENT });
    type('Rotate after (days)', '0');
    fireEvent.blur(box('Rotate after (days)'));
    type('Where it is stored', `vault ${FAKE_SID}`);
    fireEvent.blur(box('Where it is stored'));
    fireEvent.click(button('Save record'));
    expect(intents.saveRecord).not.toHaveBeenCalled();
    expect(screen.getByText(/A whole number from 1 to 3650/)).toBeTruthy();
    expect(screen.getByText(/looks like an Account SID/)).toBeTruthy();
    expect(container.innerHTML).not.toContain(FAKE_SID);
  });

  it('shows what another window changed, except in a box that the person is writing in', () => {
    const { again } = show({ current: CURRENT });
    type('Owner', 'Kim');
    again({ current: { ...CURRENT, record: { ...ACME, owner: 'Lee', storedAt: 'Vault' } } });
    expect(box('Owner').value).toBe('Kim');
    expect(box('Where it is stored').value).toBe('Vault');
  });

  it('is folded beside the steps of a token, and opens', () => {
    show({ current: CURRENT }, true);
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(button('Record of Acme'));
    expect(box('Owner')).toBeTruthy();
  });

  it('says that there are several of its name', () => {
    show({ current: { ...CURRENT, ofName: 2 } });
    expect(screen.getByText('2 records have this name. This is the latest.')).toBeTruthy();
  });

  it('gets the name that its token has by now, when the person wants it', () => {
    const { intents, again } = show({ current: { ...CURRENT, renamedTo: 'Acme live' } });
    expect(screen.getByText('This token is called “Acme live” now.')).toBeTruthy();
    fireEvent.click(button('Rename the record'));
    expect(intents.renameRecord).toHaveBeenCalledOnce();
    again({ current: CURRENT, told: { kind: 'saved', name: 'Acme live' } });
    expect(document.activeElement?.textContent).toBe('Saved “Acme live”.');
  });

  it('is deleted, and the keyboard goes on at what is told of it', () => {
    const { intents, again } = show({ current: CURRENT });
    button('Delete record').focus();
    fireEvent.click(button('Delete record'));
    expect(intents.removeRecord).toHaveBeenCalledExactlyOnceWith('acme');
    again({ told: { kind: 'deleted', name: 'Acme' } });
    expect(document.activeElement?.textContent).toMatch(/Deleted the record of “Acme”.*30 days/);
  });
});

describe('what was done', () => {
  it('is undone beside what is told of it, and the keyboard goes on there', () => {
    const told = { kind: 'rotated', name: 'Acme', until: '2026-08-30' } as const;
    const { intents, again } = show({ told, canUndo: true });
    button('Undo for Acme').focus();
    fireEvent.click(button('Undo for Acme'));
    expect(intents.undoRecord).toHaveBeenCalledOnce();
    again({ told: { kind: 'undone', name: 'Acme' } });
    expect(document.activeElement?.textContent).toBe('Undone.');
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });
});

describe('on the list page', () => {
  const due = [
    { record: { ...ACME, id: 'b', name: 'Umbrella', rotateBy: '2026-05-30' }, onPage: true },
    { record: { ...ACME, rotateBy: '2026-06-03' }, onPage: false },
  ];

  it('are drawn bit by bit where they are many', () => {
    const due = Array.from({ length: 2000 }, (_, at) => ({
      record: sampleRecord({ id: `r${at}`, name: `Token ${at}` }),
      onPage: null,
    }));
    show({ due });
    expect(screen.getAllByRole('listitem')).toHaveLength(20);
    fireEvent.click(screen.getByText(/20 more/));
    expect(screen.getAllByRole('listitem')).toHaveLength(40);
  });

  it('tokens to rotate are listed with what can be done', () => {
    const { intents, again } = show({ due });
    const items = within(screen.getByRole('list', { name: 'Tokens to rotate' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'UmbrellaOverdue by 2 daysOn this pageDoneSnoozeDismiss',
      'AcmeDue in 2 daysDoneSnoozeDismiss',
    ]);
    fireEvent.click(button('Done Umbrella'));
    fireEvent.click(button('Snooze Acme'));
    fireEvent.click(button('Dismiss Acme'));
    expect(intents.rotateRecord).toHaveBeenCalledExactlyOnceWith('b');
    expect(intents.snoozeRecord).toHaveBeenCalledExactlyOnceWith('acme');
    expect(intents.dismissRecord).toHaveBeenCalledExactlyOnceWith('acme');
    again({ told: { kind: 'rotated', name: 'Umbrella', until: '2026-08-30' } });
    expect(screen.getByText('“Umbrella” was rotated today. Next: Aug 30, 2026.')).toBeTruthy();
  });

  it('tokens with open steps are gone on with', () => {
    const { intents, again } = show({ unfinished: [{ id: 'acme', name: 'Acme', done: 1, total: 5 }] });
    expect(screen.getByText('After Create: 1 of 5 done')).toBeTruthy();
    fireEvent.click(button('Go on with Acme'));
    expect(intents.goOnWithRecord).toHaveBeenCalledExactlyOnceWith('acme');
    again({ current: CURRENT });
    expect(document.activeElement).toBe(button('Record of Acme'));
  });

  it('all records are a press away, and nothing shows where there are none', () => {
    const { intents, again } = show({ due });
    fireEvent.click(button('All token records'));
    expect(intents.openRecords).toHaveBeenCalledOnce();
    again({});
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it.each([
  [{ reason: 'storage', full: true, detail: '' }, /no room left|full/i],
  [{ reason: 'conflict', current: null }, /is gone/],
  [{ reason: 'invalid', field: 'owner' }, /the box Owner/],
] as const)('a failure is told in words: %o', (failure, words) => {
  show({ told: { kind: 'failed', name: 'Acme', failure } });
  expect(screen.getByText(words)).toBeTruthy();
});

it('records that cannot be read are told of', () => {
  show({ failed: true });
  expect(screen.getByText('Your token records cannot be read now. All else goes on.')).toBeTruthy();
});

describe('in the panel', () => {
  const records = { ...NO_RECORDS, today: TODAY, current: CURRENT };

  it('the record stands on the tab with credentials, too', () => {
    const view = viewOf({ parts: { ...NO_PARTS, credentials: true }, records });
    render(<Panel view={view} intents={intentsOf()} />);
    expect(box('Owner')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Security checklist' })).toBeTruthy();
  });

  it('axe finds no fault', async () => {
    document.documentElement.lang = 'en';
    const view = viewOf({
      parts: { ...NO_PARTS, list: true },
      records: {
        ...records,
        offer: { kind: 'ask', name: 'Umbrella' },
        due: [{ record: ACME, onPage: true }],
        unfinished: [{ id: 'b', name: 'Umbrella', done: 1, total: 5 }],
        told: { kind: 'kept', name: 'Acme' },
      },
    });
    const { container } = render(<Panel view={view} intents={intentsOf()} />);
    const result = await axe.run(container);
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
