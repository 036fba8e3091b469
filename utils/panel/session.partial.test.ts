// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { all, only, showPage } from '../page/testing/page.ts';
import { READING, type RunningSession, sessionTests } from './testing/session.ts';

/* Categories that are folded at first: what the panel says of them, and what it does before it says more. */

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', async (original) => ({
  ...(await original<typeof import('../messages/send.ts')>()),
  send,
  isOrphaned: () => false,
}));

const { start, asked } = sessionTests(send);

const ROWS = {
  Actions: ['Retrieve actions GET /Actions', '*Update action PUT /Actions'],
  Catalogs: ['*Retrieve catalogs GET /Catalogs', '*Delete catalog DELETE /Catalogs/{Id}'],
} as const;

/** An accordion: to open one category folds the other. Its rows keep what is ticked. */
function showAccordion(open: keyof typeof ROWS | null): void {
  const categories = Object.entries(ROWS).map(([name, rows]) => ({
    name,
    rows: rows.map((words) => ({ words: words.replace('*', ''), ticked: words.startsWith('*') })),
  }));
  showPage(
    `<main><h2>API Scopes</h2>${categories
      .map(
        ({ name }) =>
          `<section><header><input type="checkbox" class="toggle" checked><button class="fold">${name}</button></header><ul></ul></section>`,
      )
      .join('')}</main>`,
  );
  const sections = all('section');
  const unfold = (wanted: string | null) => {
    for (const [at, section] of sections.entries()) {
      const category = categories[at];
      const [fold, list] = [section.querySelector('.fold'), section.querySelector('ul')];
      if (category === undefined || fold === null || list === null) throw new Error('No such section');
      const isOpen = category.name === wanted;
      fold.setAttribute('aria-expanded', String(isOpen));
      const rows = isOpen ? category.rows : [];
      list.replaceChildren(
        ...rows.map((row) => {
          const line = document.createElement('li');
          line.innerHTML = `<input type="checkbox"><span>${row.words}</span>`;
          const box = line.querySelector('input');
          if (box === null) throw new Error('No box');
          box.checked = row.ticked;
          box.addEventListener('change', () => {
            row.ticked = box.checked;
          });
          return line;
        }),
      );
    }
  };
  unfold(open);
  for (const [at, section] of sections.entries()) {
    const { name } = categories[at] ?? { name: '' };
    section.querySelector('.fold')?.addEventListener('click', () => unfold(name));
  }
}

async function startWith(open: keyof typeof ROWS | null): Promise<RunningSession> {
  showAccordion(open);
  return await start();
}

const saved = () =>
  asked('save-selection')
    .flatMap(({ selection }) => selection.rows.map(({ path, method }) => `${method} ${path}`))
    .sort();

const folded = () => all('.fold').map((fold) => fold.getAttribute('aria-expanded'));

describe('folded categories', () => {
  it('are known to hide scopes', async () => {
    const { view } = await startWith('Actions');
    expect(view()).toMatchObject({ outOfSight: 'folds', counts: { ticked: 1 } });
    expect(folded()).toEqual(['true', 'false']);
  });

  it('are opened for a preview, which shows that it reads', async () => {
    const { session, view, rest } = await startWith('Actions');
    session.intents.preview(READING.id);
    expect(view().running).toEqual({ kind: 'reading' });
    expect(view().preview).toBeNull();
    await rest();
    expect(view().running).toBeNull();
    const { preview } = view();
    expect(preview?.preview.add.map(({ path }) => path)).toEqual(['/Actions']);
    expect(preview?.preview.keep.map(({ path }) => path)).toEqual(['/Catalogs']);
    expect(preview?.preview.remove.map(({ method }) => method).sort()).toEqual(['DELETE', 'PUT']);
    expect(view().report).toBeNull();
  });

  it('keep the preview until something in sight has changed', async () => {
    const { session, view, rest } = await startWith('Actions');
    session.intents.preview(READING.id);
    await rest();
    only('main').append(document.createElement('hr'));
    await rest();
    expect(view().preview?.preview.keep).toHaveLength(1);
    for (const box of all<HTMLInputElement>('li input').slice(0, 1)) box.click();
    await rest();
    expect(view().preview).toBeNull();
  });

  it('are not opened because something is chosen to compare with, only when that is asked for', async () => {
    const { session, view, rest } = await startWith('Actions');
    session.intents.compareWith(READING.id);
    await rest();
    expect(view().audit).toEqual({ presetId: READING.id, audit: null });
    expect(folded()).toEqual(['true', 'false']);
    session.intents.compareAll();
    expect(view().running).toEqual({ kind: 'reading' });
    await rest();
    const { audit } = view();
    expect(audit?.audit?.missing.map(({ path }) => path)).toEqual(['/Actions']);
    expect(audit?.audit?.equal.map(({ path }) => path)).toEqual(['/Catalogs']);
    expect(audit?.audit?.extra.map(({ method }) => method).sort()).toEqual(['DELETE', 'PUT']);
    // What is compared has to be true still: another state in sight, and it has to be read anew.
    for (const box of all<HTMLInputElement>('li input').slice(0, 1)) box.click();
    await rest();
    expect(view().audit).toEqual({ presetId: READING.id, audit: null });
  });

  it('are opened for what is saved, and all that is ticked is in it', async () => {
    const { session, view, rest } = await startWith(null);
    session.intents.saveSelection('Mine');
    await rest();
    expect(saved()).toEqual(['DELETE /Catalogs/{Id}', 'GET /Catalogs', 'PUT /Actions']);
    expect(view()).toMatchObject({ running: null, saved: { kind: 'saved', name: 'Mine' } });
  });

  it('are opened no further once the person has stopped it, and nothing is saved', async () => {
    const { session, view, rest } = await startWith(null);
    session.intents.saveSelection('Mine');
    session.intents.stop();
    await rest();
    expect(saved()).toEqual([]);
    expect(view()).toMatchObject({ running: null, saved: null, fault: null });
  });

  it('are not opened for an act while another is going on', async () => {
    const { session, view, rest } = await startWith('Actions');
    session.intents.apply(READING.id);
    session.intents.preview(READING.id);
    expect(view().running).toMatchObject({ kind: 'applying' });
    await rest();
    expect(view().report).toMatchObject({ kind: 'outcome', outcome: { set: 2, total: 2 } });
  });

  it('are no ground to say later that less is set: what is in sight then is something else', async () => {
    const { session, view, rest } = await startWith('Actions');
    session.intents.apply(READING.id);
    await rest();
    const { report } = view();
    for (const section of all('section')) section.querySelector('ul')?.remove();
    await rest();
    expect(view().report).toBe(report);
    expect(report).toMatchObject({ kind: 'outcome', outcome: { set: 2 } });
  });

  it('with nothing ticked in any make no template', async () => {
    const { session, view, rest } = await startWith('Actions');
    session.intents.apply(READING.id);
    await rest();
    // What is left of it is cleared by hand.
    for (const fold of all('.fold')) {
      fold.click();
      for (const box of all<HTMLInputElement>('li input')) if (box.checked) box.click();
    }
    await rest();
    session.intents.saveSelection('Mine');
    await rest();
    expect(saved()).toEqual([]);
    expect(view().saved).toEqual({ kind: 'failed', why: 'nothing' });
  });
});
