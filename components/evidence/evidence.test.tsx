// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { LIMITS } from '../../utils/evidence/limits.ts';
import { button, createWorld, fill, listed, named, press, statusSays } from '../templates/testing.tsx';
import { MAX_BOX } from './sources.ts';
import {
  type Asked,
  box,
  chooseFiles,
  createPort,
  openEvidence,
  paste,
  proposed,
  seen,
  typeKey,
} from './testing.tsx';

const { accountSid, authToken } = fakeCredentials();
const ACTIONS = seen('GET /Mediapartners/{AccountSID}/Actions');
const EXPORT = seen('GET /Mediapartners/{AccountSID}/ReportExport/{}');

afterEach(cleanup);

const contents = ({ inputs }: Asked) => inputs.map(({ content }) => content);

describe('the text box', () => {
  it('takes a paste out of the browser’s hands, and credentials out of the paste', async () => {
    const { port, asked } = createPort(() => ({ endpoints: [ACTIONS] }));
    await openEvidence(port);
    const target = await box();
    const command = `curl https://api.impact.com/Mediapartners/${accountSid}/Actions -H "Authorization: Bearer ${authToken}"`;
    expect(paste(target, command)).toBe(true);
    await statusSays(/Found 1 call in 1 source .* were removed before anything was read\.$/);
    for (const text of [target.value, ...asked.flatMap(contents), document.documentElement.outerHTML]) {
      expect(String(text)).not.toContain(accountSid);
      expect(String(text)).not.toContain(authToken);
    }
    expect(target.value).toContain('/Mediapartners/{AccountSID}/Actions');
  });

  it('takes what is pasted where no text box has the focus, on a line of its own', async () => {
    const { port } = createPort(() => ({ endpoints: [ACTIONS] }));
    await openEvidence(port);
    paste(await box(), 'GET /Actions');
    (await box()).blur();
    expect(paste(document.body, 'GET /Campaigns')).toBe(true);
    expect((await box()).value).toBe('GET /Actions\nGET /Campaigns');
    await proposed();
    const name = screen.getByRole('textbox', { name: 'Template name' });
    expect(paste(name, 'A name')).toBe(false);
  });

  it('never shows a long text: it becomes a source', async () => {
    const { port, asked } = createPort(() => ({}));
    await openEvidence(port);
    const long = 'GET /Actions\n'.repeat(MAX_BOX / 10);
    expect(paste(await box(), long)).toBe(true);
    expect((await box()).value).toBe('');
    await screen.findByText('Pasted text (260 kB)');
    expect(asked.map(contents)).toEqual([[long]]);
  });

  it('does the same with a long text that comes in another way', async () => {
    const { port, asked } = createPort(() => ({}));
    await openEvidence(port);
    fireEvent.input(await box(), { target: { value: 'x'.repeat(MAX_BOX + 1) } });
    expect((await box()).value).toBe('');
    await waitFor(() => expect(asked).toHaveLength(1));
  });

  describe('while somebody types', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('reads at a pause, and takes a credential’s shape out with the key that completes it', async () => {
      const { port, asked } = createPort(() => ({}));
      vi.useRealTimers();
      await openEvidence(port);
      const target = await box();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      for (const key of `GET /Mediapartners/${accountSid}`) typeKey(target, key);
      expect(target.value).toBe('GET /Mediapartners/{AccountSID}');
      for (const key of '/Actions') typeKey(target, key);
      expect(asked).toHaveLength(0);
      vi.advanceTimersByTime(1000);
      await vi.waitFor(() =>
        expect(asked.map(contents)).toEqual([['GET /Mediapartners/{AccountSID}/Actions']]),
      );
    });

    it('takes what only its surroundings give away out at the pause', async () => {
      const { port, asked } = createPort(() => ({}));
      vi.useRealTimers();
      await openEvidence(port);
      const target = await box();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      for (const key of 'password=hunter2x') typeKey(target, key);
      expect(target.value).toBe('password=hunter2x');
      vi.advanceTimersByTime(1000);
      expect(target.value).not.toContain('hunter2x');
      await vi.waitFor(() => expect(asked).toHaveLength(1));
      expect(String(asked.map(contents))).not.toContain('hunter2x');
    });
  });
});

