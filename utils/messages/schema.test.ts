import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedPage } from '../page-maps/testing.ts';
import { beginMaking } from '../records/making.ts';
import { sampleRecord } from '../records/testing/records.ts';
import { FAKE_SID } from '../templates/testing/templates.ts';
import type { Message } from './messages.ts';
import { parseMessage } from './schema.ts';

const ROW = {
  id: 'actions | GET /actions',
  method: 'GET',
  path: '/Actions',
  label: 'Retrieve actions',
  categoryId: 'actions',
  ticked: true,
  locked: false,
} as const;
const CATEGORY = { id: 'actions', name: 'Actions', toggle: 'on', locked: false, listed: true } as const;
const REASON = {
  finding: 'writes-some',
  text: 'It sends orders',
  covers: ['POST /Orders'],
  on: '2026-11-22',
};
const DRAFT = { draftId: 'a-1', ticked: ['name'], reasons: [REASON] } as const;
const draft = (part: object) => ({ kind: 'set-draft', draft: { ...DRAFT, ...part } });
const SELECTION = { accountType: 'agency', categories: [CATEGORY], rows: [ROW] } as const;

const MESSAGES: { readonly [Kind in Message['kind']]: Extract<Message, { kind: Kind }> } = {
  'open-panel': { kind: 'open-panel', accountType: 'agency' },
  'get-knowledge': { kind: 'get-knowledge', accountType: 'brand' },
  'save-selection': { kind: 'save-selection', name: 'Mine', selection: SELECTION },
  'get-draft': { kind: 'get-draft', begin: false },
  'set-draft': { kind: 'set-draft', draft: DRAFT },
  'get-making': { kind: 'get-making' },
  'set-making': { kind: 'set-making', making: beginMaking('m', 'brand', ['Looker']) },
  'open-library': { kind: 'open-library', at: 'records' },
  'save-page-map': { kind: 'save-page-map', page: learnedPage() },
  'remove-page-map': { kind: 'remove-page-map', accountType: 'brand' },
  'get-migration': { kind: 'get-migration', accountType: 'brand' },
  'change-migration': {
    kind: 'change-migration',
    accountType: 'agency',
    change: { kind: 'tick', id: 'a-1', step: 'assess', ticked: true },
  },
  'discard-migration': { kind: 'discard-migration', accountType: 'partner' },
  'template-used': { kind: 'template-used', templateId: 't', answers: { client: ['Umbrella'] } },
  'get-records': { kind: 'get-records', accountType: 'partner' },
  'create-record': { kind: 'create-record', record: sampleRecord({ later: { kept: [1] } }) },
  'save-record': { kind: 'save-record', record: sampleRecord(), revision: 2 },
  'remove-record': { kind: 'remove-record', id: 'sample' },
};
const used = (answers: unknown) => ({ ...MESSAGES['template-used'], answers });
const changing = (change: object) => ({ ...MESSAGES['change-migration'], change });
const restoring = (part: object) => ({
  kind: 'restore',
  integration: { id: 'a', name: 'A', ticked: [], ...part },
  at: 0,
});
const named = (name: string) => ({
  kind: 'set-making',
  making: { ...beginMaking('m', 'brand', null), name },
});
const all: readonly Message[] = Object.values(MESSAGES);

describe('our own messages', () => {
  it.each(all)('$kind arrives as it was sent', (message) => {
    expect(parseMessage(structuredClone(message))).toEqual(message);
  });

  it('a row that shows neither method nor path arrives', () => {
    const rows = [{ ...ROW, method: null, path: null }];
    const message = { ...MESSAGES['save-selection'], selection: { ...SELECTION, rows } };
    expect(parseMessage(message)).toEqual(message);
  });

  it('an integration that is put back arrives with fields of other versions', () => {
    const message = changing(restoring({ owner: 'data team' }));
    expect(parseMessage(message)).toEqual(message);
  });

  it('what they do not have is left behind', () => {
    expect(parseMessage({ ...MESSAGES['open-panel'], tabId: 3, files: ['/evil.js'] })).toEqual(
      MESSAGES['open-panel'],
    );
    const reasons = [{ ...REASON, element: '<img>' }];
    expect(JSON.stringify(parseMessage(draft({ reasons, other: '<img>' })))).not.toContain('img');
    const withMore = { ...SELECTION, rows: [{ ...ROW, element: '<img>' }] };
    const parsed = parseMessage({ ...MESSAGES['save-selection'], selection: withMore });
    expect(JSON.stringify(parsed)).not.toContain('img');
  });
});

