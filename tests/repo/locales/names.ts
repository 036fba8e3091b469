import type { Texts } from './texts.ts';

/** Texts that name a control without quotation marks, with the key of its name. */
const NAMED_IN: readonly (readonly [key: string, control: string])[] = [
  ['templates.importReport.hint', 'templates.import'],
  ['templates.tree.inherited', 'templates.tree.everything'],
  ['templates.snapshots.hint', 'templates.trash.restoreShort'],
  ['recordList.form.conflict', 'recordList.form.save'],
  ['recordPanel.restore', 'recordList.all'],
];

/** Names that stay as they are in every language. */
const KEPT = ['extension.shortName', 'panel.title', 'templates.title'];

/** Where a text calls a control by other words than the control itself. */
export function nameFaults(english: Texts, texts: Texts): readonly string[] {
  const of = (all: Texts, key: string) => all.get(key)?.get('') ?? '';
  const controls = Map.groupBy(
    [...english].flatMap(([key, forms]) => [...forms.values()].map((text) => ({ key, text }))),
    ({ text }) => text,
  );
  const quoted = [...english].flatMap(([key]) =>
    [...of(english, key).matchAll(/“([^”{}]+)”/g)].flatMap(([, words = '']) => {
      const names = (controls.get(words) ?? []).map((one) => of(texts, one.key));
      const fits = names.length === 0 || names.some((name) => of(texts, key).includes(name));
      return fits || !texts.has(key) ? [] : [`${key}: names “${words}” otherwise than ${names.join(' or ')}`];
    }),
  );
  const named = NAMED_IN.filter(
    ([key, control]) => texts.has(key) && !of(texts, key).includes(of(texts, control)),
  );
  return [
    ...quoted,
    ...named.map(([key, control]) => `${key}: does not name “${of(texts, control)}”, as ${control} has it`),
    ...KEPT.filter((key) => of(texts, key) !== of(english, key)).map(
      (key) => `${key}: is a name and stays as it is`,
    ),
  ];
}
