import { describe, expect, it } from 'vitest';
import { handedBy, linesOf } from '../testing/sink.ts';
import { readHar } from './har.ts';

const API = 'https://api.impact.com/Mediapartners/{AccountSID}';

function entry(method: string, url: string, status = 200) {
  return {
    startedDateTime: '2026-03-01T10:00:00.000Z',
    time: 12,
    request: { method, url, httpVersion: 'h2', headers: [], queryString: [], cookies: [], bodySize: 0 },
    response: {
      status,
      statusText: '',
      headers: [],
      content: { size: 2, mimeType: 'application/json', text: '{}' },
    },
    timings: { send: 0, wait: 12, receive: 0 },
  };
}

function har(entries: unknown[], creator = 'WebInspector') {
  return JSON.stringify({
    log: { version: '1.2', creator: { name: creator, version: '1' }, pages: [], entries },
  });
}

describe('HAR', () => {
  it('gives every request with its number', () => {
    const handed = handedBy(
      readHar,
      har([entry('GET', `${API}/Actions.json?StartDate=2026-01-01`), entry('POST', `${API}/Tracking`, 201)]),
    );
    expect(handed.problems).toEqual([]);
    expect(handed.calls).toEqual([
      { method: 'GET', url: `${API}/Actions.json?StartDate=2026-01-01`, doubts: [], entry: 'request 1' },
      { method: 'POST', url: `${API}/Tracking`, doubts: [], entry: 'request 2' },
    ]);
  });

  it.each(['WebInspector', 'Firefox', 'Charles Proxy', 'Proxyman', 'Insomnia REST Client'])(
    'of %s',
    (creator) => {
      const text = `\uFEFF${har([entry('get', `${API}/Campaigns`)], creator)}`;
      expect(linesOf(handedBy(readHar, text))).toEqual([`get ${API}/Campaigns`]);
    },
  );

  it('leaves preflights and what is no call out, and keeps the numbers', () => {
    const handed = handedBy(
      readHar,
      har([
        entry('OPTIONS', `${API}/Actions`),
        entry('GET', 'data:image/png;base64,AAAA'),
        entry('GET', 'chrome-extension://abc/panel.js'),
        entry('GET', `${API}/Actions`),
        entry('GET', 'localhost:8080/Actions'),
      ]),
    );
    expect(handed.calls.map((call) => [call.url, call.entry])).toEqual([
      [`${API}/Actions`, 'request 4'],
      ['localhost:8080/Actions', 'request 5'],
    ]);
  });

  it('doubts what was answered with 404 or 405', () => {
    const statuses = [200, 304, 401, 403, 404, 405, 0, 500];
    const { calls } = handedBy(
      readHar,
      har(statuses.map((status) => entry('GET', `${API}/${status}`, status))),
    );
    expect(calls.filter((call) => call.doubts?.includes('refused')).map((call) => call.url)).toEqual([
      `${API}/404`,
      `${API}/405`,
    ]);
  });

  it('says when no method is there', () => {
    const handed = handedBy(readHar, har([{ request: { url: `${API}/Ads` } }]));
    expect(handed.calls.map((call) => call.method)).toEqual([null]);
  });

  it('saves the whole entries of a damaged one', () => {
    const text = har([
      entry('GET', `${API}/Actions`),
      entry('GET', `${API}/Ads`),
      entry('GET', `${API}/Jobs`),
    ]);
    const handed = handedBy(readHar, text.slice(0, text.indexOf('/Jobs') + 40));
    expect(handed.problems).toEqual([{ code: 'truncated' }]);
    expect(handed.calls.map((call) => [call.url, call.doubts])).toEqual([
      [`${API}/Actions`, ['damaged']],
      [`${API}/Ads`, ['damaged']],
    ]);
  });

  it('says when it is none', () => {
    expect(handedBy(readHar, '{"log": []}')).toEqual({ calls: [], problems: [{ code: 'notThisKind' }] });
    expect(handedBy(readHar, '[]').problems).toEqual([{ code: 'notThisKind' }]);
    expect(handedBy(readHar, 'words').problems).toEqual([{ code: 'notJson' }]);
  });
});
