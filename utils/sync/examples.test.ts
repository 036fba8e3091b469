import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import head1 from './examples/mirror-1.json' with { type: 'json' };
import item1 from './examples/mirror-item-1.json' with { type: 'json' };
import base1 from './examples/sync-base-1.json' with { type: 'json' };
import state1 from './examples/sync-state-1.json' with { type: 'json' };
import { readMirrorHead, readMirrorItem } from './mirror.ts';
import { readBase, readState } from './state.ts';

/*
 * Frozen: what versions of the extension have left in people's browsers and accounts. A new version of an envelope
 * gets a new file; no file is changed. That marks stay what they were is part of it: other browsers remember them.
 */

it('has an example of every version', () => {
  expect(readdirSync(`${import.meta.dirname}/examples`).sort()).toEqual([
    'mirror-1.json',
    'mirror-item-1.json',
    'sync-base-1.json',
    'sync-state-1.json',
  ]);
});

it('the mirror, version 1', async () => {
  expect(readMirrorHead({ [head1.key]: head1.value })).toEqual({ state: 'ok', id: 'n2' });
  expect(await readMirrorItem(item1.key, item1.value)).toEqual({
    state: 'ok',
    template: {
      id: 'acme-reporting',
      name: 'Acme reporting',
      accountType: 'agency',
      mode: 'exact',
      scopes: [{ access: 'read' }],
      colour: 'blue',
    },
    version: { mark: 'wH9a7ZXgNmIRgDE6', before: ['qira_fQrrgWUNYtG'] },
  });
});

it('what a browser remembers, version 1', () => {
  expect(readBase(base1.value)).toEqual({
    mirror: 'n2',
    agreed: new Map([
      ['acme-reporting', { mark: 'wH9a7ZXgNmIRgDE6', before: ['qira_fQrrgWUNYtG'], mine: true }],
    ]),
    sending: new Map([['acme-reporting', 'wH9a7ZXgNmIRgDE6']]),
  });
  expect(readState(state1.value)).toEqual({
    version: 1,
    on: true,
    joining: false,
    lastAt: 1_780_000_000_000,
    problems: [{ kind: 'damaged', count: 2 }],
    notFitting: [{ id: 'big', name: 'Big', why: 'too-large' }],
  });
});
