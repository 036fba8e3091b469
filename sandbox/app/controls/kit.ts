import { type Component, type InjectionKey, inject } from 'vue';
import type { Switches } from '../model/switches.ts';
import { BOXES } from './boxes/kinds.ts';
import BtnElement from './components/BtnElement.vue';
import CheckboxElement from './components/CheckboxElement.vue';
import FieldLabelPair from './components/FieldLabelPair.vue';
import ScopeGrid from './components/ScopeGrid.vue';
import TextInputElement from './components/TextInputElement.vue';
import PlainButton from './plain/PlainButton.vue';
import PlainCheckbox from './plain/PlainCheckbox.vue';
import PlainField from './plain/PlainField.vue';
import PlainSelect from './plain/PlainSelect.vue';
import PlainTextInput from './plain/PlainTextInput.vue';
import ScopeTable from './plain/ScopeTable.vue';
import { SELECTS } from './selects/kinds.ts';
import MultiSelectInput from './selects/MultiSelectInput.vue';
import { TEXTS } from './texts/kinds.ts';

/** The controls that views are made of. */
export interface Kit {
  readonly Btn: Component;
  readonly CheckBox: Component;
  readonly TextInput: Component;
  readonly Field: Component;
  readonly Select: Component;
  readonly ScopeRows: Component;
}

/** `markup=components`: web components in open shadow roots and portals. `plain`: native controls and tables. */
const KITS: Readonly<Record<Switches['markup'], Kit>> = {
  components: {
    Btn: BtnElement,
    CheckBox: CheckboxElement,
    TextInput: TextInputElement,
    Field: FieldLabelPair,
    Select: MultiSelectInput,
    ScopeRows: ScopeGrid,
  },
  plain: {
    Btn: PlainButton,
    CheckBox: PlainCheckbox,
    TextInput: PlainTextInput,
    Field: PlainField,
    Select: PlainSelect,
    ScopeRows: ScopeTable,
  },
};

/** The controls of one page load: those of its markup, or what `boxes`, `select` and `text` put in their place. */
export function kitFor({ markup, boxes, select, text }: Switches): Kit {
  const kit = KITS[markup];
  return {
    ...kit,
    CheckBox: BOXES[boxes] ?? kit.CheckBox,
    Select: SELECTS[select] ?? kit.Select,
    TextInput: TEXTS[text] ?? kit.TextInput,
  };
}

export const KIT: InjectionKey<Kit> = Symbol('kit');

/** The controls of this page load. Throws outside of the app. */
export function useKit(): Kit {
  const kit = inject(KIT);
  if (kit === undefined) throw new Error('No kit was provided');
  return kit;
}
