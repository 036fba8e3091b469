import { describe, expect, it } from 'vitest';
import { readCode } from './code.ts';

const ABOUT = 'https://api.impact.com/Mediapartners/x\n';

/** User time in milliseconds: that of the clock says more about the machine. */
function timeOf(text: string): number {
  const before = process.cpuUsage().user;
  readCode(text, { call: () => {}, problem: () => {}, progress: () => {} });
  return (process.cpuUsage().user - before) / 1000;
}

const PIECES = {
  quotes: `"'\``,
  interpolations: '"${',
  'interpolations in literals': '"#{""',
  brackets: '{[(',
  calls: 'get(join(',
  concatenations: 'a+"b"+',
  assignments: 'a=b=',
  arrows: 'a=(b)=>',
  'open comments': '/* ',
  'regular expressions': '=/a',
  types: 'x<y>(',
  choices: 'a?b:',
  paths: 'url:"/Actions",',
  'calls of the API': 'x("https://api.impact.com/Mediapartners/a/Actions");',
  'bases and names': 'url="/Mediapartners/"+sid+"/Ads",fetch(url),',
} as const;

describe('time', () => {
  it.each(Object.entries(PIECES))('grows with the length of a line of %s, not faster', (_, piece) => {
    const text = (size: number) => ABOUT + piece.repeat(Math.ceil(size / piece.length));
    timeOf(text(15_000));
    const short = Math.max(timeOf(text(15_000)), 10);
    // Eight times the text: quadratic time would be 64 times.
    expect(timeOf(text(120_000))).toBeLessThan(short * 32);
  });

  it('is next to nothing for texts that do not speak of the API', () => {
    expect(timeOf('const a = fetch("/Actions");\n'.repeat(50_000))).toBeLessThan(200);
  });
});

describe('amount', () => {
  it('ends with a bound on what it hands over', () => {
    let calls = 0;
    const text = 'fetch("https://api.impact.com/Mediapartners/a/Actions");'.repeat(11_000);
    readCode(text, { call: () => calls++, problem: () => {}, progress: () => {} });
    expect(calls).toBe(10_000);
  });
});
