import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { i18n } from '../i18n/testing.ts';
import file from './tips.json' with { type: 'json' };
import { allTips, HAND_OVER, TIP_GROUPS, TIP_STEPS, tipsFor } from './tips.ts';

const filled = z.string().check(z.trim(), z.minLength(1));
const slug = z.string().check(z.regex(/^[a-z]+$/));

const File = z.strictObject({
  sources: z.record(
    slug,
    z.strictObject({
      title: filled,
      publisher: filled,
      url: z.url({ protocol: /^https$/ }),
    }),
  ),
  tips: z.array(
    z.strictObject({
      id: slug,
      covers: z.array(z.string().check(z.regex(/^[SBMQX]\d+$/))),
      group: z.enum(TIP_GROUPS),
      step: z.optional(z.enum(TIP_STEPS)),
      decidedBy: z.enum(['page', 'hint', 'person']),
      onlyIf: z.optional(z.literal(true)),
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

  it('names the publisher of each source, which its address bears out', () => {
    const ofImpact = /^(help|integrations)\.impact\.com$/;
    for (const { publisher, url } of Object.values(file.sources))
      expect([url, ofImpact.test(new URL(url).hostname)]).toEqual([url, publisher === 'impact.com']);
  });

  it('has one tip that no document of impact.com gives, and says what was seen, and by whom', () => {
    const [outside, ...others] = allTips.filter(({ covers }) => covers.length === 0);
    expect(others).toEqual([]);
    expect(outside?.id).toBe('outside');
    expect(i18n.t('checklist.tips.outside')).toContain('were seen to answer 403');
    expect(outside?.source.publisher).toBe('GetCarWise');
    const elsewhere = allTips.filter(({ source }) => source.publisher !== 'impact.com');
    expect(elsewhere).toEqual([outside]);
  });

  /** Without those that equal the one before. */
  const turns = <Item>(items: readonly Item[]) => items.filter((item, index) => item !== items[index - 1]);

  it('stands in the order of the groups', () => {
    expect(turns(allTips.map(({ group }) => group))).toEqual(TIP_GROUPS);
  });

  it('gives the tips of the wizard a step, in the order of the wizard, and no others', () => {
    const [inside, outside] = [true, false].map((isWhile) =>
      turns(allTips.filter(({ group }) => (group === 'while') === isWhile).map(({ step }) => step)),
    );
    expect(inside).toEqual(TIP_STEPS);
    expect(outside).toEqual([null]);
  });

  it('says in order what a person does right after Create', () => {
    expect(HAND_OVER).toEqual(['vault', 'share', 'outside', 'enabled', 'tell']);
    const after = allTips.filter(({ id }) => HAND_OVER.includes(id));
    expect(new Set(after.map(({ group, decidedBy }) => `${group} ${decidedBy}`))).toEqual(
      new Set(['after person']),
    );
  });

  it('marks what applies to some tokens only, as its text says', () => {
    const conditional = allTips.filter(({ onlyIf }) => onlyIf);
    expect(conditional.map(({ id }) => id)).toEqual(['enabled']);
    for (const { text } of conditional) expect(i18n.t(text)).toMatch(/^If /);
  });

  it('has one short sentence for each tip', () => {
    const texts = allTips.map((tip) => i18n.t(tip.text));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z][^.!?]+\.$/);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  it('has the place of the credentials decided before, and used after', () => {
    expect(i18n.t('checklist.tips.storage')).toMatch(/^Decide where/);
    expect(i18n.t('checklist.tips.vault')).toMatch(/^Store /);
  });

  it('gives each tip an id of its own', () => {
    expect(new Set(allTips.map(({ id }) => id)).size).toBe(allTips.length);
  });
});

describe('tipsFor', () => {
  it('is short enough for a panel', () => {
    expect(tipsFor('agency').length).toBeLessThanOrEqual(20);
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
