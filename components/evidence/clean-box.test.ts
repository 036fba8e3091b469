import { expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { cleanText, insert } from './clean-box.ts';

const { accountSid, authToken } = fakeCredentials();

it('leaves a text alone that holds none', () => {
  expect(cleanText('GET /Actions', 3)).toEqual({ text: 'GET /Actions', caret: 3, removed: {} });
});

it('keeps the caret behind what stood before it', () => {
  const before = `curl /Mediapartners/${accountSid}/Acti`;
  const { text, caret, removed } = cleanText(`${before}ons`, before.length);
  expect(text).not.toContain(accountSid);
  expect(text.slice(0, caret)).toMatch(/\/Acti$/);
  expect(removed).toEqual({ sid: 1 });
});

it('finds what only becomes one with what stood there before', () => {
  const half = accountSid.length / 2;
  const value = `GET /Mediapartners/${accountSid.slice(0, half)}`;
  const box = { value, selectionStart: value.length, selectionEnd: value.length };
  const { text, caret } = insert(box, accountSid.slice(half), true);
  const clean = cleanText(text, caret);
  expect(clean.text).not.toContain(accountSid.slice(half));
  expect(clean.text).not.toContain(accountSid.slice(0, half));
});

it('puts a text in the place of what is selected, or on lines of its own', () => {
  const box = { value: 'abcd', selectionStart: 1, selectionEnd: 3 };
  expect(insert(box, 'XY', true)).toEqual({ text: 'aXYd', caret: 3 });
  expect(insert(box, 'XY', false)).toEqual({ text: 'abcd\nXY', caret: 7 });
  expect(insert({ value: '', selectionStart: 0, selectionEnd: 0 }, 'XY', false).text).toBe('XY');
});

it('takes a token with its key out of headers', () => {
  expect(cleanText(`Authorization: Bearer ${authToken}`, 0).text).not.toContain(authToken);
});
