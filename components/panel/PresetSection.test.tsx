// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelView, PreviewView } from '../../utils/panel/view.ts';
import { NO_RISK } from '../../utils/scopes/testing/no-risk.ts';
import { PresetSection } from './PresetSection.tsx';
import { intentsOf, NO_PREVIEW, presetNamed, row, viewOf } from './testing/view.ts';

afterEach(cleanup);

function show(part: Partial<PanelView> = {}) {
  const intents = intentsOf();
  const shown = render(<PresetSection view={viewOf(part)} intents={intents} />);
  const again = (next: Partial<PanelView>) =>
    shown.rerender(<PresetSection view={viewOf({ ...part, ...next })} intents={intents} />);
  return { intents, again };
}

function previewing(preview: PreviewView['preview'], presetId = 'test:Reporting'): PreviewView {
  return { presetId, preview, risk: { ...NO_RISK, level: 'high', reads: 3, deletes: 1 } };
}

const list = () => screen.getByRole('list', { name: 'Scope presets' });
/** The direct items of the list: a preview holds lists of its own. */
const items = () => [...list().children] as HTMLElement[];
const names = () =>
  items().map((item) =>
    within(item)
      .getByRole('button', { name: /^Apply / })
      .getAttribute('aria-label'),
  );
const type = (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });

