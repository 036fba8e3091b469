// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TemplateSetup } from '../templates/types.ts';
import type { FieldName } from './field.ts';
import { type FillStep, fillStep } from './fill.ts';
import { settle, stopClock } from './testing/clock.ts';
import { all, only, showPage } from './testing/page.ts';

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SETUP = `
  <div><label>Token Name</label><input id="name"></div>
  <div><label>Description</label><textarea id="description"></textarea></div>
  <div><label>API Version</label><select id="version"><option value="">Select</option>
    <option value="1">v9</option><option value="2">v16 (latest)</option><option value="3">v15</option></select></div>
  <button id="next">Next</button>`;

const CONTACT = `
  <div><label>Primary Contact</label><select id="contact"><option value="">Select</option>
    <option value="1">Dana Ito (dana@example.com)</option><option value="2">Dan Reed</option></select></div>
  <div><label>Developer Emails</label><input id="emails"></div>
  <button id="next">Next</button>`;

const value = (id: string) => only<HTMLInputElement>(`#${id}`).value;

interface Extra {
  readonly overwrite?: readonly FieldName[];
  readonly written?: Map<FieldName, string>;
  readonly signal?: AbortSignal;
}

function fill(step: FillStep, setup: TemplateSetup, extra: Extra = {}) {
  return settle(
    fillStep(step, setup, {
      document,
      signal: extra.signal ?? new AbortController().signal,
      overwrite: new Set(extra.overwrite ?? []),
      written: extra.written ?? new Map(),
    }),
  );
}

/** Listens for presses of the page's own button. */
function watchNext() {
  const pressed = vi.fn();
  only('#next').addEventListener('click', pressed);
  return pressed;
}

