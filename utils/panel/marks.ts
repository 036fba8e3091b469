import { i18n } from '../i18n/index.ts';
import type { LearnedControl } from '../page/learned/types.ts';
import type { Mark, MarkKind } from '../page/pick/outlines.ts';
import type { Screen } from '../page/screen.ts';

/** What is outlined on the page for what was recognised. */
export function marksOf({ scopes, fields }: Screen): readonly Mark[] {
  const marks: Mark[] = [];
  if (scopes !== null) {
    const names = new Map(scopes.selection.categories.map(({ id, name }) => [id, name]));
    for (const [id, { host }] of scopes.toggles) {
      const name = names.get(id);
      if (name === undefined) throw new Error(`The switch ${id} belongs to no category`);
      marks.push({ element: host, kind: 'category', text: i18n.t('recognition.mark.category', { name }) });
    }
    for (const { host } of scopes.rows.values())
      marks.push({ element: host, kind: 'scope', text: i18n.t('recognition.mark.scope') });
  }
  for (const [name, { element }] of fields)
    marks.push({ element, kind: 'field', text: i18n.t(`panel.fill.field.${name}`) });
  return marks;
}

/** What is outlined while the person looks at what was learned. */
export function marksOfControls(controls: readonly LearnedControl[], kind: MarkKind): readonly Mark[] {
  const text = kind === 'scope' ? i18n.t('recognition.mark.scope') : i18n.t('recognition.mark.switch');
  return controls.map(({ element }) => ({ element, kind, text }));
}