describe('sources', () => {
  it('add up, each can be removed, and every change is read', async () => {
    const { port, asked } = createPort((inputs) => ({
      sources: inputs.map(({ name }) => ({ name, kind: 'har' })),
    }));
    await openEvidence(port);
    await chooseFiles(new File(['one'], 'a.har'), new File(['two'], 'b.har'));
    await waitFor(() => expect(asked).toHaveLength(1));
    paste(document.body, 'GET /Actions');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.inputs.map(({ name }) => name)).toEqual(['a.har', 'b.har', null]);
    const list = await screen.findByRole('list', { name: 'Sources' });
    await waitFor(() => expect(within(list).getAllByText('HAR')).toHaveLength(2));
    await press('Remove a.har');
    expect(document.activeElement?.textContent).toBe('Choose files');
    await waitFor(() => expect(asked[2]?.inputs.map(({ name }) => name)).toEqual(['b.har', null]));
  });

  it('have names that can be shown, whatever the file is called', async () => {
    const { port } = createPort(() => ({}));
    await openEvidence(port);
    await chooseFiles(new File(['x'], `of ${accountSid}\u202E.har`));
    await button(/^Remove of .+\.har$/);
    expect(document.documentElement.outerHTML).not.toContain(accountSid);
  });

  it('can be dropped anywhere, as files or as text, but not from the page itself', async () => {
    const { port, asked } = createPort(() => ({}));
    await openEvidence(port);
    const drop = (files: readonly File[], text: string, types: readonly string[]) => {
      for (const type of ['dragover', 'drop']) {
        const event = new Event(type, { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: { files, types, getData: () => text } });
        document.body.dispatchEvent(event);
        if (type === 'drop') return event.defaultPrevented;
      }
      return false;
    };
    expect(drop([new File(['x'], 'a.har')], '', ['Files'])).toBe(true);
    await button('Remove a.har');
    (await box()).blur();
    expect(drop([], `GET /Mediapartners/${accountSid}/Actions`, ['text/plain'])).toBe(true);
    expect((await box()).value).toBe('GET /Mediapartners/{AccountSID}/Actions');
    await waitFor(() => expect(asked).toHaveLength(2));
    document.body.dispatchEvent(new Event('dragstart', { bubbles: true }));
    expect(drop([], 'a word of the page', ['text/plain'])).toBe(false);
  });

  it('that are too large or cannot be read are told of, and the others are read', async () => {
    const { port, asked } = createPort(() => ({ endpoints: [ACTIONS] }));
    await openEvidence(port);
    const huge = new File([''], 'huge.log');
    Object.defineProperty(huge, 'size', { value: LIMITS.bytes + 1 });
    const gone = new File([''], 'gone.har');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    await chooseFiles(huge, gone, new File(['GET /Actions'], 'fine.txt'));
    await screen.findByText('huge.log: it is larger than 64 MB and was not read');
    expect(screen.getByText(/^gone.har: the browser could not read it/)).toBeTruthy();
    expect(asked[0]?.inputs.map(({ name }) => name)).toEqual(['fine.txt']);
  });
});

