// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { LearnedPage } from '../page/learned/types.ts';
import { readScreen } from '../page/screen.ts';
import { showPage } from '../page/testing/page.ts';
import { KNOWN_CATEGORIES } from '../page/testing/reading.ts';
import { learnedPage } from '../page-maps/testing.ts';
import { recognitionOf } from './recognition.ts';

function recognise(html: string, learned: LearnedPage | null = null) {
  showPage(html);
  return recognitionOf(document, readScreen(document, 'agency', KNOWN_CATEGORIES, learned), learned);
}

const row = (box: string, words: string) => `<li class="scope">${box}<span>${words}</span></li>`;
const native = '<input type="checkbox">';
const drawn = '<div class="box"></div>';
const list = (box: string, ...words: readonly string[]) =>
  `<h2>API Scopes</h2><h3>Actions</h3><ul>${words.map((one) => row(box, one)).join('')}</ul>`;

describe('a scopes step', () => {
  it('whose rows show their endpoints is certain', () => {
    const html = list(native, 'Retrieve actions GET /Actions', 'Update action PUT /Actions/{Id}');
    expect(recognise(html)).toMatchObject({
      unsure: null,
      lacksScopes: false,
      scopes: { rows: 2, byWords: 0, switches: 0, categories: [{ name: 'Actions' }] },
    });
  });

  it('whose rows are known by their words is to be looked at', () => {
    const html = list(native, 'Retrieve actions', 'Update action');
    expect(recognise(html)).toMatchObject({ unsure: 'words', scopes: { rows: 2, byWords: 2 } });
  });

  it('of which no scope is recognised says so', () => {
    const html = list(drawn, 'Retrieve actions', 'Update action');
    expect(recognise(html)).toMatchObject({ unsure: 'missing', lacksScopes: true, scopes: null, others: 2 });
  });

  it('that was pointed out is used, and asks for its switches', () => {
    const learned = learnedPage({ place: null, toggles: null, fields: {} });
    const html = list(drawn, 'Retrieve actions', 'Update action');
    expect(recognise(html, learned)).toMatchObject({
      unsure: 'missing',
      learned: 'used',
      scopes: { rows: 2 },
    });
  });

  it('that does not look like what was pointed out any more says so', () => {
    const learned = learnedPage({ place: null, toggles: null, fields: {} });
    const html = list(native, 'Retrieve actions GET /Actions', 'Update action PUT /Actions/{Id}');
    expect(recognise(html, learned)).toMatchObject({
      unsure: 'missing',
      learned: 'lost',
      scopes: { rows: 2 },
    });
  });
});

describe('another screen', () => {
  it('has its fields by name, those too that are missing', () => {
    const html = '<label>Token Name<input></label><label>Description<textarea></textarea></label>';
    expect(recognise(html)).toMatchObject({
      unsure: 'missing',
      fields: [
        { name: 'name', found: true },
        { name: 'description', found: true },
        { name: 'apiVersion', found: false },
      ],
    });
  });

  it('that only names the scopes, as the last step does, is nothing to worry about', () => {
    expect(recognise('<h2>API Scopes</h2><p>12 selected</p>')).toMatchObject({ unsure: null, scopes: null });
  });

  it('with credentials or a login form is not looked at', () => {
    expect(recognise(`<label>Auth Token</label>${list(drawn, 'a', 'b')}`)).toBeNull();
    expect(recognise('<input id="j_password" type="password">')).toBeNull();
  });
});
