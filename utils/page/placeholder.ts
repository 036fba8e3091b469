import { PLACEHOLDER_WORDS } from './map/page-map.ts';

/** Whether a drop-down's text says that nothing is chosen. */
export function isPlaceholder(text: string): boolean {
  return text.trim() === '' || PLACEHOLDER_WORDS.test(text.trim());
}
