import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { withoutInnerHtml } from './without-inner-html.ts';

test('Preact is left without a place that sets innerHTML', () => {
  const preact = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');
  const code = withoutInnerHtml(preact);
  expect([preact, code].map((one) => /innerHTML\s*=(?!=)/.test(one))).toEqual([true, false]);
  expect(parseSync('preact.mjs', code).errors).toEqual([]);
  expect(preact.length - code.length).toBeLessThan(30);
});

test.each(['none', 'a.innerHTML=b.__html;c.innerHTML=d.__html', 'a.innerHTML=b'])(
  'other code is refused: %s',
  (code) => {
    expect(() => withoutInnerHtml(code)).toThrow('otherwise now');
  },
);