describe('Setup', () => {
  it('is filled, read again, and told field by field', async () => {
    showPage(SETUP);
    const pressed = watchNext();
    const results = await fill('setup', { name: 'Reporting', description: 'For Dana', apiVersion: '15' });
    expect(results).toEqual([
      { field: 'name', kind: 'filled' },
      { field: 'description', kind: 'filled' },
      { field: 'apiVersion', kind: 'filled' },
    ]);
    expect([value('name'), value('description'), value('version')]).toEqual(['Reporting', 'For Dana', '3']);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('a second time says that it is so already', async () => {
    showPage(SETUP);
    const setup = { name: 'Reporting', apiVersion: 'latest' };
    await fill('setup', setup);
    const changes = vi.fn();
    document.body.addEventListener('input', changes);
    expect((await fill('setup', setup)).map(({ kind }) => kind)).toEqual(['already', 'already']);
    expect(changes).not.toHaveBeenCalled();
    document.body.removeEventListener('input', changes);
  });

  it('leaves out what the template leaves out', async () => {
    showPage(SETUP);
    expect(await fill('setup', {})).toEqual([]);
    expect(await fill('setup', { primaryContact: 'Dana Ito', developerEmails: ['a@example.com'] })).toEqual(
      [],
    );
    expect([value('name'), value('description'), value('version')]).toEqual(['', '', '']);
  });

  it('says which field is not on the screen', async () => {
    showPage('<label>Token Name <input id="name"></label><label>Other <input></label>');
    expect(await fill('setup', { name: 'Reporting', description: 'x' })).toEqual([
      { field: 'name', kind: 'filled' },
      { field: 'description', kind: 'notOnScreen' },
    ]);
  });

  it('says where the page does not keep a text', async () => {
    showPage(SETUP);
    only('#name').addEventListener('input', () => {
      only<HTMLInputElement>('#name').value = 'Repo';
    });
    expect(await fill('setup', { name: 'Reporting' })).toEqual([{ field: 'name', kind: 'refused' }]);
  });

  it('goes on in fields that the page re-creates', async () => {
    showPage(`<form>${SETUP}</form>`);
    only('#name').addEventListener('change', () => {
      const name = value('name');
      only('form').innerHTML = SETUP;
      only<HTMLInputElement>('#name').value = name;
    });
    const results = await fill('setup', { name: 'Reporting', description: 'For Dana' });
    expect(results.map(({ kind }) => kind)).toEqual(['filled', 'filled']);
    expect([value('name'), value('description')]).toEqual(['Reporting', 'For Dana']);
  });
});

describe('the version', () => {
  it.each([
    ['latest', '2', 'filled'],
    ['16', '2', 'filled'],
    ['9', '1', 'filled'],
  ])('%s', async (apiVersion, expected, kind) => {
    showPage(SETUP);
    expect(await fill('setup', { apiVersion })).toEqual([{ field: 'apiVersion', kind }]);
    expect(value('version')).toBe(expected);
  });

  it('that the page chose beforehand gives way', async () => {
    showPage(SETUP);
    only<HTMLSelectElement>('#version').value = '1';
    expect(await fill('setup', { apiVersion: '15' })).toEqual([{ field: 'apiVersion', kind: 'filled' }]);
    expect(value('version')).toBe('3');
  });

  it('that is not offered is told with what is', async () => {
    showPage(SETUP);
    expect(await fill('setup', { apiVersion: '1' })).toEqual([
      { field: 'apiVersion', kind: 'noOption', wanted: '1', offered: ['v9', 'v16 (latest)', 'v15'] },
    ]);
    expect(value('version')).toBe('');
  });

  it('latest of a list without numbers is none', async () => {
    showPage('<label>API Version <select id="version"><option>Newest</option></select></label><input>');
    expect(await fill('setup', { apiVersion: 'latest' })).toMatchObject([{ kind: 'noOption' }]);
  });
});

describe("the person's own text", () => {
  const withOwn = () => {
    showPage(SETUP);
    only<HTMLInputElement>('#name').value = 'My own';
  };

  it('is kept, and told with what was wanted', async () => {
    withOwn();
    expect(await fill('setup', { name: 'Reporting' })).toEqual([
      { field: 'name', kind: 'kept', wanted: 'Reporting' },
    ]);
    expect(value('name')).toBe('My own');
  });

  it('is replaced once they agree, and only in that field', async () => {
    withOwn();
    only<HTMLTextAreaElement>('#description').value = 'Mine too';
    const results = await fill('setup', { name: 'Reporting', description: 'x' }, { overwrite: ['name'] });
    expect(results.map(({ kind }) => kind)).toEqual(['filled', 'kept']);
    expect([value('name'), value('description')]).toEqual(['Reporting', 'Mine too']);
  });

  it('is not what an earlier template wrote', async () => {
    showPage(SETUP);
    const written = new Map<FieldName, string>();
    await fill('setup', { name: 'First' }, { written });
    expect(await fill('setup', { name: 'Second' }, { written })).toEqual([{ field: 'name', kind: 'filled' }]);
    expect(value('name')).toBe('Second');
  });

  it('is what they made of it after', async () => {
    showPage(SETUP);
    const written = new Map<FieldName, string>();
    await fill('setup', { name: 'First' }, { written });
    only<HTMLInputElement>('#name').value = 'First, changed';
    expect(await fill('setup', { name: 'Second' }, { written })).toMatchObject([{ kind: 'kept' }]);
    expect(value('name')).toBe('First, changed');
  });
});

describe('Contact Information', () => {
  it('is filled', async () => {
    showPage(CONTACT);
    const pressed = watchNext();
    const results = await fill('contact', {
      primaryContact: 'Dan Reed',
      developerEmails: ['a@example.com', 'b@example.com'],
    });
    expect(results).toEqual([
      { field: 'primaryContact', kind: 'filled' },
      { field: 'developerEmails', kind: 'filled' },
    ]);
    expect([value('contact'), value('emails')]).toEqual(['2', 'a@example.com, b@example.com']);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('finds a contact that is listed with an address behind the name', async () => {
    showPage(CONTACT);
    expect(await fill('contact', { primaryContact: 'dana ito' })).toMatchObject([{ kind: 'filled' }]);
    expect(value('contact')).toBe('1');
  });

  it.each(['Dan', 'Dan Ree', 'Dana'])('does not take another person for %s', async (primaryContact) => {
    showPage(CONTACT);
    expect(await fill('contact', { primaryContact })).toMatchObject([
      { kind: 'noOption', wanted: primaryContact, offered: ['Dana Ito (dana@example.com)', 'Dan Reed'] },
    ]);
    expect(value('contact')).toBe('');
  });

  it('keeps the contact that the person chose', async () => {
    showPage(CONTACT);
    only<HTMLSelectElement>('#contact').value = '1';
    expect(await fill('contact', { primaryContact: 'Dan Reed' })).toEqual([
      { field: 'primaryContact', kind: 'kept', wanted: 'Dan Reed' },
    ]);
    expect(value('contact')).toBe('1');
    const agreed = await fill('contact', { primaryContact: 'Dan Reed' }, { overwrite: ['primaryContact'] });
    expect(agreed).toMatchObject([{ kind: 'filled' }]);
    expect(value('contact')).toBe('2');
  });

  it('leaves a contact that is chosen already alone', async () => {
    showPage(CONTACT);
    only<HTMLSelectElement>('#contact').value = '1';
    const changes = vi.fn();
    only('#contact').addEventListener('change', changes);
    expect(await fill('contact', { primaryContact: 'Dana Ito' })).toMatchObject([{ kind: 'already' }]);
    expect(changes).not.toHaveBeenCalled();
  });

  it('makes chips, and says which address the page did not take', async () => {
    showPage(
      '<div><label>Developer Emails</label><div class="tag-input"><input id="emails"></div></div><input id="other">',
    );
    only('#emails').addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter' || value('emails').startsWith('bad')) return;
      const chip = document.createElement('span');
      chip.textContent = value('emails');
      only('.tag-input').prepend(chip);
      only<HTMLInputElement>('#emails').value = '';
    });
    expect(
      await fill('contact', { developerEmails: ['a@example.com', 'bad@example.com', 'c@example.com'] }),
    ).toEqual([{ field: 'developerEmails', kind: 'partly', failed: ['bad@example.com'] }]);
    expect(all('.tag-input span').map((chip) => chip.textContent)).toEqual([
      'c@example.com',
      'a@example.com',
    ]);
  });
});

describe('what cannot be filled has a name', () => {
  it.each([
    [
      'a box that can only be read',
      '<label>Token Name <input id="name" readonly value="Old"></label><input>',
    ],
    ['a box that is disabled', '<label>Token Name <input id="name" disabled></label><input>'],
  ])('%s is locked', async (_, html) => {
    showPage(html);
    const before = value('name');
    const results = await fill('setup', { name: 'Reporting' }, { overwrite: ['name'] });
    expect(results).toEqual([{ field: 'name', kind: 'locked' }]);
    expect(value('name')).toBe(before);
  });

  it('a select that is disabled is locked', async () => {
    showPage('<label>API Version <select id="version" disabled><option>15</option></select></label><input>');
    expect(await fill('setup', { apiVersion: '15' })).toEqual([{ field: 'apiVersion', kind: 'locked' }]);
  });

  it('a text that is longer than the page takes is not entered', async () => {
    showPage('<label>Token Name <input id="name" maxlength="5"></label><input>');
    expect(await fill('setup', { name: 'Reporting' })).toEqual([
      { field: 'name', kind: 'tooLong', limit: 5 },
    ]);
    expect(value('name')).toBe('');
  });

  it('of two boxes that could be it, that it is not clear which', async () => {
    showPage('<label>Token Name <input id="name"></label><label>Token Name <input id="other"></label>');
    expect(await fill('setup', { name: 'Reporting' })).toEqual([{ field: 'name', kind: 'unclear' }]);
    expect([value('name'), value('other')]).toEqual(['', '']);
  });

  it('a list that does not open', async () => {
    showPage('<div><span>API Version</span><button aria-haspopup="listbox">Select</button></div><input>');
    expect(await fill('setup', { apiVersion: '15' })).toEqual([{ field: 'apiVersion', kind: 'notOpened' }]);
  });

  it('a name is not written where a drop-down has the label', async () => {
    showPage('<label>Token Name <select id="name"><option>Old</option></select></label><input>');
    expect(await fill('setup', { name: 'Reporting' })).toEqual([{ field: 'name', kind: 'unclear' }]);
  });
});

describe('after the last field', () => {
  it('all are read again, and one that the page has emptied since is told', async () => {
    showPage(SETUP);
    only('#description').addEventListener('change', () => {
      only<HTMLInputElement>('#name').value = '';
    });
    const told: string[] = [];
    const results = await settle(
      fillStep(
        'setup',
        { name: 'Reporting', description: 'For Dana' },
        {
          document,
          signal: new AbortController().signal,
          overwrite: new Set(),
          written: new Map(),
          onResult: ({ field, kind }) => told.push(`${field} ${kind}`),
        },
      ),
    );
    expect(results).toEqual([
      { field: 'name', kind: 'refused' },
      { field: 'description', kind: 'filled' },
    ]);
    expect(told).toEqual(['name filled', 'description filled', 'name refused']);
  });

  it('a choice that the page has taken back since is told', async () => {
    showPage(CONTACT);
    only('#emails').addEventListener('change', () => {
      only<HTMLSelectElement>('#contact').selectedIndex = 0;
    });
    const setup = { primaryContact: 'Dan Reed', developerEmails: ['a@example.com'] };
    expect((await fill('contact', setup)).map(({ kind }) => kind)).toEqual(['refused', 'filled']);
  });
});

it('a description goes into a box of one line as one line', async () => {
  showPage('<label>Description <input id="description"></label><label>Token Name <input></label>');
  expect(await fill('setup', { description: 'One\nTwo' })).toEqual([
    { field: 'description', kind: 'filled' },
  ]);
  expect(value('description')).toBe('One Two');
  expect(await fill('setup', { description: 'One\nTwo' })).toEqual([
    { field: 'description', kind: 'already' },
  ]);
});

it('a contact is known by its name beside an address, a picture’s letters and a role', async () => {
  showPage(
    '<div><span>Primary Contact</span><button id="c" aria-haspopup="listbox">Select</button></div><input>',
  );
  only('#c').addEventListener('click', () => {
    const list = document.createElement('ul');
    for (const [letters, name] of [
      ['DI', 'Dana Ito'],
      ['DI', 'Dana Itoh'],
    ]) {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.innerHTML = `<div>${letters}</div><div>${name}</div><div>Reports to the board</div>`;
      option.addEventListener('click', () => {
        only('#c').textContent = name ?? '';
        list.remove();
      });
      list.append(option);
    }
    document.body.append(list);
  });
  expect(await fill('contact', { primaryContact: 'Dana Ito' })).toEqual([
    { field: 'primaryContact', kind: 'filled' },
  ]);
  expect(only('#c').textContent).toBe('Dana Ito');
});

it('a field that was pointed out is filled although nothing names it', async () => {
  showPage('<input id="a"><input id="b">');
  const results = await settle(
    fillStep(
      'setup',
      { name: 'Reporting' },
      {
        document,
        signal: new AbortController().signal,
        overwrite: new Set(),
        written: new Map(),
        pointedOut: () => new Map([['name', only('#b')]]),
      },
    ),
  );
  expect(results).toEqual([{ field: 'name', kind: 'filled' }]);
  expect([value('a'), value('b')]).toEqual(['', 'Reporting']);
});

it('both steps on one screen are filled together', async () => {
  showPage(`<form>${SETUP}${CONTACT.replace('<button id="next">Next</button>', '')}</form>`);
  const results = await fill('both', {
    name: 'Reporting',
    primaryContact: 'Dan Reed',
    developerEmails: ['a@example.com'],
  });
  expect(results.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
    'name filled',
    'primaryContact filled',
    'developerEmails filled',
  ]);
  expect([value('name'), value('contact'), value('emails')]).toEqual(['Reporting', '2', 'a@example.com']);
});

describe('a screen with credentials', () => {
  it('is not touched', async () => {
    showPage(`${CONTACT}<div><label>Auth Token</label><input type="password" value="x"></div>`);
    expect(await fill('contact', { primaryContact: 'Dan Reed', developerEmails: ['a@example.com'] })).toEqual(
      [],
    );
    expect([value('contact'), value('emails')]).toEqual(['', '']);
  });

  it('is not touched on the step Setup either', async () => {
    showPage(`${SETUP}<div><label>Auth Token</label><input type="password" value="x"></div>`);
    expect(await fill('setup', { name: 'Reporting' })).toEqual([]);
    expect(value('name')).toBe('');
  });
});

it('a stop ends it before the next field', async () => {
  showPage(SETUP);
  const stop = new AbortController();
  only('#name').addEventListener('change', () => stop.abort(new Error('Escape')));
  await expect(
    fill('setup', { name: 'Reporting', description: 'For Dana' }, { signal: stop.signal }),
  ).rejects.toThrow('Escape');
  expect(value('description')).toBe('');
});
