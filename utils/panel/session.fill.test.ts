// @vitest-environment happy-dom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { only, showPage } from '../page/testing/page.ts';
import { FAKE_SID, sampleTemplate } from '../templates/testing/templates.ts';
import { KNOWLEDGE, sessionTests } from './testing/session.ts';

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned: () => false,
}));
vi.mock('wxt/browser', () => ({ browser: {} }));

const { answers, start, asked } = sessionTests(send);

const LIST = '<button>Create Access Token</button>';
const SETUP = `<label>Token Name <input id="name"></label><label>Description <textarea id="description"></textarea></label>
  <label>API Version <select id="version"><option>15</option><option>16</option></select></label>`;
const CONTACT = `<div><span>Primary Contact</span><select id="contact"><option value="">Select</option>
  <option value="1">Dana Ito</option></select></div><input id="other">`;
const TEMPLATE = sampleTemplate({
  id: 't',
  setup: {
    name: '{client} reporting',
    description: 'Reads reports',
    apiVersion: 'latest',
    primaryContact: 'Dana Ito',
  },
});
const value = (id: string) => only<HTMLInputElement>(`#${id}`).value;

beforeEach(() => {
  answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [TEMPLATE] });
});

it('what a chosen template would fill in is in the findings, once its variables have values', async () => {
  const description = 'Reads reports for the weekly dashboard.';
  const template = { ...TEMPLATE, setup: { ...TEMPLATE.setup, description } };
  answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [template] });
  showPage(SETUP);
  const { session, view } = await start();
  const acts = () => [...view().findings.values()].flat().map(({ action }) => action);
  session.intents.chooseTemplate('t');
  expect(acts()).toContainEqual({ kind: 'fill', field: 'description', text: description });
  expect(acts()).not.toContainEqual(expect.objectContaining({ kind: 'fill', field: 'name' }));
  session.intents.setVariable('client', 'Umbrella');
  expect(acts()).toContainEqual({ kind: 'fill', field: 'name', text: 'Umbrella reporting' });
});

describe('filling a step', () => {
  it('asks for the variables of the template, and puts no braces on the page', async () => {
    showPage(SETUP);
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('t');
    expect(view().variables).toMatchObject([{ name: 'client', value: '' }]);
    session.intents.fill('setup');
    await rest();
    expect(value('name')).toBe('');
    expect(value('description')).toBe('Reads reports');
    expect(view().fill?.results).toContainEqual({ field: 'name', kind: 'variables', unfilled: ['client'] });
  });

  it('puts their values in', async () => {
    showPage(SETUP);
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('t');
    session.intents.setVariable('client', 'Umbrella');
    expect(view().variables).toMatchObject([{ name: 'client', value: 'Umbrella' }]);
    session.intents.fill('setup');
    expect(view().filling).toBe(true);
    await rest();
    expect([value('name'), value('version')]).toEqual(['Umbrella reporting', '16']);
    expect(view().fill?.results.map(({ kind }) => kind)).toEqual(['filled', 'filled', 'filled']);
    expect(view().filling).toBe(false);
  });

  it('keeps the person’s own text until they agree', async () => {
    showPage(SETUP);
    only<HTMLTextAreaElement>('#description').value = 'Mine';
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('t');
    session.intents.fill('setup');
    await rest();
    expect(value('description')).toBe('Mine');
    expect(view().fill?.results).toContainEqual({
      field: 'description',
      kind: 'kept',
      wanted: 'Reads reports',
    });
    session.intents.overwrite('setup', 'description');
    await rest();
    expect(value('description')).toBe('Reads reports');
  });

  it('fills Contact Information, and forgets the result on the next step', async () => {
    showPage(CONTACT);
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('t');
    session.intents.fill('contact');
    await rest();
    expect(value('contact')).toBe('1');
    expect(view().fill).toMatchObject({ step: 'contact', results: [{ kind: 'filled' }] });
    showPage(SETUP);
    await rest();
    expect(view().fill).toBeNull();
  });

  it('fills two steps that share a screen in one go, and keeps the result in view', async () => {
    showPage(`<form>${SETUP}${CONTACT}</form>`);
    const { session, view, rest } = await start();
    expect(view().parts).toMatchObject({ setup: true, contact: true });
    session.intents.chooseTemplate('t');
    session.intents.setVariable('client', 'Umbrella');
    session.intents.fill('both');
    await rest();
    expect([value('name'), value('contact')]).toEqual(['Umbrella reporting', '1']);
    expect(view().fill?.results.map(({ kind }) => kind)).toEqual(['filled', 'filled', 'filled', 'filled']);
  });

  it('by a template that fills nothing says so', async () => {
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [sampleTemplate({ id: 'none' })] });
    showPage(SETUP);
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('none');
    session.intents.fill('setup');
    await rest();
    expect(view().fill).toEqual({ step: 'setup', results: [] });
    expect(view().fault).toBeNull();
  });

  it('does nothing without a template', async () => {
    showPage(SETUP);
    const { session, view, rest } = await start();
    session.intents.fill('setup');
    await rest();
    expect([value('name'), value('description')]).toEqual(['', '']);
    expect(view()).toMatchObject({ fill: null, filling: false, fault: null });
  });

  it('lets go of a template that was deleted in another window', async () => {
    showPage(SETUP);
    const { session, view } = await start();
    session.intents.chooseTemplate('t');
    answers['get-knowledge'] = () => KNOWLEDGE;
    await session.refresh();
    expect(view()).toMatchObject({ chosenTemplate: null, templates: [], variables: [] });
  });

  it('asks for the variables that a template has now, after it was changed in another window', async () => {
    showPage(SETUP);
    const { session, view } = await start();
    session.intents.chooseTemplate('t');
    const setup = { name: '{client} {purpose}' };
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [{ ...TEMPLATE, setup }] });
    await session.refresh();
    expect(view().variables.map(({ name }) => name)).toEqual(['client', 'purpose']);
  });
});

