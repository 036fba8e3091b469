import { describe, expect, it } from 'vitest';
import { knownScopes } from '../../scopes/catalogue/known.ts';
import { isPlainCode, maskAttributeName, maskClasses, maskRole, maskTag } from './mask-code.ts';
import { maskAddress } from './mask-path.ts';
import { maskText } from './mask-text.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(knownScopes('brand'));

describe('texts', () => {
  it.each([
    ['Token Name *', 'Token Name *'],
    ['创建访问令牌', '创建访问令牌'],
    ['Retrieve actions', 'Retrieve actions'],
    ['Actions (3 of 8)', 'Actions (9 xx 9)'],
    ['Enabled', 'Enabled'],
    ['get', 'get'],
    ['/', '/'],
  ])('%s is known', (text, masked) => {
    expect(maskText(text, vocabulary)).toEqual({ text: masked, known: true });
  });

  it.each([
    ['Dana Ito, 3 clients', 'Xxx Xxx, 9 xxx'],
    ['ACME GmbH & Co', 'XXX Xxx & Xx'],
    ['张伟 在 2025', '字 字 9'],
    ['María José', 'Xxx Xxx'],
    ['dana.ito@example.com', 'xxx.xxx·xxx.xxx'],
    ['+49 170 1234567', '+9 9 9'],
    ['one two three four five six seven eight nine', 'xxx xxx xxx xxx xxx xxx xxx xxx …'],
    ['Retrieve Dana', 'Retrieve Xxx'],
    ['POST Malone', 'XXX Xxx'],
    ['✓ 🎉', '· ·'],
  ])('%s is a shape', (text, masked) => {
    expect(maskText(text, vocabulary)).toEqual({ text: masked, known: false });
  });

  it.each([
    ['GET /Advertisers/{AccountSID}/Actions/{ActionId}', 'GET /Advertisers/{id}/Actions/{id}'],
    ['GET /Advertisers/<AccountSID>/Actions/:id', 'GET /Advertisers/<id>/Actions/:id'],
    ['PUT Advertisers/991/Actions.json?x=Dana', 'PUT Advertisers/{id}/Actions.json'],
    ['see (GET /Actions) by Dana', 'xxx (GET /Actions) xx Xxx'],
    ['https://api.impact.com/Advertisers/IRx1/Dana', 'https://api.impact.com/Advertisers/{id}/Xxx'],
    ['GET https://dana.example/Actions', 'GET https://other.invalid/Actions'],
  ])('%s is an endpoint', (text, masked) => {
    expect(maskText(text, vocabulary)).toEqual({ text: masked, known: true });
  });
});

describe('names in code', () => {
  it.each([
    ['scope-row scope-row--checked', 'scope-row scope-row--checked'],
    ['scopeRowDana', 'scopeRowXxx'],
    ['owner-dana-ito', 'xxx-xxx-xxx'],
    ['css-1a2b3c col-6 h2', 'css-x9 col-9 x9'],
    ['md:hover:bg-[#fff]/50', 'md:hover:bg--xxx-9'],
    ['tabDana42', 'x9'],
  ])('%s', (classes, masked) => {
    expect(maskClasses(classes)).toBe(masked);
  });

  it('are tags and attributes that a document may have', () => {
    expect(['h2', 'uicl-checkbox', 'acme-checkbox', 'acme', 'x-ünïcode'].map(maskTag)).toEqual([
      'h2',
      'uicl-checkbox',
      'xxx-checkbox',
      'x-unknown',
      'xxx--xxx-xxx',
    ]);
    expect(['data-v-7ba5bd90', '@click', 'aria-checked', 'data-dana'].map(maskAttributeName)).toEqual([
      'data-v-x9',
      'x-click',
      'aria-checked',
      'data-xxx',
    ]);
    expect(maskRole('checkbox dana')).toBe('checkbox other');
    expect(['tokenName', 'token-name', 'tokenDana', 'token1', ''].map(isPlainCode)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('addresses', () => {
  it.each([
    [
      'https://partner.ebay.com/secure/mediapartner/home/pview.ihtml',
      'partner.ebay.com',
      '/secure/mediapartner/home/pview.ihtml',
    ],
    ['https://tokens.acme.example/secure/agency/77/Dana', 'other', '/secure/agency/{id}/Xxx'],
  ])('%s', (address, host, path) => {
    expect(maskAddress(new URL(address))).toEqual({ host, path });
  });
});