describe('a reading', () => {
  it('shows how far it is, and can be cancelled and begun again', async () => {
    const { port, asked } = createPort();
    await openEvidence(port);
    paste(await box(), 'GET /Actions');
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Reading evidence' });
    await waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.progress(0.5);
    await waitFor(() => expect(bar.value).toBe(0.5));
    (await button('Cancel')).focus();
    await press('Cancel');
    expect(asked[0]?.signal.aborted).toBe(true);
    await statusSays(/^Cancelled\./);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Read again');
    await press('Read again');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(document.activeElement?.textContent).toBe('Cancel');
    asked[1]?.answer({ endpoints: [ACTIONS] });
    await statusSays(/^Found 1 call in 1 source/);
    expect(document.activeElement).toBe(screen.getByRole('status').parentElement);
  });

  it('that is over at once is not told of', async () => {
    const { port } = createPort(() => ({ endpoints: [ACTIONS] }));
    await openEvidence(port);
    const told: string[] = [];
    const status = screen.getByRole('status');
    const observer = new MutationObserver(() => told.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    paste(await box(), 'GET /Actions');
    await statusSays(/^Found/);
    observer.disconnect();
    expect(told).not.toContain('Reading evidence');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('gives way to the next one, whose result alone is shown', async () => {
    const { port, asked } = createPort();
    await openEvidence(port);
    paste(await box(), 'GET /Actions');
    await waitFor(() => expect(asked).toHaveLength(1));
    paste(await box(), 'GET /Campaigns');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.answer({ endpoints: [ACTIONS], ignored: 2 });
    await statusSays(
      'Found 1 call in 1 source (list of endpoints). 2 calls to other services were left out.',
    );
    asked[0]?.answer({ endpoints: [EXPORT], ignored: 9 });
    await waitFor(async () => expect((await proposed())[0]).toContain('/Actions'));
    expect(screen.getByRole('status').textContent).toContain('2 calls');
  });

  it('that breaks says so', async () => {
    const { port, asked } = createPort();
    await openEvidence(port);
    paste(await box(), 'GET /Actions');
    await waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.fail();
    await statusSays(/^Reading broke off/);
    await button('Read again');
  });

  it('ends with the view', async () => {
    const { port, asked } = createPort();
    await openEvidence(port);
    paste(await box(), 'GET /Actions');
    await waitFor(() => expect(asked).toHaveLength(1));
    await press('Back to templates');
    await waitFor(() => expect(asked[0]?.signal.aborted).toBe(true));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('New from evidence'));
    await press('New from evidence');
    expect((await box()).value).toBe('');
  });

  it('names what went wrong by source and line, and counts each kind of credential', async () => {
    const { port } = createPort(() => ({
      endpoints: [{ ...ACTIONS, count: 41 }],
      removed: { token: 2, sid: 1 },
      problems: [{ code: 'truncated', source: 'a.har', line: 12 }],
    }));
    await openEvidence(port);
    await chooseFiles(new File(['x'], 'a.har'));
    await statusSays(
      'Found 41 calls in 1 source (list of endpoints). 2 tokens and 1 SID were removed before anything was read.',
    );
    expect(screen.getByText('a.har, line 12: it ends too early; what was whole was read')).toBeTruthy();
  });

  it('can be forgotten as a whole', async () => {
    const { port } = createPort(() => ({ endpoints: [ACTIONS] }));
    await openEvidence(port);
    paste(await box(), 'GET /Actions');
    await proposed();
    await press('Start over');
    await waitFor(async () => expect((await box()).value).toBe(''));
    expect(screen.queryByRole('list', { name: 'Proposed scopes' })).toBeNull();
    expect(document.activeElement).toBe(await box());
  });
});

describe('the proposal', () => {
  async function openWith(...endpoints: readonly (typeof ACTIONS)[]) {
    const { port } = createPort(() => ({ endpoints }));
    const world = createWorld();
    return { world, open: () => openEvidence(port, world).then(async () => paste(await box(), 'x')) };
  }

  it('ticks what is certain, offers what it needs, and says why and where', async () => {
    const { open } = await openWith(EXPORT, { ...ACTIONS, doubts: ['method'] });
    await open();
    const rows = await proposed();
    expect(rows[0]).toBe('x GET /Mediapartners/{AccountSID}/ReportExport/{Id}');
    expect(rows[1]).toBe('- GET /Mediapartners/{AccountSID}/Actions');
    expect(rows).toContain('- GET /Mediapartners/{AccountSID}/Jobs/{JobId}/Download');
    const actions = screen.getByRole('checkbox', { name: 'GET /Mediapartners/{AccountSID}/Actions' });
    const hint = document.getElementById(actions.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(hint).toContain('Nothing says which method, so GET is assumed.');
    expect(hint).toContain('In actions.py, line 12');
    expect(screen.getByText('Guessed from the evidence.')).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Account type' }).value).toBe('partner');
  });

  it('says beside the saving what the ticked scopes lack, and ticks it', async () => {
    const { open } = await openWith(EXPORT, ACTIONS);
    await open();
    await proposed();
    const bar = screen.getByRole('button', { name: 'Save as template' }).closest('form');
    const lacks = '2 scopes that these need are not ticked: without them calls will be answered with 403.';
    expect(bar?.textContent).toContain(lacks);
    await press('Tick them');
    expect(bar?.textContent).not.toContain('answered with 403');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Template name' }));
    const job = 'GET /Mediapartners/{AccountSID}/Jobs/{JobId}';
    expect(await proposed()).toContain(`x ${job}`);
    expect(await proposed()).toContain(`x ${job}/Download`);
    fireEvent.click(screen.getByRole('checkbox', { name: job }));
    expect(bar?.textContent).toContain('1 scope that these need is not ticked');
    fireEvent.click(
      screen.getByRole('checkbox', { name: EXPORT.path.replace('{}', '{Id}').replace(/^/, 'GET ') }),
    );
    expect(bar?.textContent).not.toContain('answered with 403');
  });

  it('follows the account type that the person chooses', async () => {
    const { open } = await openWith(ACTIONS);
    await open();
    await proposed();
    fireEvent.change(screen.getByRole('combobox', { name: 'Account type' }), { target: { value: 'agency' } });
    const list = await screen.findByRole('list', { name: 'Not matched' });
    expect(list.textContent).toContain('It belongs to the account type Partner.');
    expect(screen.queryByText('Guessed from the evidence.')).toBeNull();
  });

  it('asks for the account type where nothing says it', async () => {
    const { open } = await openWith(seen('GET /Whatever'));
    await open();
    const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Account type' });
    expect(select.value).toBe('');
    expect(screen.queryByRole('button', { name: 'Save as template' })).toBeNull();
  });

  it('becomes a template of exactly what is ticked, with Undo', async () => {
    const { world, open } = await openWith(EXPORT, ACTIONS);
    await open();
    await proposed();
    fireEvent.click(screen.getByRole('checkbox', { name: 'GET /Mediapartners/{AccountSID}/Actions' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'GET /Mediapartners/{AccountSID}/Jobs/{JobId}' }));
    await press('Save as template');
    expect(screen.getByText('Give the template a name.')).toBeTruthy();
    await fill('textbox', 'Template name', `of ${accountSid}`);
    await press('Save as template');
    expect(screen.getByText(/^This looks like an Account SID/)).toBeTruthy();
    await fill('textbox', 'Template name', 'From code');
    await press('Save as template');
    await statusSays('Saved “From code”.');
    await waitFor(() => expect(listed()).toEqual(['From code']));
    expect(await world.templates()).toMatchObject([
      {
        name: 'From code',
        accountType: 'partner',
        mode: 'exact',
        scopes: [
          { method: 'GET', path: '/Mediapartners/{AccountSID}/ReportExport/{Id}' },
          { method: 'GET', path: '/Mediapartners/{AccountSID}/Jobs/{JobId}' },
        ],
      },
    ]);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit From code'));
    await press('Undo');
    await waitFor(() => expect(listed()).toEqual([]));
  });

  it('is not saved without a scope', async () => {
    const { world, open } = await openWith(ACTIONS);
    await open();
    await proposed();
    await press('Clear all: Certain');
    await fill('textbox', 'Template name', 'Nothing');
    await press('Save as template');
    expect(screen.getByText('Tick at least one scope.')).toBeTruthy();
    expect(await world.templates()).toEqual([]);
  });

  it('offers what comes close to what did not match', async () => {
    const { open } = await openWith(ACTIONS, seen('GET /Mediapartners/{AccountSID}/Campaignss'));
    await open();
    const list = await screen.findByRole('list', { name: 'Not matched' });
    const add = within(list).getByRole('button', { name: 'Add GET /Mediapartners/{AccountSID}/Campaigns' });
    expect(add.querySelector('code')?.textContent).toBe('GET /Mediapartners/{AccountSID}/Campaigns');
    fireEvent.click(add);
    expect(await proposed()).toContain('x GET /Mediapartners/{AccountSID}/Campaigns');
    expect(add.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(add);
    expect(await proposed()).toContain('- GET /Mediapartners/{AccountSID}/Campaigns');
  });

  it('offers an agency what comes close among the endpoints of its brands', async () => {
    const at = '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}';
    const { open } = await openWith(seen(`GET ${at}/Actionss`));
    await open();
    const list = await screen.findByRole('list', { name: 'Not matched' });
    fireEvent.click(within(list).getByRole('button', { name: `Add GET ${at}/Actions` }));
    expect(await proposed()).toContain(`x GET ${at}/Actions`);
  });

  it('shows no more than 50 of what did not match, and more on demand', async () => {
    const strays = Array.from({ length: 120 }, (_, at) => seen(`GET /Mediapartners/{AccountSID}/Zzz${at}`));
    const { open } = await openWith(ACTIONS, ...strays);
    await open();
    const list = await screen.findByRole('list', { name: 'Not matched' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(50);
    await press('Show 50 more');
    await press('Show 20 more');
    expect(within(list).getAllByRole('listitem')).toHaveLength(120);
  });

  it('is filtered where it is long, and what is hidden stays ticked', async () => {
    const { world, open } = await openWith(
      ...['Actions', 'Campaigns', 'Catalogs', 'Reports', 'Jobs', 'Ads', 'Deals', 'Contracts', 'Stores'].map(
        (name) => seen(`GET /Mediapartners/{AccountSID}/${name}`),
      ),
      EXPORT,
    );
    await open();
    await proposed();
    await fill('searchbox', 'Filter proposed scopes', 'actions');
    expect(await proposed()).toEqual(['x GET /Mediapartners/{AccountSID}/Actions']);
    await fill('textbox', 'Template name', 'All');
    await press('Save as template');
    await statusSays('Saved “All”.');
    const [saved] = await world.templates();
    expect(saved?.scopes.length).toBeGreaterThan(5);
  });

  it('is compared with the templates of its account type, and the finding can be copied', async () => {
    const { world, open } = await openWith(EXPORT, ACTIONS);
    await world.add(
      named('Too much', {
        accountType: 'partner',
        scopes: [
          { method: 'GET', path: '/Actions' },
          { method: 'GET', path: '/Ads' },
        ],
      }),
      named('Fits', {
        accountType: 'any',
        scopes: [
          { method: 'GET', path: '/Actions' },
          { method: 'GET', path: '/ReportExport/{Id}' },
        ],
      }),
      named('With its job', {
        accountType: 'partner',
        scopes: [
          { method: 'GET', path: '/ReportExport/{Id}' },
          { method: 'GET', path: '/Jobs/{JobId}' },
        ],
      }),
      named('Another’s', { accountType: 'brand' }),
    );
    await open();
    const list = await screen.findByRole('list', { name: 'Your templates' });
    expect(list.textContent).toContain('Too much1 missing, 1 not needed, 1 equal');
    expect(list.textContent).toContain('FitsAsks for exactly this');
    expect(list.textContent).toContain('With its job1 missing, 1 perhaps needed, 1 equal');
    expect(list.textContent).not.toContain('Another’s');
    await press('Copy finding on Too much');
    await screen.findByText('The finding is on the clipboard.');
    expect(world.ports.copy.mock.calls).toEqual([
      [
        [
          'Template “Too much” (Partner) compared with evidence',
          '1 missing, 1 not needed, 1 equal',
          '',
          'Missing (calls to these will be refused with 403):',
          'GET /Mediapartners/{AccountSID}/ReportExport/{Id}',
          '',
          'Not needed:',
          'GET /Mediapartners/{AccountSID}/Ads',
          '',
        ].join('\n'),
      ],
    ]);
  });

  it('has no fault that axe knows, and tells the risk of what is ticked', async () => {
    document.documentElement.lang = 'en';
    const { world, open } = await openWith(
      EXPORT,
      { ...ACTIONS, doubts: ['path'] },
      seen('GET /Mediapartners/{AccountSID}/Campaignss'),
    );
    await world.add(named('Mine', { accountType: 'partner' }));
    await open();
    await proposed();
    expect(screen.getByText('Low risk')).toBeTruthy();
    const result = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(result.passes.length).toBeGreaterThan(5);
    expect(
      result.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)]),
    ).toEqual([]);
  });
});
