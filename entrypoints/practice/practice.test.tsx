// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import '../../utils/page/testing/visibility.ts';
import { type PracticeLabels, practiceLabels } from '../../components/practice/labels.ts';
import { PracticePage } from '../../components/practice/PracticePage.tsx';
import { readScreen } from '../../utils/page/screen.ts';
import { knownScopes } from '../../utils/scopes/catalogue/known.ts';

afterEach(cleanup);

const SCOPES = knownScopes('agency');
const LOCALES = join(import.meta.dirname, '../../utils/i18n/locales');

/** The labels of the practice page in each language that there is. */
const LANGUAGES = readdirSync(LOCALES).map((file): [string, PracticeLabels] => {
  const { practice } = parse(readFileSync(join(LOCALES, file), 'utf8')) as {
    practice: { page: PracticeLabels };
  };
  return [file, practice.page];
});

const read = () =>
  readScreen(
    document,
    'agency',
    SCOPES.map(({ category }) => category),
  );

/** What the engine, which knows nothing of this page, makes of it. */
function seen() {
  const { list, editing, fields, scopes, tokens } = read();
  return {
    list,
    editing,
    fields: [...fields.keys()].sort(),
    rows: scopes === null ? 0 : scopes.selection.rows.length,
    tokens: tokens === null ? null : tokens.map(({ name }) => name),
  };
}

function next(label: string) {
  const button = screen.getByRole('button', { name: label });
  const form = button.closest('form');
  if (form === null) throw new Error(`${label} belongs to no form`);
  // As the browser's own event: a script's press leads nowhere.
  const event = new Event('submit', { cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  fireEvent(form, event);
}

describe.each(LANGUAGES)('the practice page by %s', (_, labels) => {
  it('is recognised by the panel as any tokens page, step by step', () => {
    render(<PracticePage labels={labels} scopes={SCOPES} onOpen={vi.fn()} />);
    const nothing = { list: false, editing: null, fields: [], rows: 0, tokens: null };
    expect(seen()).toEqual({ ...nothing, list: true, tokens: ['Example token 1', 'Example token 2'] });
    fireEvent.click(screen.getByRole('button', { name: labels.createAccessToken }));
    expect(seen()).toEqual({
      ...nothing,
      editing: false,
      fields: ['apiVersion', 'description', 'name'],
    });
    next(labels.next);
    expect(seen()).toEqual({ ...nothing, editing: false, fields: ['developerEmails', 'primaryContact'] });
    next(labels.next);
    expect(seen()).toEqual({ ...nothing, editing: false, rows: SCOPES.length });
    next(labels.next);
    expect(seen()).toEqual({ ...nothing, editing: false });
    next(labels.create);
    expect(seen().list).toBe(true);
  });
});

it('a press of a script leads no step further', () => {
  render(<PracticePage labels={practiceLabels()} scopes={SCOPES} onOpen={vi.fn()} />);
  fireEvent.click(screen.getByRole('button', { name: 'Create Access Token' }));
  const form = screen.getByRole('button', { name: 'Next' }).closest('form');
  if (form === null) throw new Error('Next belongs to no form');
  fireEvent.submit(form);
  expect(screen.getByRole('heading', { name: 'Setup' })).toBeTruthy();
});
