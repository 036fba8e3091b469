import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import { own, ownText } from './unknown.ts';

function read(text: string) {
  const problems: [string, number | undefined][] = [];
  const json = readJson(text, {
    call: () => undefined,
    problem: (code, line) => problems.push([code, line]),
    progress: () => undefined,
  });
  return { ...json, problems };
}

/** As plain data: what is salvaged has no prototypes. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('whole JSON', () => {
  it('is read, with a byte order mark too', () => {
    const { value, problems, doubts } = read('\uFEFF{"a": [1, "b"]}');
    expect(value).toEqual({ a: [1, 'b'] });
    expect(problems).toEqual([]);
    expect(doubts).toEqual([]);
  });

  it('may be nested as deep as it likes', () => {
    expect(read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`).problems).toEqual([]);
  });
});

describe('JSON that just ends', () => {
  const whole = '{"a": [1, {"b": "x\\"y"}, true], "c": {"d": null}}';

  it.each([
    ['{"a": [1, {"b": "x', { a: [1, {}] }],
    ['{"a": [1, {"b": "x\\', { a: [1, {}] }],
    ['{"a": [1, {"b"', { a: [1, {}] }],
    ['{"a": [1, {"b":', { a: [1, {}] }],
    ['{"a": [1, {"b": "x\\"y"}, tr', { a: [1, { b: 'x"y' }] }],
    ['{"a": [1, {"b": "x\\"y"}, true], "c": {"d": null}', { a: [1, { b: 'x"y' }, true], c: { d: null } }],
  ])('%s', (text, saved) => {
    const { value, problems, doubts } = read(text);
    expect(plain(value)).toEqual(saved);
    expect(problems).toEqual([['truncated', undefined]]);
    expect(doubts).toEqual(['damaged']);
  });

  it('is told as such wherever it ends', () => {
    for (let length = 1; length < whole.length; length++)
      expect(read(whole.slice(0, length)).problems, whole.slice(0, length)).toEqual([
        ['truncated', undefined],
      ]);
  });

  it('says which parts are not whole', () => {
    const { value, isCutOff } = read('{"list": [{"a": 1}, {"a": 2');
    const list = own(value, 'list') as unknown[];
    expect(isCutOff(value)).toBe(true);
    expect(isCutOff(list)).toBe(true);
    expect(list.map(isCutOff)).toEqual([false, true]);
  });

  it('names the last line', () => {
    expect(read('{\n"a": 1,\n"b": [').problems).toEqual([['truncated', 3]]);
  });
});

describe('JSON with a mistake', () => {
  it.each([
    ['a comma too many', '{\n"a": [1,\n2,\n],\n"b": 3}', { a: [1, 2], b: 3 }, 4],
    ['a comma too few', '{\n"a": 1\n"b": 2}', { a: 1, b: 2 }, 3],
    ['two commas', '{"a":\n[1,, 2]}', { a: [1, 2] }, 2],
    ['a comment', '{"a": 1,\n"b": 2, // here\n"c": 3}', { a: 1, b: 2 }, 2],
    ['a word of JavaScript', '{"a": 1,\n"b": undefined,\n"c": 3}', { a: 1, b: null, c: 3 }, 2],
    ['no number', '{"a": [NaN,\n-Infinity], "b": 1.2.3}', { a: [null, null], b: null }, 1],
    ['a line break in a text', '{"a": 1,\n"b": "x\ny", "c": 3}', { a: 1, b: 'x\ny', c: 3 }, 2],
    ['another closing bracket', '{"a": [1\n}, "c": 3}', { a: [1] }, 2],
    ['something behind it', '{"a": 1}\n{"b": 2}', { a: 1 }, 2],
    ['a key without quotes', '{"a": 1,\nb: 2}', { a: 1 }, 2],
  ])('%s', (_, text, saved, line) => {
    const { value, problems } = read(text);
    expect(plain(value)).toEqual(saved);
    expect(problems).toEqual([['notJson', line]]);
  });

  it.each(['', 'words', '"text"x', '<html>', '}', ':'])('no object or list at all: %s', (text) => {
    const { value, problems } = read(text);
    expect(value).toBeUndefined();
    expect(problems).toEqual([['notJson', undefined]]);
  });

  it('may not be nested as deep as it likes', () => {
    expect(read(`[1,\n${'['.repeat(200_000)}`).problems).toEqual([['tooDeep', 2]]);
  });

  it('is given up where it has more odd words than any JSON, since each takes its time', () => {
    const { value, problems } = read(`[${'odd '.repeat(50_000)}`);
    expect(problems).toHaveLength(1);
    expect(value).toHaveLength(10_000);
  });

  it('is found in time however deep and long it is', () => {
    const started = performance.now();
    for (const text of [
      '['.repeat(1_000_000),
      '{"a":'.repeat(300_000),
      `["${'\\"'.repeat(1_000_000)}`,
      `["${'\\'.repeat(2_000_000)}`,
      `[${' '.repeat(2_000_000)}`,
      `[${','.repeat(2_000_000)}`,
      `[${'1'.repeat(2_000_000)}`,
      `[${'"a" '.repeat(500_000)}`,
    ])
      expect(read(text).problems).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('keys of the prototype', () => {
  const hostile = '{"__proto__": {"url": "x"}, "constructor": "y", "a": 1';

  it('are keys like any other', () => {
    for (const text of [`${hostile}}`, hostile]) {
      const { value } = read(text);
      expect(ownText(value, 'url')).toBeNull();
      expect(ownText(own(value, '__proto__'), 'url')).toBe('x');
      expect(ownText(value, 'constructor')).toBe('y');
    }
    expect(ownText({}, 'constructor')).toBeNull();
    expect(own({}, '__proto__')).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'url')).toBe(false);
  });
});
