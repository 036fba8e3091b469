// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelView } from '../../utils/panel/view.ts';
import type { Audit } from '../../utils/scopes/audit/audit.ts';
import { NO_RISK } from '../../utils/scopes/testing/no-risk.ts';
import { intentsOf, presetNamed, row, viewOf } from '../panel/testing/view.ts';
import { AuditSection } from './AuditSection.tsx';
import { findingText } from './finding.ts';

afterEach(cleanup);

const AUDIT: Audit = {
  missing: [row('Retrieve actions')],
  missingInOff: [{ category: 'Jobs', access: 'read' }],
  unseen: [{ method: 'GET', path: '/Somewhere' }],
  extra: [row('Delete deal', 'DELETE /Deals/{Id}'), row('Retrieve ads', 'GET /Ads')],
  risk: { ...NO_RISK, level: 'high', reads: 1, deletes: 1 },
  equal: [row('Retrieve reports', 'GET /Reports')],
  absent: [{ rule: { method: 'GET', path: '/Nowhere' }, reason: 'absent' }],
  toLookInto: [],
  lessCertain: [],
  undecided: [],
  clears: true,
  differs: true,
};
const NOTHING: Audit = {
  ...AUDIT,
  missing: [],
  missingInOff: [],
  unseen: [],
  extra: [],
  absent: [],
  risk: NO_RISK,
  differs: false,
};
const OWN = presetNamed('Own', { source: { kind: 'template', templateId: 't' } });
const PRESETS = [OWN, presetNamed('Reporting')];

function show(part: Partial<PanelView> = {}) {
  const intents = intentsOf();
  const shown = render(<AuditSection view={viewOf({ presets: PRESETS, ...part })} intents={intents} />);
  return {
    intents,
    again: (next: Partial<PanelView>) =>
      shown.rerender(<AuditSection view={viewOf({ presets: PRESETS, ...next })} intents={intents} />),
  };
}

