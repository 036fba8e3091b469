// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FillView, PanelView } from '../../utils/panel/view.ts';
import { FAKE_SID, sampleTemplate } from '../../utils/templates/testing/templates.ts';
import { FillSection } from './FillSection.tsx';
import { intentsOf, viewOf } from './testing/view.ts';

afterEach(cleanup);

const TEMPLATES = [
  sampleTemplate({ id: 'a', name: 'Reporting' }),
  sampleTemplate({ id: 'b', name: '<i>Other</i>' }),
];

function show(part: Partial<PanelView> = {}) {
  const intents = intentsOf();
  const view = viewOf({ templates: TEMPLATES, ...part });
  const { container } = render(<FillSection step="setup" view={view} intents={intents} />);
  return { intents, container };
}

const ask = (name: string, value: string) => ({ name, value, choices: [], offered: [] });
const combobox = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Template' });
const fill = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Fill this step' });

describe('choosing a template', () => {
  it('offers each by its name, as text, and none at first', () => {
    show();
    expect([...combobox().options].map(({ text }) => text)).toEqual([
      'Choose a template',
      'Reporting',
      '<i>Other</i>',
    ]);
    expect(combobox().value).toBe('');
    expect(fill().disabled).toBe(true);
  });

  it('hands on the choice, and that there is none', () => {
    const { intents } = show({ chosenTemplate: 'b' });
    expect(combobox().value).toBe('b');
    fireEvent.change(combobox(), { target: { value: 'a' } });
    expect(intents.chooseTemplate).toHaveBeenLastCalledWith('a');
    fireEvent.change(combobox(), { target: { value: '' } });
    expect(intents.chooseTemplate).toHaveBeenLastCalledWith(null);
  });

  it('without any says how to make one', () => {
    const { intents } = show({ templates: [] });
    fireEvent.click(screen.getByRole('button', { name: 'Open the library' }));
    expect(intents.openLibrary).toHaveBeenCalledTimes(1);
  });
});

describe('Fill this step', () => {
  it('hands on the intent, for this step', () => {
    const { intents } = show({ chosenTemplate: 'a' });
    fireEvent.click(fill());
    expect(intents.fill.mock.calls).toEqual([['setup']]);
  });

  it('means every step on the screen', () => {
    const intents = intentsOf();
    const view = viewOf({ templates: TEMPLATES, chosenTemplate: 'a' });
    render(<FillSection step="both" view={view} intents={intents} />);
    fireEvent.click(fill());
    expect(intents.fill.mock.calls).toEqual([['both']]);
  });

  it('waits while it is being filled, and says so', () => {
    const { intents } = show({ chosenTemplate: 'a', filling: true });
    fireEvent.click(fill());
    expect(intents.fill).not.toHaveBeenCalled();
    // A disabled button would lose the keyboard's focus.
    expect([fill().disabled, fill().getAttribute('aria-disabled')]).toEqual([false, 'true']);
    expect(screen.getByRole('status').textContent).toBe('Filling …');
  });

  it('asks for the template’s variables', () => {
    const { intents } = show({ chosenTemplate: 'a', variables: [ask('client', 'Umb')] });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'client' });
    expect(box.value).toBe('Umb');
    fireEvent.input(box, { target: { value: 'Umbrella' } });
    expect(intents.setVariable).toHaveBeenCalledWith('client', 'Umbrella');
  });

  it('refuses a variable that is shaped like a credential', () => {
    const { intents } = show({ chosenTemplate: 'a', variables: [ask('client', FAKE_SID)] });
    expect(screen.getByRole('textbox', { name: 'client' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Credentials are never stored here/)).toBeTruthy();
    expect(fill().disabled).toBe(true);
    fireEvent.click(fill());
    expect(intents.fill).not.toHaveBeenCalled();
  });
});

