import { CLEAR_WORDS, TICKED_WORDS } from '../map/page-map.ts';

/** What a class name says about a state; null where it says nothing. */
export function meaningOf(name: string): 'on' | 'off' | null {
  if (CLEAR_WORDS.test(name)) return 'off';
  return TICKED_WORDS.test(name) ? 'on' : null;
}

/** Attributes that are made to show a state, surest first. */
export const STATE_ATTRIBUTES = [
  'aria-checked',
  'aria-pressed',
  'aria-selected',
  'data-checked',
  'data-selected',
  'data-state',
  'model-value',
  'checked',
  'selected',
];

/** Values of such attributes that mean on; an attribute without a value is on by being there. */
export const ON_VALUES: readonly string[] = ['', 'true', 'on', '1', 'yes', 'checked', 'selected', 'active'];
