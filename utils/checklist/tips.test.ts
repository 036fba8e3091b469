import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { i18n } from '../i18n/testing.ts';
import file from './tips.json' with { type: 'json' };
import { allTips, tipsFor } from './tips.ts';

const filled = z.string().check(z.trim(), z.minLength(1));
const slug = z.string().check(z.regex(/^[a-z]+$/));

const File = z.strictObject({
  sources: z.record(
    slug,
    z.strictObject({
      title: filled,
      url: z.url({ protocol: /^https$/, hostname: /^(help|integrations)\.impact\.com$/ }),
    }),
  ),
  tips: z.array(
    z.strictObject({
      id: slug,
      covers: z.array(z.string().check(z.regex(/^[SBMQX]\d+$/))).check(z.minLength(1)),
      group: z.enum(['before', 'while', 'after']),
      decidedBy: z.enum(['page', 'hint', 'person']),
      accountTypes: z.optional(
        z.array(z.enum(['agency', 'brand', 'partner'])).check(z.minLength(1), z.maxLength(2)),
      ),
      text: z.string().check(z.regex(/^checklist\.tips\.[a-z]+$/)),
      source: slug,
    }),
  ),
});

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

describe('tips.json', () => {
  it('has the documented form', () => {
    expect(File.safeParse(file).error).toBeUndefined();
  });

  it('covers all 29 tips of the documents and no others', () => {
    const documented = [
      ...numbered('S', 10),
      ...numbered('B', 8),
      ...numbered('M', 5),
      ...numbered('Q', 5),
      'X1',
    ];
    expect(documented).toHaveLength(29);
    expect([...new Set(allTips.flatMap(({ covers }) => covers))].sort()).toEqual(documented.sort());
  });

  it('uses every source', () => {
    const used = new Set(file.tips.map(({ source }) => source));
    expect(Object.keys(file.sources).filter((source) => !used.has(source))).toEqual([]);
  });

  it('stands in the order before, while, after', () => {
    const groups = allTips.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      'before',
      'while',
      'after',
    ]);
  });

  it('has one short sentence for each tip', () => {
    const texts = allTips.map((tip) => i18n.t(tip.text));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z][^.!?]+\.$/);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  it('gives each tip an id of its own', () => {
    expect(new Set(allTips.map(({ id }) => id)).size).toBe(allTips.length);
  });
});

describe('tipsFor', () => {
  it('is short enough for a panel', () => {
    expect(tipsFor('agency').length).toBeLessThanOrEqual(16);
  });

  it('names the Advertiser rows to agencies only', () => {
    const hasAdvertisers = (accountType: Parameters<typeof tipsFor>[0]) =>
      tipsFor(accountType).some(({ id }) => id === 'advertisers');
    expect(hasAdvertisers('agency')).toBe(true);
    expect(hasAdvertisers('brand')).toBe(false);
    expect(hasAdvertisers('partner')).toBe(false);
    expect(hasAdvertisers(null)).toBe(false);
  });

  it('gives the document with its title', () => {
    const description = allTips.find(({ id }) => id === 'description');
    expect(description?.source.title).toBe('Scoped Tokens: Best Practices');
    expect(description?.covers).toEqual(['B4']);
  });
});