describe('the list of presets', () => {
  it('has a button to apply and one to preview for each', () => {
    const { intents } = show();
    for (const name of ['Reporting', 'Catalogues']) {
      fireEvent.click(within(list()).getByRole('button', { name: `Apply ${name}` }));
      expect(intents.apply).toHaveBeenLastCalledWith(`test:${name}`);
      fireEvent.click(within(list()).getByRole('button', { name: `Preview ${name}` }));
      expect(intents.preview).toHaveBeenLastCalledWith(`test:${name}`);
    }
  });

  it('of a large library shows the first at once and all of them soon, in order', async () => {
    const presets = Array.from({ length: 150 }, (_, at) => presetNamed(`Client ${at}`));
    const { again } = show({ presets });
    expect(items().length).toBeGreaterThan(8);
    expect(items().length).toBeLessThan(30);
    await vi.waitFor(() => expect(items()).toHaveLength(150));
    expect(names()).toEqual(presets.map(({ name }) => `Apply ${name}`));
    again({ presets: presets.slice(0, 40) });
    expect(items()).toHaveLength(40);
  });

  it('has no two buttons of the same name', () => {
    const source = { kind: 'template', templateId: 't' } as const;
    const { intents } = show({
      presets: [presetNamed('PostHog', { id: 'own', source }), presetNamed('PostHog')],
    });
    expect(names()).toEqual(['Apply PostHog', 'Apply PostHog (preset)']);
    fireEvent.click(within(list()).getByRole('button', { name: 'Preview PostHog (preset)' }));
    expect(intents.preview).toHaveBeenLastCalledWith('test:PostHog');
    expect(items().map((item) => item.querySelector('.tp-preset-name')?.textContent)).toEqual([
      'PostHog',
      'PostHog',
    ]);
  });

  it('can be searched by name, note and rules, with every word', () => {
    show({
      presets: [
        presetNamed('Reporting', { scopes: [{ method: 'GET', path: '/ReportExport' }] }),
        presetNamed('Catalogues', { note: 'Reads catalogues and items' }),
        presetNamed('Both', { note: 'Reads reports' }),
      ],
    });
    const search = screen.getByRole('searchbox', { name: 'Search presets' });
    expect(search.getAttribute('type')).toBe('search');
    for (const [query, expected] of [
      ['', ['Apply Reporting', 'Apply Catalogues', 'Apply Both']],
      ['report', ['Apply Reporting', 'Apply Both']],
      ['REPORTEXPORT', ['Apply Reporting']],
      ['items reads', ['Apply Catalogues']],
      ['  ', ['Apply Reporting', 'Apply Catalogues', 'Apply Both']],
    ] as const) {
      type(query);
      expect(names(), query).toEqual(expected);
    }
  });

  it('says so where none fits, and takes a query for text', () => {
    show();
    type('<b>(nothing');
    expect(items()).toEqual([]);
    expect(screen.getByText('No preset matches “<b>(nothing”.')).toBeTruthy();
  });

  it('says that it is loading rather than that there is none', () => {
    show({ ready: false, presets: [] });
    expect(screen.getByText('Loading presets …')).toBeTruthy();
    expect(screen.queryByText(/No preset/)).toBeNull();
  });

  it('applies nothing while a preset is being applied', () => {
    const { intents } = show({ running: { kind: 'applying', name: 'Reporting', done: 0, total: 1 } });
    const buttons = within(list()).getAllByRole<HTMLButtonElement>('button', { name: /^Apply / });
    for (const button of buttons) fireEvent.click(button);
    expect(intents.apply).not.toHaveBeenCalled();
    // A disabled button would lose the keyboard's focus.
    expect(buttons.map((button) => button.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  });

  it('shows a name with markup as text', () => {
    const name = '<img src=x onerror="alert(1)">';
    show({ presets: [presetNamed(name, { note: '<script>1</script>' })] });
    expect(list().querySelector('img, script')).toBeNull();
    expect(screen.getByRole('button', { name: `Apply ${name}` })).toBeTruthy();
    expect(screen.getByText('<script>1</script>')).toBeTruthy();
  });

  it('tells where a preset comes from', () => {
    const source = {
      kind: 'integration',
      url: 'https://example.com/guide',
      read: '2026-11-01',
      certainty: 'guide',
      pitfalls: [],
    } as const;
    const guided = presetNamed('Guided', { source });
    const own = presetNamed('Own', { source: { kind: 'template', templateId: 't' }, mode: 'add' });
    show({ presets: [guided, own] });
    const [first, second] = items();
    expect(first?.textContent).toContain('From a guide, read on Nov 1, 2026');
    expect(second?.textContent).toContain('Yours');
    expect(second?.textContent).toContain('Adds to what is ticked');
    const link = screen.getByRole('link', { name: 'Source of Guided' });
    expect(link.getAttribute('href')).toBe('https://example.com/guide');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  it('tells the pitfalls of an integration, and admits where it has no address', () => {
    const source = {
      kind: 'integration',
      url: null,
      read: '2026-11-01',
      certainty: 'source',
      pitfalls: [
        { kind: 'needs-jobs' },
        { kind: 'wants-version', version: 14 },
        { kind: 'verifies-with', method: 'GET', path: '/Campaigns' },
        { kind: 'not-documented', method: 'POST', path: '/Odd' },
        { kind: 'easily-missed', method: 'GET', path: '/Items' },
        { kind: 'legacy-token' },
        { kind: 'outdated-role' },
        { kind: 'fails-silently' },
        { kind: 'lifts-credentials' },
      ],
    } as const;
    show({ presets: [presetNamed('Tool', { source }), presetNamed('Plain')] });
    const pitfalls = within(list()).getByRole('group', { name: 'Pitfalls of Tool' });
    const texts = [...pitfalls.children].map((item) => item.textContent ?? '');
    expect(texts).toHaveLength(source.pitfalls.length);
    expect(new Set(texts).size).toBe(texts.length);
    for (const words of ['Jobs rows', 'API version 14', 'GET /Campaigns', 'POST /Odd', 'GET /Items'])
      expect(
        texts.some((text) => text.includes(words)),
        words,
      ).toBe(true);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('group', { name: 'Pitfalls of Plain' })).toBeNull();
  });

  it('tells the risk of each preset, as far as it is known', () => {
    show({ riskOf: ({ id }) => (id === 'test:Catalogues' ? { ...NO_RISK, reads: 4 } : undefined) });
    const [reporting, catalogues] = items();
    expect(reporting?.textContent).not.toContain('risk');
    expect(
      within(catalogues as HTMLElement)
        .getByText('Low risk')
        .closest('[title]')
        ?.getAttribute('title'),
    ).toBe('reads 4 endpoints.');
  });

  it('tells of templates that are for others or cannot be read', () => {
    const { intents } = show({ templatesElsewhere: 3, templatesUnreadable: 1 });
    expect(screen.getByText('3 templates are for other account types.')).toBeTruthy();
    expect(screen.getByText(/1 template could not be read/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the library' }));
    expect(intents.openLibrary).toHaveBeenCalledTimes(1);
  });
});

describe('a preview', () => {
  const preview = {
    ...NO_PREVIEW,
    add: [row('Retrieve actions'), row('Delete catalog', 'DELETE /Catalogs/{Id}')],
    remove: [row('Update action', 'PUT /Actions')],
    keep: [row('Retrieve reports', 'GET /Reports')],
    missing: [{ rule: { method: 'GET', path: '/Nowhere' }, reason: 'absent' } as const],
    toLookInto: ['Jobs', 'Ads'],
    lessCertain: [row('Retrieve actions')],
    counts: { GET: 3, POST: 0, PUT: 0, PATCH: 0, DELETE: 1, other: 0 },
  };
  const shown = () => screen.getByRole('region', { name: 'What “Reporting” would do now' });

  it('counts the wanted scopes by method', () => {
    show({ preview: previewing(preview) });
    const counts = within(shown()).getByRole('list', { name: 'Wanted scopes by method' });
    expect([...counts.children].map((item) => item.textContent)).toEqual([
      '3 GET',
      '0 POST',
      '0 PUT',
      '0 PATCH',
      '1 DELETE',
    ]);
  });

  it('begins with what the token could do then', () => {
    show({ preview: previewing(preview) });
    expect(shown().querySelector('p')?.textContent).toBe(
      'High risk reads 3 endpoints, deletes from 1 endpoint.',
    );
  });

  it('names what is added, removed, kept, not found, looked into and less certain', () => {
    show({ preview: previewing(preview) });
    const text = shown().textContent ?? '';
    for (const part of [
      'Ticks 2 scopes',
      'Retrieve actions (GET /Actions)',
      'Delete catalog (DELETE /Catalogs/{Id})',
      'Clears 1 scope',
      'Update action (PUT /Actions)',
      '1 is not on this page',
      'GET /Nowhere',
      'Leaves 1 scope ticked',
      'Switched-off categories to look into: Jobs, Ads',
      'Found by their words only, so check them: Retrieve actions (GET /Actions)',
    ])
      expect(text).toContain(part);
  });

  it('counts rows without a method only where there are some', () => {
    const { again } = show({ preview: previewing(preview) });
    expect(shown().textContent).not.toContain('other');
    const counts = { ...preview.counts, other: 2 };
    again({ preview: previewing({ ...preview, counts }) });
    expect(shown().textContent).toContain('2 other');
  });

  it('says where nothing would change', () => {
    show({ preview: previewing(NO_PREVIEW) });
    expect(within(shown()).getByText('Nothing would change.')).toBeTruthy();
  });

  it('opens and closes by its button', () => {
    const { intents, again } = show();
    const button = screen.getByRole('button', { name: 'Preview Reporting' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    again({ preview: previewing(preview) });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('button', { name: 'Preview Catalogues' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    fireEvent.click(button);
    expect(intents.preview).toHaveBeenLastCalledWith(null);
  });

  it('names two rows of one name both', () => {
    const twice = {
      ...NO_PREVIEW,
      add: [row('Retrieve actions'), { ...row('Retrieve actions'), id: 'other' }],
    };
    show({ preview: previewing(twice) });
    expect(within(shown()).getAllByText('Retrieve actions (GET /Actions)')).toHaveLength(2);
  });
});

describe('how many scopes are ticked', () => {
  it('is said of all scopes where all are in sight', () => {
    show();
    expect(screen.getByText('2 scopes ticked')).toBeTruthy();
  });

  it.each(['folds', 'lists', 'both'] as const)(
    'is no total where %s keep some out of sight',
    (outOfSight) => {
      const { again } = show({ outOfSight });
      expect(screen.getByText('2 ticked of those on the screen')).toBeTruthy();
      expect(screen.queryByText('2 scopes ticked')).toBeNull();
      again({ counts: { ticked: 0, listed: 4 } });
      const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save selection as preset' });
      expect(save.disabled).toBe(false);
      fireEvent.click(save);
      expect(screen.getByText(/^All ticked scopes become a template\./)).toBeTruthy();
    },
  );
});
