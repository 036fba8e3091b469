// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelView, Report } from '../../utils/panel/view.ts';
import { RunStatus } from './RunStatus.tsx';
import { intentsOf, reportOf, row, viewOf } from './testing/view.ts';

afterEach(cleanup);

function show(part: Partial<PanelView> = {}) {
  const intents = intentsOf();
  const shown = render(<RunStatus view={viewOf(part)} intents={intents} />);
  const again = (next: Partial<PanelView>) =>
    shown.rerender(<RunStatus view={viewOf({ ...part, ...next })} intents={intents} />);
  return { intents, again, container: shown.container };
}

const lines = () => [...screen.getByRole('status').querySelectorAll('p')].map((line) => line.textContent);
const linesOf = (report: Report) => {
  show({ report });
  const text = lines();
  cleanup();
  return text;
};

describe('while a preset is applied', () => {
  it('there is a progress bar with a name and values, and a way to stop', () => {
    const { intents, again } = show({ running: { kind: 'applying', name: 'Reporting', done: 3, total: 12 } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Applying Reporting' });
    expect([bar.value, bar.max]).toEqual([3, 12]);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(intents.stop).toHaveBeenCalledTimes(1);
    again({ running: null });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  it('before anything is known the bar is at its beginning', () => {
    show({ running: { kind: 'applying', name: 'Reporting', done: 0, total: 0 } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([0, 1]);
  });

  it('and while all scopes are read the bar has a name and no value, and that can be stopped too', () => {
    const { intents } = show({ running: { kind: 'reading' } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading all scopes …' });
    expect(bar.position).toBe(-1);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(intents.stop).toHaveBeenCalledTimes(1);
  });

  it('nothing can be undone', () => {
    show({ running: { kind: 'applying', name: 'Reporting', done: 0, total: 1 }, canUndo: true });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('the status', () => {
  it('is there from the start, so that what comes is read out', () => {
    const { again } = show();
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    again({ report: reportOf() });
    expect(screen.getByRole('status')).toBe(status);
  });

  it('says first how many scopes are set', () => {
    expect(linesOf(reportOf())).toEqual(['2 of 2 scopes set', '1 ticked, 0 cleared, 1 already right']);
  });

  it('then what is missing, by name, for each reason', () => {
    const report = reportOf({
      set: 1,
      total: 6,
      missing: [
        { rule: { method: 'GET', path: '/Nowhere' }, reason: 'absent' },
        { rule: { category: 'Catalogs', label: 'Retrieve catalog files' }, reason: 'absent' },
        { rule: { category: 'Ads', access: 'read' }, reason: 'ambiguous' },
        { rule: { method: 'GET', path: '/Advertisers/{AccountSID}/Ads' }, reason: 'other-account' },
      ],
      notSet: [row('Retrieve actions')],
      notCleared: [row('Update action', 'PUT /Actions')],
      notSeen: ['Jobs'],
      undecided: [row('Look', 'GET /Look')],
    });
    expect(linesOf(report)).toEqual([
      '1 of 6 scopes set',
      'Not on this page: GET /Nowhere, Catalogs: Retrieve catalog files',
      'Several rows fit, none was touched: everything that reads in Ads',
      'Belongs to another account type: GET /Advertisers/{AccountSID}/Ads',
      'The page did not take: Retrieve actions (GET /Actions)',
      'Still ticked: Update action (PUT /Actions)',
      'Could not be switched on, or showed no rows, so nothing is known of: Jobs',
      'Left out because the page does not tell what they do: Look (GET /Look)',
      '1 ticked, 0 cleared, 1 already right',
    ]);
  });

  it('and what was refused', () => {
    expect(linesOf(reportOf({}, { refused: ['Create', 'Delete token'] }))).toContain(
      'Not touched because it could do more than choose scopes: Create, Delete token',
    );
  });

  it('and what the page listed only afterwards', () => {
    expect(linesOf(reportOf({ set: 2, total: 3 }, { late: [row('Retrieve jobs', 'GET /Jobs')] }))).toContain(
      'Listed by the page only afterwards, so not ticked: Retrieve jobs (GET /Jobs)',
    );
  });

  it('and what among the scopes was not recognised', () => {
    expect(linesOf(reportOf({ unrecognised: ['All', 'Archive'] }))).toContain(
      'Not recognised and left alone: All, Archive',
    );
  });

  it.each([
    ['notSeen', 'so nothing is known of'],
    ['mayBeOff', 'If it switches them on'],
    ['unrecognised', 'left alone'],
  ] as const)('of %s ten are named, and how many more there are', (list, words) => {
    const names = Array.from({ length: 12 }, (_, at) => `Box ${at + 1}`);
    const told = (count: number) =>
      linesOf(reportOf({ [list]: names.slice(0, count) })).find((line) => line?.includes(words));
    expect(told(10)?.endsWith('Box 9, Box 10')).toBe(true);
    expect(told(12)?.endsWith('Box 9, Box 10 and 2 more')).toBe(true);
  });

  it.each([
    ['person', 'Stopped because you clicked. This is what was done so far.'],
    ['escape', 'Stopped. This is what was done so far.'],
    ['left', 'Stopped because the scopes left the screen. This is what was done so far.'],
  ])('says that it was stopped by %s, and still how far it came', (stoppedBy, text) => {
    const told = linesOf(reportOf({ set: 1 }, { stoppedBy }));
    expect(told).toContain(text);
    expect(told).toContain('1 of 2 scopes set');
  });

  it('says that nothing was changed where nothing was', () => {
    expect(linesOf(reportOf({ added: [], removed: [] }))).toContain('No scope was changed.');
  });

  it('says what was undone', () => {
    expect(linesOf(reportOf({}, { act: 'undo' }))).toEqual([
      '“Reporting” was undone: 2 of 2 scopes are as before',
    ]);
  });

  it('says why nothing was done', () => {
    expect(linesOf({ kind: 'no-scopes', name: 'Reporting' })).toEqual([
      'The scopes are not on the screen, so “Reporting” was not applied.',
    ]);
    expect(linesOf({ kind: 'other-account', name: 'Reporting', account: 'partner' })).toEqual([
      '“Reporting” is for partner accounts. Nothing was changed.',
    ]);
  });

  it('shows names with markup as text', () => {
    const { container } = show({ report: reportOf({ notSet: [row('<img src=x>')] }) });
    expect(container.querySelector('img')).toBeNull();
    expect(lines().join()).toContain('<img src=x>');
  });

  it('differs by more than words where something is left open', () => {
    const toneOf = (report: Report) => {
      const { container } = show({ report });
      const drawn = container.querySelector('.tp-report svg path')?.getAttribute('d') ?? null;
      cleanup();
      return drawn;
    };
    const whole = toneOf(reportOf());
    expect(whole).not.toBeNull();
    for (const report of [
      reportOf({ set: 1 }),
      reportOf({ notCleared: [row('x')] }),
      reportOf({ notSeen: ['Jobs'] }),
      reportOf({ unrecognised: ['All'] }),
      reportOf({}, { stoppedBy: 'escape' }),
      { kind: 'no-scopes', name: 'x' } as const,
    ])
      expect(toneOf(report), JSON.stringify(report)).not.toBe(whole);
  });
});

describe('Undo', () => {
  it('is offered once there is something to undo', () => {
    const { intents, again } = show({ report: reportOf() });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    again({ canUndo: true });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(intents.undo).toHaveBeenCalledTimes(1);
  });
});