describe('the variables of a template', () => {
  const filled = async (given: Record<string, string>) => {
    showPage(SETUP);
    const started = await start();
    started.session.intents.chooseTemplate('t');
    for (const [name, text] of Object.entries(given)) started.session.intents.setVariable(name, text);
    started.session.intents.fill('setup');
    await started.rest();
    return started;
  };
  const have = (change: object) => {
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [{ ...TEMPLATE, ...change }] });
  };

  it('begin with what the template knows', async () => {
    have({ client: 'Umbrella' });
    await filled({});
    expect(value('name')).toBe('Umbrella reporting');
  });

  it('show how the texts will read', async () => {
    const { view } = await filled({});
    expect(view().texts).toEqual([
      {
        field: 'name',
        pieces: [
          { kind: 'open', text: 'client' },
          { kind: 'plain', text: ' reporting' },
        ],
      },
    ]);
  });

  it('are told to the background after a use, without what looks like a credential', async () => {
    have({ setup: { name: '{client}', description: '{key}' } });
    await filled({ client: ' Umbrella ', key: FAKE_SID });
    expect(asked('template-used')).toEqual([
      { kind: 'template-used', templateId: 't', answers: { client: ['Umbrella'] } },
    ]);
  });

  it('never make a credential on the page, not even of two halves that the template knows', async () => {
    const half = FAKE_SID.length / 2;
    have({
      setup: { name: '{a}{b}', description: '{client}' },
      variables: [
        { name: 'a', default: FAKE_SID.slice(0, half) },
        { name: 'b', default: FAKE_SID.slice(half) },
      ],
    });
    const { view } = await filled({ client: 'Umbrella' });
    expect([value('name'), value('description')]).toEqual(['', 'Umbrella']);
    expect(view().fill?.results).toContainEqual({ field: 'name', kind: 'secret' });
    expect(view().texts).toContainEqual({ field: 'name', pieces: [{ kind: 'stray', text: '•••' }] });
  });

  it('are not told where they are too long to be offered again', async () => {
    have({ setup: { name: '{client}', description: '{why}' } });
    await filled({ client: 'Umbrella', why: 'x'.repeat(301) });
    expect(value('description')).toHaveLength(301);
    expect(asked('template-used')).toEqual([
      { kind: 'template-used', templateId: 't', answers: { client: ['Umbrella'] } },
    ]);
  });

  it('are not told when nothing was filled', async () => {
    have({ setup: { name: '{client}' } });
    await filled({});
    expect(asked('template-used')).toEqual([]);
  });

  it('are offered again for the next token, and not filled in from the one before', async () => {
    answers['template-used'] = () => ({ client: ['Umbrella'] });
    showPage(LIST);
    const { session, view, rest } = await start();
    showPage(SETUP);
    await rest();
    session.intents.chooseTemplate('t');
    session.intents.setVariable('client', 'Umbrella');
    session.intents.fill('setup');
    await rest();
    showPage(LIST);
    await rest();
    showPage(SETUP);
    await rest();
    expect(view().variables).toEqual([{ name: 'client', value: '', choices: [], offered: ['Umbrella'] }]);
  });

  it('go on to another template, unless that one knows better', async () => {
    const other = { ...TEMPLATE, id: 'u', client: 'Acme' };
    answers['get-knowledge'] = () => ({
      ...KNOWLEDGE,
      templates: [TEMPLATE, { ...TEMPLATE, id: 'v' }, other],
    });
    const { session, view } = await filled({ client: 'Umbrella' });
    session.intents.chooseTemplate('v');
    expect(view().variables).toMatchObject([{ value: 'Umbrella' }]);
    session.intents.chooseTemplate('u');
    expect(view().variables).toMatchObject([{ value: 'Acme' }]);
  });
});

