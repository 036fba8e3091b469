import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { applyPreset, heardBy, hostilePage, openHostile, scopesList } from './hostile-page.ts';

/* A file of learned pages that somebody else wrote. */
const harness = useHarness();

/** A learned page that takes every element of this tag for a scope's box. */
function learned(tag: string, more: Readonly<Record<string, unknown>> = {}) {
  const shape = { tag, role: null, type: null, testId: null, classes: [], attributes: [] };
  const state = { kind: 'class', out: 0, name: 'on', means: 'on' };
  const boxes = { box: { shape, around: [] }, row: 1, state, words: { from: 'row' } };
  const base = { version: 1, host: 'app.impact.com', accountType: 'agency', place: null, toggles: null };
  return { ...base, boxes, fields: {}, ...more };
}

const fileOf = (...pages: readonly unknown[]) =>
  JSON.stringify({ format: 'token-presets-page-maps', version: 1, pages });

/** Imports it on the options page; gives what that says. */
async function importFile(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'learned-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'pages.json');
  await writeFile(file, content);
  const options = await harness.openOptions();
  await options.upload('Learned pages file', file);
  // Not Puppeteer's wait for a mutation: what comes between its first look and its watching is missed for ever.
  const text = await until('the answer to the import', async () => {
    const now = await options.text();
    return /Nothing was imported|Knows:/.test(now) ? now : undefined;
  });
  await options.page.close();
  return text;
}

async function storedMaps(): Promise<readonly string[]> {
  return Object.keys((await readStorage(harness)).local).filter((key) => key.startsWith('page-map:'));
}

test.each([
  ['is larger than any', fileOf(learned('a'.repeat(10_000_000))), 'The file is too large'],
  ['says nothing', fileOf(learned('div', { boxes: null })), 'the page says nothing'],
  ['takes the page for a box', fileOf(learned('body')), 'nothing that can be ticked'],
  ['is no JSON', '{', 'The file is not valid JSON'],
  ['has wrong types', fileOf(1, null, learned('div', { boxes: 'all' })), 'Nothing was imported'],
  ['has a host that is a prototype', fileOf(learned('div', { host: '__proto__' })), 'Nothing was imported'],
  [
    'is good but for one page',
    fileOf(learned('div'), learned('div', { version: 2 })),
    'Nothing was imported',
  ],
])('one that %s is refused whole', async (_what, content, expected) => {
  expect(await importFile(content)).toContain(expected);
  expect(await storedMaps()).toEqual([]);
});

test.each(['button', 'span'])('one that takes every %s for a scope presses no control', async (tag) => {
  await importFile(fileOf(learned(tag)));
  expect(await storedMaps()).toEqual(['page-map:app.impact.com:agency']);
  const form = `<form><button data-trap="button">Create</button><button aria-label="Delete" data-trap="named">x</button>
    <p><span data-trap="span">Create</span></p></form>`;
  const { app, panel } = await openHostile(harness, hostilePage(scopesList() + form));
  expect(await applyPreset(panel)).toMatch(/scopes set/);
  expect(await heardBy(app)).toEqual([]);
});
