import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { faultOf, lastFaults, noteFault } from './faults.ts';
import { formatReport, type ReportFacts } from './report.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7390.54';
const facts: ReportFacts = {
  surface: 'panel',
  version: '1.2.3',
  build: 'chrome',
  userAgent: `${CHROME} Safari/537.36`,
  language: 'pt-BR',
  texts: 'en',
  counts: { account: 'agency', rows: 117, unsure: null },
};

/** An error as Chromium has it: its stack begins with what it says. */
function thrown(message: string, name = 'TypeError'): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = `${name}: ${message}\n    at draw (chrome-extension://abc/panel.js:3:1234)\n    at https://app.impact.com/x/app.js:1:2\n    at chrome-extension://abc/chunks/popup-Ab_9-x.js:1:20`;
  return error;
}

describe('the report', () => {
  it('tells versions, numbers and where something failed', () => {
    expect(formatReport(facts, [faultOf('step', thrown('no such thing'))])).toBe(
      [
        'Token Presets for impact.com (unofficial): report',
        'version: 1.2.3, chrome build',
        'browser: Chrome 141 on Linux',
        'language: pt-BR, texts: en',
        'surface: panel',
        'account: agency',
        'rows: 117',
        'unsure: not known',
        'last faults: 1',
        '- step: TypeError',
        '  panel.js:3:1234',
        '  chunks/popup-Ab_9-x.js:1:20',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140 on Linux'],
    [
      `${CHROME.replace('X11; Linux x86_64', 'Windows NT 10.0')} Safari/537.36 Edg/141.0.1`,
      'Edge 141 on Windows',
    ],
    ['Somebody’s own words', 'another browser on another system'],
  ])('%s', (userAgent, browser) => {
    expect(formatReport({ ...facts, userAgent }, [])).toContain(`browser: ${browser}\n`);
  });

  it('reads the stack of Firefox, and knows the browser’s own words for what often happens', () => {
    const error = new Error('Could not establish connection. Receiving end does not exist.');
    error.stack = 'draw@moz-extension://0a-1b/panel.js:3:1234\n@https://app.impact.com/x/app.js:1:2\n';
    expect(faultOf('session', error)).toEqual({
      part: 'session',
      error: 'Error: Could not establish connection. Receiving end does not exist.',
      frames: ['panel.js:3:1234'],
    });
  });

  it('has no way for a text from outside', () => {
    const { accountSid, authToken } = fakeCredentials();
    const word = fc.string({ minLength: 4, maxLength: 40 }).map((text) => `§${text}§`);
    const text = fc.oneof(
      word,
      word.map((inner) => `${inner}\n    at ${inner} (chrome-extension://abc/panel.js:7:7)`),
      word.map((inner) => `https://app.impact.com/secure/${inner}`),
      fc.constant(`§ ${accountSid}:${authToken} §`),
    );
    fc.assert(
      fc.property(text, text, text, text, (message, name, version, other) => {
        const late = thrown(message);
        late.message = other; // after the stack was written
        const faults = [faultOf('run', thrown(message, name)), faultOf('run', late), faultOf('run', message)];
        const hostile = { ...facts, version, build: name, language: other, texts: message, userAgent: other };
        const report = formatReport(hostile, faults);
        expect(report).not.toContain('§');
        expect(report).not.toContain('https:');
        expect(report).not.toContain(accountSid);
        expect(report.split('\n').length).toBeLessThan(25);
      }),
    );
  });
});

it('the last five faults are remembered, and said on the console', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const part of ['run', 'step', 'audit', 'records', 'sync', 'form'] as const)
    noteFault(part, thrown('x'));
  expect(lastFaults().map(({ part }) => part)).toEqual(['step', 'audit', 'records', 'sync', 'form']);
  expect(said).toHaveBeenCalledTimes(6);
});
