import { describe, expect, it } from 'vitest';
import { lex, STRING } from './lexer.ts';
import { contentOf } from './literal.ts';

function literals(text: string): string[] {
  const tokens = lex(text);
  return Array.from(tokens.kind.subarray(0, tokens.count), (kind, i) =>
    kind === STRING ? contentOf(tokens, i) : null,
  ).filter((content) => content !== null);
}

function remarks(text: string): string[] {
  return lex(text).remarks.map(({ start, end }) => text.slice(start, end));
}

describe('lex', () => {
  it('reads literals of all kinds of quotes, with quotes in them', () => {
    expect(literals(`a = "it's" + 'say "x"' + \`b\`; c = "d\\"e";`)).toEqual([
      "it's",
      'say "x"',
      'b',
      'd\\"e',
    ]);
    expect(literals('x = """a "b"\nc"""')).toEqual(['a "b"\nc']);
    expect(literals('x = "#{h["a"]}/b";')).toEqual(['#{h["a"]}/b']);
    expect(literals(`y = \`\${f(\`c\`)}/d\`;`)).toEqual([`\${f(\`c\`)}/d`]);
  });

  it('takes an apostrophe and a quote that is not closed on its line for nothing', () => {
    expect(literals('don\'t "stop\nx = "a"')).toEqual(['a']);
  });

  it('takes quotes in regular expressions for nothing', () => {
    expect(literals(`const a = b.replace(/["']/g, 'x');\nconst c = 'y';`)).toEqual(['x', 'y']);
  });

  it('keeps comments apart, by the style of the text', () => {
    expect(remarks('const a = 1; // b\n/* c */\nconst d = 2;\n')).toEqual(['// b', '/* c */']);
    expect(remarks('a = 7 // 2\nx = 1 # b\ndef f():\n')).toEqual(['# b']);
    expect(remarks('local a = 1\nlocal b = 2 -- c\n')).toEqual(['-- c']);
    expect(remarks('let a = "https://x.y"; // b\n')).toEqual(['// b']);
    expect(remarks('<a/><!-- b -->')).toEqual(['<!-- b -->']);
  });

  it('reads addresses and paths without quotes', () => {
    expect(literals('curl https://api.impact.com/a?b=c -H x')).toEqual(['https://api.impact.com/a?b=c']);
    expect(literals('curl $BASE/Mediapartners/$SID/Ads')).toEqual(['$BASE/Mediapartners/$SID/Ads']);
    expect(literals('GET {{base}}/Advertisers/{{ sid }}/Ads HTTP/1.1')).toEqual([
      '{{base}}/Advertisers/{{ sid }}/Ads',
    ]);
    expect(literals('path: /Actions/{id}')).toEqual(['/Actions/{id}']);
    expect(literals('a = b / c / d')).toEqual([]);
  });

  it('keeps the sentences of prose apart, and reads what is between fences', () => {
    const text =
      '# Title\n\nThis is a text about the thing.\n\n```js\nfetch("a");\n```\n\nAnd it goes on like this.\n';
    expect(literals(text)).toEqual(['a']);
    expect(remarks(text)).toContain('This is a text about the thing.');
  });
});
