import { describe, expect, it } from 'vitest';
import { shortKeys, shortMessages, withShortKeys } from './short-keys.ts';

const KEYS = ['extension.name', 'panel.title', 'panel.fault.page', 'panel.fault.program', 'panel.list.text'];
const SOURCES = [
  "name: '__MSG_extension_name__'",
  `return \`panel.fault.\${fault}\`;`,
  "i18n.t('panel.title')",
];

describe('short names of keys', () => {
  it('go to keys that stand whole in the sources, and to no others', () => {
    expect([...shortKeys(KEYS, SOURCES)]).toEqual([
      ['panel.title', 'a0'],
      ['panel.list.text', 'a1'],
    ]);
  });

  it('leave out what a template in the middle of a key may name', () => {
    const short = shortKeys(KEYS, [`t(\`panel.\${words}.text\`, \`px.\${a}\`, \`panel.title\`)`]);
    expect([...short.keys()]).toEqual([
      'extension.name',
      'panel.title',
      'panel.fault.page',
      'panel.fault.program',
    ]);
  });

  it('leave a word without a dot alone', () => {
    expect(shortKeys(['title'], []).size).toBe(0);
  });

  it('are two characters, and three where those do not suffice', () => {
    const keys = Array.from({ length: 3000 }, (_, at) => `some.key${at}`);
    const names = [...shortKeys(keys, []).values()];
    expect(new Set(names).size).toBe(3000);
    expect(names.slice(0, 936).every((name) => /^[a-z][a-z0-9]$/.test(name))).toBe(true);
    expect(names.slice(936).every((name) => /^[a-z][a-z0-9]{2}$/.test(name))).toBe(true);
  });
});

describe('with short names', () => {
  const short = shortKeys(KEYS, SOURCES);

  it('code has them wherever a text is a key and nothing else', () => {
    expect(
      withShortKeys('t("panel.title",\'panel.title\',`panel.title`,{a:`{"n":"panel.title"}`})', short),
    ).toBe('t("a0",\'a0\',`a0`,{a:`{"n":"a0"}`})');
    const others = `panel.title;"a panel.title";"panel.fault.page";\`panel.fault.\${a}\`;"panel.title'`;
    expect(withShortKeys(others, short)).toBe(others);
  });

  it('a locale has every text still', () => {
    const messages = { extension_name: 1, panel_title: 2, panel_fault_page: 3, panel_list_text: 4 };
    expect(shortMessages(messages, short)).toEqual({ extension_name: 1, a0: 2, panel_fault_page: 3, a1: 4 });
  });
});
