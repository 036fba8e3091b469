import type { Component } from 'vue';
import type { Switches } from '../../model/switches.ts';
import EditableText from './EditableText.vue';
import ReactTextBox from './ReactTextBox.vue';

/** What text boxes are with `text=…`; null: as the markup has them. */
export const TEXTS: Readonly<Record<Switches['text'], Component | null>> = {
  plain: null,
  react: ReactTextBox,
  contenteditable: EditableText,
};
