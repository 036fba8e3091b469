import type { Component } from 'vue';
import type { Switches } from '../../model/switches.ts';
import PlainSelect from '../plain/PlainSelect.vue';
import MultiSelectInput from './MultiSelectInput.vue';
import SearchSelect from './SearchSelect.vue';

/** What drop-downs are with `select=…`; null: as the markup has them. */
export const SELECTS: Readonly<Record<Switches['select'], Component | null>> = {
  default: null,
  native: PlainSelect,
  search: SearchSelect,
  slow: MultiSelectInput,
  virtual: MultiSelectInput,
};
