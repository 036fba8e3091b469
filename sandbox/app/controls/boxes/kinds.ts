import type { Component } from 'vue';
import type { Switches } from '../../model/switches.ts';
import AriaBox from './AriaBox.vue';
import HiddenBox from './HiddenBox.vue';
import NestedBox from './NestedBox.vue';
import PointerBox from './PointerBox.vue';
import PressedBox from './PressedBox.vue';
import StateClassBox from './StateClassBox.vue';
import UnnamedBox from './UnnamedBox.vue';

/** What check boxes and toggles are with `boxes=…`; null: as the markup has them. */
export const BOXES: Readonly<Record<Switches['boxes'], Component | null>> = {
  default: null,
  role: AriaBox,
  switch: AriaBox,
  pressed: PressedBox,
  nested: NestedBox,
  hidden: HiddenBox,
  pointer: PointerBox,
  unnamed: UnnamedBox,
  'state-class': StateClassBox,
};
