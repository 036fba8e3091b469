import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpointKey } from '../scopes/endpoint.ts';
import { hasEndpoint, readRowText } from './row-text.ts';

/** Something shaped like an Account SID that nobody owns. */
const FAKE_SID = `IR${'a1B2c3D4e5'}1234567${'f6G7h8J9k1L2m3'}1`;

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

describe('three cells', () => {
  const cells = ['Retrieve actions', 'GET', '/Agencies/{AccountSID}/Actions'];
  it.each(orders(cells))('%s | %s | %s', (...pieces) => {
    expect(readRowText(pieces)).toEqual({
      method: 'GET',
      path: '/Agencies/{AccountSID}/Actions',
      label: 'Retrieve actions',
    });
  });
});

describe('two cells', () => {
  it.each(orders(['Retrieve actions', 'GET /Actions']))('%s | %s', (...pieces) => {
    expect(readRowText(pieces)).toEqual({ method: 'GET', path: '/Actions', label: 'Retrieve actions' });
  });
});

describe('one cell', () => {
  it.each([
    'Retrieve actions GET /Actions',
    'GET /Actions Retrieve actions',
    'Retrieve actions (GET /Actions)',
    'Retrieve actions – GET: /Actions',
    'GET - /Actions Retrieve actions',
  ])('%s', (piece) => {
    const { method, path, label } = readRowText([piece]);
    expect([method, path]).toEqual(['GET', '/Actions']);
    expect(label).toContain('Retrieve actions');
  });

  it('of an endpoint alone has no label', () => {
    expect(readRowText(['GET /Actions'])).toEqual({ method: 'GET', path: '/Actions', label: '' });
  });
});

describe('spellings', () => {
  it.each(['get', 'Get', 'GET'])('the method %s', (method) => {
    expect(readRowText([method, '/Actions', 'Retrieve actions']).method).toBe('GET');
    expect(readRowText([`${method} /Actions`]).method).toBe('GET');
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('every method: %s', (method) => {
    expect(readRowText([`${method} /Actions/{Id}`])).toEqual({ method, path: '/Actions/{Id}', label: '' });
  });

  it.each(['HEAD', 'OPTIONS', 'TRACE'])('%s is no method of a scope', (method) => {
    expect(readRowText([method, '/Actions']).method).toBeNull();
  });

  it.each(['{Id}', '<Id>', ':id', '[Id]', '(Id)', '$id', '*', '{{id}}', '%7BId%7D', '12345'])(
    'a value written as %s',
    (value) => {
      const path = `/Actions/${value}/Items`;
      for (const pieces of [[`GET ${path}`], ['GET', path], [path, 'Retrieve action items', 'GET']]) {
        const row = readRowText(pieces);
        expect(row.path).toBe(path);
        expect(hasEndpoint(row) && endpointKey(row.method, row.path, 'brand')).toBe('GET /actions/{}/items');
      }
    },
  );

  it('a full address', () => {
    const path = 'https://api.impact.com/Mediapartners/{AccountSID}/Actions';
    for (const pieces of [[`GET ${path}`], ['GET', path]]) {
      const row = readRowText([...pieces, 'Retrieve actions']);
      expect(row).toEqual({ method: 'GET', path, label: 'Retrieve actions' });
      expect(hasEndpoint(row) && endpointKey(row.method, row.path, 'partner')).toBe('GET /actions');
    }
  });

  it('a path without its first slash counts beside a method only', () => {
    expect(readRowText(['GET', 'Marketplace/Products']).path).toBe('/Marketplace/Products');
    expect(readRowText(['GET Marketplace/Products']).path).toBe('/Marketplace/Products');
    expect(readRowText(['Marketplace/Products', 'Search products', 'GET'])).toEqual({
      method: 'GET',
      path: '/Marketplace/Products',
      label: 'Search products',
    });
    expect(readRowText(['Brands/Agencies'])).toEqual({ method: null, path: null, label: 'Brands/Agencies' });
  });

  it('labels in Chinese', () => {
    for (const pieces of orders(['检索操作', 'GET', '/Actions']))
      expect(readRowText(pieces)).toEqual({ method: 'GET', path: '/Actions', label: '检索操作' });
    expect(readRowText(['检索操作 GET /Actions']).label).toBe('检索操作');
  });
});

describe('what is no endpoint', () => {
  it('words that begin like a method stay words', () => {
    expect(readRowText(['Get action details'])).toEqual({
      method: null,
      path: null,
      label: 'Get action details',
    });
    expect(readRowText(['Delete promo code', '3'])).toEqual({
      method: null,
      path: null,
      label: 'Delete promo code',
    });
  });

  it('a method alone is no endpoint, and neither is a path', () => {
    expect(hasEndpoint(readRowText(['GET', 'Retrieve actions']))).toBe(false);
    expect(hasEndpoint(readRowText(['/Actions', 'Retrieve actions']))).toBe(false);
  });

  it('nothing gives nothing', () => {
    for (const pieces of [[], [''], ['—', '3', '…']])
      expect(readRowText(pieces)).toEqual({ method: null, path: null, label: '' });
  });
});

describe("an account's own SID", () => {
  it.each([
    ['within', `/Agencies/${FAKE_SID}/Actions`, '/Agencies/{AccountSID}/Actions'],
    ['at the end', `/Agencies/${FAKE_SID}`, '/Agencies/{AccountSID}'],
    [
      'in a full address',
      `https://api.impact.com/Agencies/${FAKE_SID}/Actions/1`,
      'https://api.impact.com/Agencies/{AccountSID}/Actions/1',
    ],
  ])('%s of a path becomes a placeholder', (_, path, expected) => {
    expect(readRowText([`GET ${path}`]).path).toBe(expected);
    expect(readRowText(['GET', path]).path).toBe(expected);
    expect(readRowText([path, 'Retrieve actions', 'GET']).path).toBe(expected);
  });

  it.each([
    ['with a file ending', `/Agencies/${FAKE_SID}.json`],
    ['without the first slash', `Agencies/${FAKE_SID}/Actions`],
  ])('%s is not kept either', (_, path) => {
    expect(JSON.stringify(readRowText(['GET', path]))).not.toContain(FAKE_SID);
    expect(JSON.stringify(readRowText([`GET ${path}`]))).not.toContain(FAKE_SID);
  });
});

describe('any row', () => {
  const word = fc
    .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäé检索操作'), minLength: 2, maxLength: 8 })
    .filter((text) => !/^(?:get|post|put|patch|delete)$/i.test(text));
  const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const segment = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ABCabcXYZxyz09_-'), minLength: 1, maxLength: 8 }),
    fc.constantFrom('{Id}', '<Id>', ':id', '{AccountSID}', '%7BId%7D', '42'),
  );
  const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
  const order = fc.constantFrom(...orders([0, 1, 2]));

  it('is found again from its cells in any order', () => {
    fc.assert(
      fc.property(method, path, label, order, (method, path, label, order) => {
        const cells = [method, path, label];
        const pieces = order.map((at) => cells[at] ?? '');
        expect(readRowText(pieces)).toEqual({ method, path, label });
      }),
      { numRuns: 300 },
    );
  });

  it('is found again from one cell of both and one of words', () => {
    fc.assert(
      fc.property(method, path, label, fc.boolean(), (method, path, label, swap) => {
        const pieces = [`${method} ${path}`, label];
        expect(readRowText(swap ? pieces.reverse() : pieces)).toEqual({ method, path, label });
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the page says', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 6 }), (pieces) => {
        const row = readRowText(pieces);
        expect(row.path === null || row.path !== '').toBe(true);
      }),
    );
  });
});
