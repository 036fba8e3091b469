import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostFault, isHostName, parseHost } from './parse-host.ts';

const SID = `IR${'Ab3dEf7hJk'.repeat(3)}Zq`;

describe('a host that can be added', () => {
  it.each([
    ['partner.ebay.com', 'partner.ebay.com'],
    ['  Partner.EBAY.com \n', 'partner.ebay.com'],
    ['partner.ebay.com.', 'partner.ebay.com'],
    ['partner.ebay.com/secure/mediapartner/home/pview.ihtml#/', 'partner.ebay.com'],
    ['https://partner.ebay.com', 'partner.ebay.com'],
    ['HTTPS://partner.ebay.com/secure/?next=http://localhost:80/*#x@y', 'partner.ebay.com'],
    ['https://partner.ebay.com?execution=e1s1', 'partner.ebay.com'],
    ['member.impactradius.co.uk', 'member.impactradius.co.uk'],
    ['bücher.example.de', 'xn--bcher-kva.example.de'],
    ['shop.github.io', 'shop.github.io'],
    ['future.impact.com', 'future.impact.com'],
    ['impact.com.example.org', 'impact.com.example.org'],
  ])('%j', (text, host) => {
    expect(parseHost(text)).toEqual({ ok: true, host });
  });
});

describe('refused, with the reason', () => {
  it.each<[string, HostFault]>([
    ['', 'empty'],
    [' \t', 'empty'],
    ['http://partner.ebay.com', 'not-https'],
    ['ftp://partner.ebay.com', 'not-https'],
    ['chrome-extension://abc/options.html', 'not-https'],
    ['file:///etc/hosts', 'not-https'],
    ['https://me@partner.ebay.com', 'user-info'],
    ['https://app.impact.com@evil.example.com', 'user-info'],
    ['mailto:me@example.com', 'user-info'],
    ['partner.ebay.com:8443', 'port'],
    ['https://partner.ebay.com:443/', 'port'],
    ['javascript:alert(1)', 'malformed'],
    ['*.ebay.com', 'wildcard'],
    ['https://*/*', 'wildcard'],
    ['*://partner.ebay.com/*', 'wildcard'],
    ['<all_urls>', 'malformed'],
    ['127.0.0.1', 'ip-address'],
    ['https://0x7f.1/', 'ip-address'],
    ['2130706433', 'ip-address'],
    ['https://[::1]/', 'ip-address'],
    ['localhost', 'local'],
    ['app.localhost', 'local'],
    ['printer.local', 'local'],
    ['wiki.internal', 'local'],
    ['com', 'public-suffix'],
    ['ebay', 'public-suffix'],
    ['co.uk', 'public-suffix'],
    ['com.au', 'public-suffix'],
    ['github.io', 'public-suffix'],
    ['impact.com', 'not-the-app'],
    ['https://www.impact.com/platform', 'not-the-app'],
    ['help.impact.com', 'not-the-app'],
    ['api.partner.ebay.com', 'not-the-app'],
    ['app.impact.com', 'built-in'],
    ['https://APP.impact.com./secure/', 'built-in'],
    ['partner ebay.com', 'malformed'],
    ['partner_ebay.example.com', 'malformed'],
    ['-a.example.com', 'malformed'],
    ['a..example.com', 'malformed'],
    ['.example.com', 'malformed'],
    ['https://', 'malformed'],
    ['https:///secure/', 'malformed'],
    ['partner.example.123', 'malformed'],
    [`${'a'.repeat(64)}.example.com`, 'malformed'],
    [`${'a.'.repeat(130)}com`, 'malformed'],
    ['partner.\u0000ebay.com', 'malformed'],
    [SID, 'secret'],
    [`https://${SID}:abcdefghijklmnop@api.impact.com/`, 'secret'],
  ])('%j: %s', (text, fault) => {
    expect(parseHost(text)).toEqual({ ok: false, fault });
  });
});

it('whatever is pasted, what comes out is one plain host, and reads as itself', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.domain(),
    fc
      .tuple(fc.constantFrom('', 'https://', 'http://'), fc.domain(), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const parsed = parseHost(pasted);
      if (!parsed.ok) return;
      expect(isHostName(parsed.host)).toBe(true);
      expect(new URL(`https://${parsed.host}/`).host).toBe(parsed.host);
      expect(parseHost(parsed.host)).toEqual(parsed);
    }),
    { numRuns: 2000 },
  );
});
