import { formats } from '../../i18n/formats.ts';
import type { Template } from '../types.ts';

/** All tags of these templates as people sort them, each in the spelling that comes first. */
export function tagsOf(templates: Iterable<Template>): readonly string[] {
  const tags = new Map<string, string>();
  for (const { tags: own = [] } of templates)
    for (const tag of own) if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  return [...tags.values()].sort(formats().compare);
}

/** Whether it has the tag, in whatever case. */
export function hasTag({ tags = [] }: Template, tag: string): boolean {
  return tags.some((own) => own.toLowerCase() === tag.toLowerCase());
}
