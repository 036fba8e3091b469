import { describe, expect, it } from 'vitest';
import { supportPlace } from './place.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';

describe('where a report is sent', () => {
  it.each([
    [
      'Chrome Web Store',
      'https://clients2.google.com/service/update2/crx',
      `https://chromewebstore.google.com/detail/${ID}/support`,
    ],
    [
      'Edge Add-ons',
      'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
      `https://microsoftedge.microsoft.com/addons/detail/${ID}`,
    ],
    ['a company’s own server', 'https://updates.example.com/clients2.google.com/crx', null],
    ['a host that only begins alike', 'https://clients2.google.com.example.com/crx', null],
  ])('%s', (_, update_url, place) => {
    expect(supportPlace({ update_url }, ID)).toBe(place);
  });

  it('an unpacked build has no store', () => {
    expect(supportPlace({}, ID)).toBe(null);
  });

  it('an id that is none leads nowhere', () => {
    expect(supportPlace({ update_url: 'https://clients2.google.com/x' }, '../evil')).toBe(null);
  });

  it('Firefox finds an add-on by its id', () => {
    expect(supportPlace({ browser_specific_settings: {} }, 'token-presets@impact.unofficial')).toBe(
      'https://addons.mozilla.org/firefox/addon/token-presets%40impact.unofficial/',
    );
  });
});
