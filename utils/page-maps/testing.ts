import type { LearnedPage, LearnedRepeat, Route, Shape } from '../page/learned/types.ts';

const shape = (tag: string, ...classes: readonly string[]): Shape => ({
  tag,
  role: null,
  type: null,
  testId: null,
  classes,
  attributes: [],
});

const route = (tag: string, ...classes: readonly string[]): Route => ({
  shape: shape(tag, ...classes),
  around: [{ ...shape('li', 'scope'), hop: false }],
});

const repeat: LearnedRepeat = {
  box: route('div', 'box'),
  row: 1,
  state: { kind: 'class', out: 0, name: 'box--checked', means: 'on' },
  words: { from: 'row' },
};

/** A learned page with something of every kind in it. */
export function learnedPage(part: Partial<LearnedPage> = {}): LearnedPage {
  return {
    version: 1,
    host: 'app.impact.com',
    accountType: 'agency',
    place: route('main', 'step'),
    boxes: repeat,
    toggles: {
      box: route('span', 'switch'),
      row: 0,
      state: { kind: 'inside', tag: 'svg', classes: [], means: 'off' },
      words: { from: 'part', shape: shape('h3') },
    },
    fields: { name: { route: route('input'), code: 'handle', label: 'handle', nth: 0, of: 3 } },
    ...part,
  };
}