describe('a variable', () => {
  it('with choices is a list of them, and one that is not among them is not taken for one', () => {
    const environment = { ...ask('environment', 'live'), choices: ['production', 'staging'] };
    const { intents } = show({ chosenTemplate: 'a', variables: [environment] });
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'environment' });
    expect([...list.options].map(({ text }) => text)).toEqual(['Choose', 'production', 'staging']);
    expect(list.value).toBe('');
    fireEvent.change(list, { target: { value: 'staging' } });
    expect(intents.setVariable).toHaveBeenCalledWith('environment', 'staging');
  });

  it('offers the last answers, the latest three', () => {
    const client = { ...ask('client', ''), offered: ['Umbrella', 'Acme', 'Initech', 'Globex'] };
    const { intents } = show({ chosenTemplate: 'a', variables: [client] });
    const names = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? '');
    expect(names.filter((name) => name.startsWith('client:'))).toEqual([
      'client: Umbrella',
      'client: Acme',
      'client: Initech',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'client: Acme' }));
    expect(intents.setVariable).toHaveBeenCalledWith('client', 'Acme');
  });

  it('is shown in its text before anything is filled, marked while it is open', () => {
    show({
      chosenTemplate: 'a',
      texts: [
        {
          field: 'name',
          pieces: [
            { kind: 'value', text: 'Umbrella' },
            { kind: 'plain', text: ' ' },
            { kind: 'open', text: 'environment' },
          ],
        },
      ],
    });
    expect(screen.getByRole('definition').textContent).toBe('Umbrella environment');
    expect(document.querySelector('.tp-piece-open')?.textContent).toBe('environment');
  });
});

describe('what came of it', () => {
  const shown = (results: readonly FillView[], step: 'setup' | 'contact' = 'setup') =>
    show({ chosenTemplate: 'a', fill: { step, results } });
  const items = () => screen.getAllByRole('listitem').map((item) => item.querySelector('span')?.textContent);

  it('is told field by field, and how many are right', () => {
    shown([
      { field: 'name', kind: 'filled' },
      { field: 'description', kind: 'already' },
      { field: 'apiVersion', kind: 'noOption', wanted: '99', offered: ['15', '16'] },
      { field: 'primaryContact', kind: 'notOnScreen' },
      { field: 'developerEmails', kind: 'partly', failed: ['x@example.com'] },
    ]);
    expect(screen.getByRole('status').textContent).toBe('2 of 5 fields are as the template says');
    expect(items()).toEqual([
      'Token Name: filled',
      'Description: already so',
      'API Version: “99” is not offered. Offered: 15, 16',
      'Primary Contact: not found on this screen',
      'Developer e-mails: not taken: x@example.com',
    ]);
  });

  it('says why a field was left alone', () => {
    shown([
      { field: 'name', kind: 'tooLong', limit: 40 },
      { field: 'description', kind: 'unclear' },
      { field: 'apiVersion', kind: 'locked' },
      { field: 'primaryContact', kind: 'notOpened' },
      { field: 'developerEmails', kind: 'refused' },
      { field: 'description', kind: 'braces', found: ['{ client }'] },
      { field: 'name', kind: 'secret' },
    ]);
    expect(screen.getByRole('status').textContent).toBe('0 of 7 fields are as the template says');
    expect(items()).toEqual([
      'Token Name: not touched: the page takes 40 characters at the most',
      'Description: not touched: it is not clear which box this is',
      'API Version: the page does not let it be changed',
      'Primary Contact: its list did not open',
      'Developer e-mails: the page did not take it',
      'Description: not touched: { client } would reach the page. Correct the template.',
      'Token Name: not touched: it would look like a credential. Correct the template or what you entered.',
    ]);
  });

  it('names the first of what a long list offers', () => {
    const offered = Array.from({ length: 200 }, (_, at) => `Person ${at}`);
    shown([{ field: 'primaryContact', kind: 'noOption', wanted: 'Nobody', offered }]);
    const [item] = items();
    expect(item).toContain('Person 11 and 188 more');
    expect(item).not.toContain('Person 12');
  });

  it('offers to replace a text of the person’s own, field by field', () => {
    const { intents } = shown([
      { field: 'name', kind: 'kept', wanted: 'Reporting' },
      { field: 'description', kind: 'filled' },
    ]);
    expect(screen.getAllByRole('button', { name: /^Replace/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Replace Token Name' }));
    expect(intents.overwrite.mock.calls).toEqual([['setup', 'name']]);
  });

  it('names the variables that have no value', () => {
    shown([{ field: 'name', kind: 'variables', unfilled: ['client', 'purpose'] }]);
    expect(items()).toEqual(['Token Name: needs a value for client, purpose']);
  });

  it('says where the template fills nothing here', () => {
    shown([]);
    expect(screen.getByRole('status').textContent).toBe('This template fills nothing on this step.');
  });

  it('of another step is not shown', () => {
    shown([{ field: 'primaryContact', kind: 'filled' }], 'contact');
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  it('shows what the page offers as text', () => {
    const { container } = shown([
      { field: 'apiVersion', kind: 'noOption', wanted: 'x', offered: ['<img src=x>'] },
    ]);
    expect(container.querySelector('img')).toBeNull();
  });
});
