import { formatRule } from './rule-text.ts';
import type { SavedTemplate, StoredItem } from './store-types.ts';
import type { Template } from './types.ts';

/** Templates in the order of a list, with what a search looks at. */
export interface TemplateIndex {
  readonly templates: readonly SavedTemplate[];
  /** All whose text holds every word of the query, in the same order. */
  readonly search: (query: string) => readonly SavedTemplate[];
}

/** `words` adds to a template's text what the list shows besides, such as the name of its account type. */
export function indexTemplates(
  items: readonly StoredItem[],
  words: (template: Template) => string,
): TemplateIndex {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const templates = items
    .filter((item) => item.state === 'ok')
    .sort((a, b) => collator.compare(a.template.name, b.template.name));
  // Only when somebody searches: it looks at every rule of every template.
  let texts: string[] | null = null;
  return {
    templates,
    search(query) {
      const wanted = query
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      if (wanted.length === 0) return templates;
      texts ??= templates.map(({ template }) => textOf(template, words(template)));
      const haystacks = texts;
      return templates.filter((_, at) => wanted.every((word) => haystacks[at]?.includes(word)));
    },
  };
}

function textOf({ name, setup, scopes }: Template, words: string): string {
  const parts = [name, setup?.name ?? '', setup?.description ?? '', words, ...scopes.map(formatRule)];
  return parts.join('\n').toLowerCase();
}
