import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportCounts } from '../../utils/panel/report-counts.ts';
import { formatReport } from '../../utils/support/report.ts';
import { presetNamed, row, viewOf } from './testing/view.ts';

/** Everything in the panel's view that people or the page wrote, in one text. */
function viewWith(text: string) {
  return viewOf({
    presets: [presetNamed(text, { note: text })],
    chosenTemplate: text,
    variables: [{ name: text, value: text, choices: [text], offered: [text] }],
    saved: { kind: 'saved', name: text, left: 0 },
    running: { kind: 'applying', name: text, done: 1, total: 2 },
    report: { kind: 'no-scopes', name: text },
    ticked: [text],
    pageReport: { kind: 'text', text },
    recognition: {
      unsure: 'words',
      lacksScopes: false,
      scopes: {
        rows: 1,
        byWords: 1,
        switches: 0,
        categories: [{ id: text, name: text, hasSwitch: false, rows: [text, row(text).label] }],
      },
      fields: [{ name: 'description', found: true }],
      others: 3,
      learned: 'none',
      hasLearned: false,
    },
  });
}

it('a report of the panel says how much was recognised, and nothing of what it says', () => {
  const facts = {
    surface: 'panel',
    version: '1.0',
    build: 'chrome',
    userAgent: '',
    language: 'en',
    texts: 'en',
  };
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (inner) => {
      const counts = reportCounts(viewWith(`§${inner}§`));
      const report = formatReport({ ...facts, surface: 'panel', counts }, []);
      expect(report).not.toContain('§');
      expect(report).toContain('rows by words: 1\nswitches: 0\ncategories: 1\n');
      expect(report).toContain('field description: true\n');
    }),
  );
});
