import { describe, expect, it } from 'vitest';
import { accountOfPath, endpointKey, normalisePath, parseMethod } from './endpoint.ts';

describe('normalisePath', () => {
  it.each([
    ['/Mediapartners/{AccountSID}/Actions', '/actions'],
    ['/MediaPartners/<AccountSID>/Actions/', '/actions'],
    ['Mediapartners/:sid/Actions', '/actions'],
    ['/Actions', '/actions'],
    [
      `https://api.impact.com/Mediapartners/IR${'abcdefgh'}1234567${'abcdefghijklmn'}1/Actions.json?Page=2`,
      '/actions',
    ],
    ['/Mediapartners/{AccountSID}/Actions/{id}/Items', '/actions/{}/items'],
    ['/Mediapartners/{AccountSID}/Actions/12345/Items', '/actions/{}/items'],
    ['/Mediapartners/{AccountSID}', '/'],
    ['/mediapartners/%7BAccountSID%7D/Jobs/%7BJobId%7D/Download', '/jobs/{}/download'],
  ])('partner: %s is %s', (path, expected) => {
    expect(normalisePath(path, 'partner')).toBe(expected);
  });

  it('keeps the prefix of another account type, which an agency page may list as its own scope', () => {
    expect(normalisePath('/Advertisers/{AdvertiserId}', 'agency')).toBe('/advertisers/{}');
    expect(normalisePath('/Agencies/{AccountSID}/Advertisers/{AdvertiserId}', 'agency')).toBe(
      '/advertisers/{}',
    );
    expect(normalisePath('/Advertisers/{AccountSID}/MediaPartners/{PartnerId}', 'brand')).toBe(
      '/mediapartners/{}',
    );
  });

  it('does not take a resource for a placeholder', () => {
    expect(normalisePath('/Catalogs/ItemSearch', 'partner')).not.toBe(
      normalisePath('/Catalogs/{Id}', 'partner'),
    );
  });
});

describe('endpointKey', () => {
  it('tells methods apart', () => {
    expect(endpointKey('GET', '/Deals', 'brand')).not.toBe(endpointKey('POST', '/Deals', 'brand'));
  });
});

describe('parseMethod', () => {
  it.each([
    [' get ', 'GET'],
    ['Patch', 'PATCH'],
    ['FETCH', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(parseMethod(text)).toBe(expected);
  });
});

describe('accountOfPath', () => {
  it.each([
    ['/Advertisers/{AccountSID}/Actions', 'brand'],
    ['/MediaPartners/<AccountSID>', 'partner'],
    ['https://api.impact.com/Agencies/{AccountSID}/Jobs', 'agency'],
    ['/Actions', null],
    ['/MediaPartners', null],
  ])('%s belongs to %s', (path, expected) => {
    expect(accountOfPath(path)).toBe(expected);
  });
});