const audited = (audit: Partial<Audit> = {}) => ({ presetId: OWN.id, audit: { ...AUDIT, ...audit } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const listed = (name: string) =>
  [...screen.getByRole('list', { name }).children].map((item) => item.textContent);

describe('the section Audit', () => {
  it('offers templates first, then presets, and compares with what is chosen', () => {
    const { intents } = show();
    const box = within(screen.getByRole('region', { name: 'Audit' })).getByRole<HTMLSelectElement>(
      'combobox',
      {
        name: 'Compare with',
      },
    );
    expect([...box.options].map(({ text }) => text)).toEqual(['Choose one', 'Own', 'Reporting']);
    fireEvent.change(box, { target: { value: OWN.id } });
    expect(intents.compareWith).toHaveBeenLastCalledWith(OWN.id);
    fireEvent.change(box, { target: { value: '' } });
    expect(intents.compareWith).toHaveBeenLastCalledWith(null);
    expect(intents.apply).not.toHaveBeenCalled();
  });

  it('tells apart a template and a preset of the same name', () => {
    const preset = presetNamed('Own', { id: 'other' });
    show({ presets: [OWN, preset], audit: { ...audited(), presetId: preset.id } });
    const box = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Compare with' });
    expect([...box.options].map(({ text }) => text)).toEqual(['Choose one', 'Own', 'Own (preset)']);
    expect(screen.getByRole('region', { name: 'Compared with “Own (preset)”' })).toBeTruthy();
  });

  it('names what is missing, extra and not offered, and says how many are equal', () => {
    show({ audit: audited() });
    expect(listed('Missing')).toEqual(['Retrieve actions (GET /Actions)', 'everything that reads in Jobs']);
    expect(listed('Not found so far')).toEqual(['GET /Somewhere']);
    expect(listed('Extra')).toEqual(['Delete deal (DELETE /Deals/{Id})', 'Retrieve ads (GET /Ads)']);
    expect(listed('Not offered')).toEqual(['GET /Nowhere']);
    const text = screen.getByRole('region', { name: 'Compared with “Own”' }).textContent ?? '';
    for (const part of [
      '2 are missing: calls will be answered with 403',
      '1 is not found so far, it may be in a category that is off',
      '2 are not needed',
      'High risk reads 1 endpoint, deletes from 1 endpoint.',
      '1 scope is as it should be',
      'until you press Update',
    ])
      expect(text).toContain(part);
  });

  it('has the result and its buttons above the rows, and folds a long list', () => {
    const extra = Array.from({ length: 103 }, (_, at) => row(`Row ${at}`, `GET /R${at}`));
    show({ audit: audited({ extra }) });
    const result = screen.getByRole('region', { name: 'Compared with “Own”' });
    expect(result.querySelector('p')?.textContent).toBe(
      'Missing: 2; Not found so far: 1; Extra: 103; Not offered: 1; 1 scope is as it should be',
    );
    const [first] = result.querySelectorAll('details');
    for (const name of ['Apply difference', 'Copy finding']) {
      const where = screen.getByRole('button', { name }).compareDocumentPosition(first as Element);
      expect(where).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    expect([...result.querySelectorAll('details')].map(({ open }) => open)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('applies the difference as the preset is applied, and only when pressed', () => {
    const { intents } = show({ audit: audited() });
    expect(intents.apply).not.toHaveBeenCalled();
    press('Apply difference');
    expect(intents.apply.mock.calls).toEqual([[OWN.id]]);
  });

  it('applies nothing while something else goes on', () => {
    const { intents } = show({ audit: audited(), running: { kind: 'reading' } });
    press('Apply difference');
    expect(intents.apply).not.toHaveBeenCalled();
  });

  it('has nothing to apply where nothing differs, and says so', () => {
    show({ audit: audited(NOTHING) });
    expect(screen.getByText('The token has exactly these scopes.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Apply difference' })).toBeNull();
  });

  it('says that extra scopes stay where the template only adds', () => {
    const { again } = show({ audit: audited({ clears: false }) });
    expect(screen.getByText('It only adds, so applying it clears nothing.')).toBeTruthy();
    again({ audit: audited({ clears: false, extra: [] }) });
    expect(screen.queryByText('It only adds, so applying it clears nothing.')).toBeNull();
  });

  it('compares nothing while scopes are out of sight, until it is told to read them', () => {
    const { intents } = show({ audit: { presetId: OWN.id, audit: null } });
    expect(screen.getByText(/out of sight/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy finding' })).toBeNull();
    press('Read all scopes');
    expect(intents.compareAll).toHaveBeenCalledTimes(1);
  });

  it('copies the finding, and shows it where the browser does not let it', () => {
    const { intents, again } = show({ audit: audited() });
    press('Copy finding');
    expect(intents.copyFinding.mock.calls[0]?.[0]).toContain('Compared with: Own\n');
    again({ audit: audited(), finding: { kind: 'copied' } });
    expect(screen.getByText('Copied.')).toBeTruthy();
    again({ audit: audited(), finding: { kind: 'text', text: 'the text' } });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Finding' }).value).toBe('the text');
  });

  it('leads to where a template is made from evidence', () => {
    const { intents } = show({ presets: [] });
    press('New from evidence');
    expect(intents.openEvidence).toHaveBeenCalledTimes(1);
  });

  it('shows a name with markup as text', () => {
    const name = '<img src=x>';
    show({ presets: [{ ...OWN, name }], audit: audited({ extra: [row(name)] }) });
    expect(screen.getByRole('region', { name: `Compared with “${name}”` }).querySelector('img')).toBeNull();
  });
});

describe('a finding as text', () => {
  const about = { accountType: 'agency', name: 'Acme', date: new Date(2026, 10, 2, 23, 59) } as const;

  it('says what was compared, when, and what came of it', () => {
    expect(findingText(AUDIT, about)).toBe(
      `Audit of a token's API scopes, 2026-11-02
Account type: agency
Compared with: Acme

Missing (2):
- Retrieve actions (GET /Actions)
- everything that reads in Jobs
Not found so far (1):
- GET /Somewhere
Extra (2):
- Delete deal (DELETE /Deals/{Id})
- Retrieve ads (GET /Ads)
Extra, High risk: reads 1 endpoint, deletes from 1 endpoint.
Equal: 1
Not offered (1):
- GET /Nowhere
`,
    );
  });

  it('leaves out what there is nothing of, and names what is not certain', () => {
    const audit = { ...NOTHING, undecided: [row('Frobnicate')], toLookInto: ['Ads', 'Jobs'] };
    const text = findingText(audit, about);
    expect(text).not.toMatch(/Missing|Not found|Extra|Not offered/);
    expect(text).toContain('they may be needed: Frobnicate');
    expect(text).toContain('Ads, Jobs');
  });
});
