// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PointingView } from '../../utils/panel/pointing-view.ts';
import type { RecognitionView } from '../../utils/panel/recognition.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { intentsOf, viewOf } from '../panel/testing/view.ts';
import { Recognition } from './Recognition.tsx';

afterEach(cleanup);

const WELL: RecognitionView = {
  unsure: null,
  lacksScopes: false,
  scopes: {
    rows: 3,
    byWords: 0,
    switches: 1,
    categories: [{ id: 'a', name: 'Actions', hasSwitch: true, rows: ['One', 'Two', 'Two'] }],
  },
  fields: [],
  others: 0,
  learned: 'none',
  hasLearned: false,
};

function show(recognition: Partial<RecognitionView> = {}, view: Partial<PanelView> = {}) {
  const intents = intentsOf();
  render(<Recognition recognition={{ ...WELL, ...recognition }} view={viewOf(view)} intents={intents} />);
  return { intents, text: () => document.body.textContent };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('when all is well', () => {
  it('it is one line, and everything else is one press away', () => {
    const { intents } = show();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    press('Recognised: 1 category switch, 3 scopes');
    press('Show what was recognised');
    expect(intents.outline).toHaveBeenCalledWith(true);
    press('Copy page report');
    expect(intents.copyPageReport).toHaveBeenCalledOnce();
    press('Point it out');
    expect(intents.pointOut).toHaveBeenCalledWith('scope');
  });
});

describe('when scopes may be out of sight', () => {
  it.each([
    ['folds', 'Some categories are folded: applying a preset opens them.'],
    ['lists', 'The list shows only a part of itself: applying a preset scrolls through all of it.'],
    [
      'both',
      'Some categories are folded, and the list shows only a part of itself: applying a preset opens and scrolls through all of it.',
    ],
  ] as const)(
    'it says that of %s in one line, and counts no more than what is on the screen',
    (outOfSight, line) => {
      show({}, { outOfSight });
      expect(screen.getByText(line)).toBeTruthy();
      expect(screen.getByRole('button').textContent).toBe(
        'Recognised on the screen: 1 category switch, 3 scopes',
      );
    },
  );
});

it('scopes that are all folded away are recognised, though none is in sight', () => {
  show({ scopes: { rows: 0, byWords: 0, switches: 0, categories: [] } }, { outOfSight: 'folds' });
  expect(screen.getByRole('button').textContent).toBe('Recognised: the scopes, none of them in sight');
});

describe('when it is unsure', () => {
  it('it is open, says what is missing, and points at that', () => {
    const fields = [
      { name: 'name', found: true },
      { name: 'description', found: false },
    ] as const;
    const { intents, text } = show({ unsure: 'missing', scopes: null, fields });
    expect(text()).toContain('Found: Token Name.');
    expect(text()).toContain('Not found: Description. They are left alone.');
    press('Point it out');
    expect(intents.pointOut).toHaveBeenCalledWith('description');
  });

  it('it says how sure it is and what is never touched', () => {
    const scopes = { rows: 3, byWords: 1, switches: 0, categories: [] };
    const { text, intents } = show({ unsure: 'words', scopes, others: 2, learned: 'lost', hasLearned: true });
    expect(text()).toContain('1 of them shows no method and path.');
    expect(text()).toContain('The page has 2 more boxes that were not recognised as scopes.');
    expect(text()).toContain('does not fit this screen any more');
    press('Forget what was pointed out');
    expect(intents.forgetPointed).toHaveBeenCalledOnce();
  });

  it('can be folded', () => {
    show({ unsure: 'missing', lacksScopes: true, scopes: null });
    press(/Not everything was recognised/);
    expect(screen.queryByRole('button', { name: 'Point it out' })).toBeNull();
  });
});

describe('what is outlined', () => {
  it('is there as a list too', () => {
    show({ unsure: 'words' }, { outlined: true });
    const list = screen.getByRole('list', { name: 'Recognised on the page' });
    expect(list.textContent).toContain('Actions: 3 scopes');
    expect(
      screen.getByRole('button', { name: 'Show what was recognised' }).getAttribute('aria-pressed'),
    ).toBe('true');
  });
});

describe('pointing out', () => {
  const at = (pointing: PointingView) => show({ unsure: 'missing' }, { pointing });

  it('says what to click, and where the keyboard is', () => {
    const { text, intents } = at({
      target: 'scope',
      phase: 'choosing',
      at: { nth: 2, of: 9, words: 'Words' },
    });
    expect(text()).toContain('Click the check box of any one scope');
    expect(text()).toContain('2 of 9: Words');
    expect(screen.queryByRole('button', { name: 'Point it out' })).toBeNull();
    press('Cancel');
    expect(intents.cancelPointing).toHaveBeenCalledOnce();
  });

  it('shows what was found, to be kept or tried again', () => {
    const examples = [{ words: 'Retrieve actions', state: 'on' }] as const;
    const { text, intents } = at({ target: 'scope', phase: 'reviewing', found: 12, examples });
    expect(text()).toContain('12 scopes are found from it');
    expect(screen.getByRole('list', { name: 'Examples' }).textContent).toBe('Retrieve actionsticked');
    press('Keep');
    press('Try again');
    expect([intents.keepPointed, intents.pointAgain].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('keeps nothing where nothing was found', () => {
    at({ target: 'scope', phase: 'reviewing', found: 0, examples: [] });
    expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull();
  });

  it('asks which state is which', () => {
    const { intents } = at({ target: 'scope', phase: 'asking', words: 'x' });
    press('No, it is clear');
    expect(intents.sayTicked).toHaveBeenCalledWith(false);
  });

  it('says why something cannot be learned', () => {
    const { text } = at({ target: 'scope', phase: 'refused', why: 'guard' });
    expect(text()).toContain('it is never touched');
    press('Try again');
  });
});

describe('the page report', () => {
  it('says what it leaves out before, and what became of it after', () => {
    const before = show({ unsure: 'words' });
    expect(before.text()).toContain('It leaves out what fields hold');
    cleanup();
    const after = show({ unsure: 'words' }, { pageReport: { kind: 'text', text: '{"a":1}' } });
    expect(after.text()).toContain('did not let it be copied');
    expect((screen.getByRole('textbox', { name: 'Page report' }) as HTMLTextAreaElement).value).toBe(
      '{"a":1}',
    );
  });
});
