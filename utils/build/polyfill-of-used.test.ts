import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { polyfillOfUsed } from './polyfill-of-used.ts';

const CODE = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

/** What the module exports in a browser whose own API is this. */
function polyfilled(world: Record<string, unknown>): unknown {
  const script = polyfillOfUsed(CODE).replace(
    'export default module.exports;',
    'globalThis.result = module.exports;',
  );
  runInNewContext(script, world);
  return world['result'];
}

describe('the polyfill of the package', () => {
  test('is the API itself where that gives promises already', () => {
    const api = { runtime: { id: 'a' } };
    expect(polyfilled({ chrome: api, browser: api })).toBe(api);
  });

  test('makes promises of callbacks, and of answers to messages', async () => {
    const listeners: ((message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown)[] =
      [];
    const chrome = {
      runtime: {
        id: 'a',
        onMessage: { addListener: (one: (typeof listeners)[number]) => listeners.push(one) },
      },
      storage: { local: { get: (key: string, done: (items: unknown) => void) => done({ [key]: 1 }) } },
    };
    const browser = polyfilled({ chrome, console }) as {
      readonly runtime: { readonly onMessage: { addListener(listener: (message: string) => unknown): void } };
      readonly storage: { readonly local: { get(key: string): Promise<unknown> } };
    };
    expect(await browser.storage.local.get('x')).toEqual({ x: 1 });
    browser.runtime.onMessage.addListener((message) => Promise.resolve(`${message}!`));
    const answered = new Promise((answer) => expect(listeners[0]?.('hello', {}, answer)).toBe(true));
    expect(await answered).toBe('hello!');
  });

  test('is not made of another build of the library without a word', () => {
    expect(() => polyfillOfUsed(CODE.replace('const apiMetadata', 'const metadata'))).toThrow(
      'built otherwise',
    );
    expect(() => polyfillOfUsed(CODE.replace('const wrappedSendMessage ', 'const sends '))).toThrow(
      'built otherwise',
    );
  });
});