describe('braces that are no variable', () => {
  it.each(['{ client } reporting', 'reporting {client'])('never reach the page: %s', async (name) => {
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [{ ...TEMPLATE, setup: { name } }] });
    showPage(SETUP);
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('t');
    session.intents.fill('setup');
    await rest();
    expect(value('name')).toBe('');
    expect(view().fill?.results).toMatchObject([{ field: 'name', kind: 'braces' }]);
  });

  it('nor in a contact or an address', async () => {
    const setup = { primaryContact: '{owner', developerEmails: ['{client}@example.com'] };
    answers['get-knowledge'] = () => ({ ...KNOWLEDGE, templates: [{ ...TEMPLATE, setup }] });
    showPage(CONTACT);
    const { session, view, rest } = await start();
    session.intents.chooseTemplate('t');
    session.intents.fill('contact');
    await rest();
    expect(view().fill?.results).toEqual([
      { field: 'primaryContact', kind: 'braces', found: ['{owner'] },
      { field: 'developerEmails', kind: 'variables', unfilled: ['client'] },
    ]);
  });
});

describe('the checklist', () => {
  it('begins anew with each token that is made', async () => {
    showPage(LIST);
    const { session, view, rest } = await start();
    session.intents.tick('rotate', true);
    await rest();
    expect(view().ticked).toEqual(['rotate']);
    expect(asked('set-draft').at(-1)).toEqual({
      kind: 'set-draft',
      draft: { draftId: 'draft-1', ticked: ['rotate'], reasons: [] },
    });
    showPage(SETUP);
    await rest();
    expect(asked('get-draft').at(-1)).toEqual({ kind: 'get-draft', begin: true });
    expect(view().ticked).toEqual([]);
  });

  it('goes on through the steps of one token', async () => {
    showPage(LIST);
    const { session, view, rest } = await start();
    showPage(SETUP);
    await rest();
    session.intents.tick('rotate', true);
    showPage(CONTACT);
    await rest();
    showPage(SETUP);
    await rest();
    expect(asked('get-draft').filter(({ begin }) => begin)).toHaveLength(1);
    expect(view().ticked).toEqual(['rotate']);
  });

  it('says what the page shows of the token being made', async () => {
    showPage(LIST);
    const { view, rest } = await start();
    showPage(SETUP);
    await rest();
    const states = () => (view().findings.get('description') ?? []).map(({ state }) => state);
    expect(states()).toContain('warn');
    only<HTMLTextAreaElement>('#description').value = 'Reads reports for the weekly dashboard of Umbrella';
    only('#description').dispatchEvent(new Event('input', { bubbles: true }));
    await rest();
    expect(states()).toEqual(['ok']);
  });
});