describe('anything else is no message', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'open-panel'],
    ['a list', [{ kind: 'open-panel' }]],
    ['an object without a kind', {}],
    ['an unknown kind', { kind: 'eval', code: '1' }],
    ['a kind of the prototype', { kind: 'constructor' }],
    ['an unknown account type', { kind: 'get-knowledge', accountType: 'admin' }],
    ['a missing account type', { kind: 'get-knowledge' }],
    ['an unknown place in the library', { kind: 'open-library', at: 'javascript:' }],
    ['no place in the library', { kind: 'open-library' }],
    ['a number for a flag', { kind: 'get-draft', begin: 1 }],
    ['no draft', { kind: 'set-draft' }],
    ['a draft of no text', draft({ draftId: null })],
    ['a draft that is too long', draft({ draftId: 'x'.repeat(401) })],
    ['a token being made by a name that is shaped like a credential', named(FAKE_SID)],
    ['a token being made that is none', { kind: 'set-making', making: null }],
    ['an answer that is shaped like a credential', used({ client: [FAKE_SID] })],
    ['an answer that is too long', used({ client: ['x'.repeat(301)] })],
    ['an answer to a variable that is named like a credential', used({ [FAKE_SID]: ['x'] })],
    ['an answer to what is no variable', used({ 'a b': ['x'] })],
    ['too many ticks', draft({ ticked: Array(101).fill('x') })],
    ['ticks that are no list', draft({ ticked: 'name' })],
    ['a tick that is an object', draft({ ticked: [{}] })],
    ['too many reasons', draft({ reasons: Array(101).fill(REASON) })],
    ['a reason that is shaped like a credential', draft({ reasons: [{ ...REASON, text: FAKE_SID }] })],
    ['a reason without words', draft({ reasons: [{ ...REASON, text: ' ' }] })],
    ['a reason of no day', draft({ reasons: [{ ...REASON, on: 'today' }] })],
    ['a name that is too long', { ...MESSAGES['save-selection'], name: 'x'.repeat(401) }],
    ['a name that is no text', { ...MESSAGES['save-selection'], name: ['x'] }],
    ['records of no account type', { kind: 'get-records', accountType: 'any' }],
    ['a record that is a list', { kind: 'create-record', record: [sampleRecord()] }],
    ['no record', { kind: 'create-record' }],
    ['a revision that is no number', { ...MESSAGES['save-record'], revision: '2' }],
    ['an id that is too long', { kind: 'remove-record', id: 'x'.repeat(401) }],
    ['no selection', { kind: 'save-selection', name: 'x' }],
    ['a change of nothing', { ...MESSAGES['change-migration'], change: { kind: 'clear' } }],
    ['a step that is none', changing({ kind: 'tick', id: 'a', step: 'later', ticked: true })],
    ['an id that is none', changing({ kind: 'remove', id: '__proto__' })],
    ['an integration that is shaped like a credential', changing(restoring({ name: FAKE_SID }))],
    ['an integration that hides a credential', changing(restoring({ more: { of: [FAKE_SID] } }))],
    ['an integration that is too large', changing(restoring({ more: 'x y '.repeat(6000) }))],
    ['a place that is none', changing({ ...restoring({}), at: -1 })],
  ])('%s', (_, value) => {
    expect(parseMessage(value)).toBeNull();
  });

  it.each<[string, object]>([
    ['an unknown method', { rows: [{ ...ROW, method: 'HEAD' }] }],
    ['a method of another case', { rows: [{ ...ROW, method: 'get' }] }],
    ['a missing id', { rows: [{ ...ROW, id: undefined }] }],
    ['a tick that is a text', { rows: [{ ...ROW, ticked: 'true' }] }],
    ['a path that is too long', { rows: [{ ...ROW, path: `/${'x'.repeat(2000)}` }] }],
    ['a label that is too long', { rows: [{ ...ROW, label: 'x'.repeat(2001) }] }],
    ['too many rows', { rows: Array(5001).fill(ROW) }],
    ['too many categories', { categories: Array(1001).fill(CATEGORY) }],
    ['a toggle in no known state', { categories: [{ ...CATEGORY, toggle: 'maybe' }] }],
    ['rows that are no list', { rows: { 0: ROW, length: 1 } }],
    ['an account type for any', { accountType: 'any' }],
  ])('a selection with %s', (_, part) => {
    expect(parseMessage({ ...MESSAGES['save-selection'], selection: { ...SELECTION, ...part } })).toBeNull();
  });

  it('as many rows as a page can have are taken', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({ ...ROW, id: String(at) }));
    expect(parseMessage({ ...MESSAGES['save-selection'], selection: { ...SELECTION, rows } })).not.toBeNull();
  });

  it('and none throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => parseMessage(value)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(MESSAGES)), fc.object(), (kind, rest) => {
        const parsed = parseMessage({ ...rest, kind });
        expect(parsed === null || parsed.kind === kind).toBe(true);
      }),
    );
  });
});
