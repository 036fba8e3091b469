import { i18n } from '../../../utils/i18n/index.ts';
import { ORDERS, type Order } from '../../../utils/templates/list/order.ts';
import { Button } from '../../parts/Button.tsx';
import type { Finding } from './use-finding.ts';
import type { Selected } from './use-selection.ts';

export interface ListToolsProps {
  readonly finding: Finding;
  readonly selected: Selected;
  /** Whether check boxes come only when asked for. */
  readonly asksToSelect: boolean;
  /** Undefined where there is no room for the check. */
  readonly onCheck: (() => void) | undefined;
}

/** **Sort by**, **Tag** where there are any, **Select** where there is little room, **Check templates** where there is much. */
export function ListTools({ finding, selected, asksToSelect, onCheck }: ListToolsProps) {
  const { all, isReady, order, tag, tags } = finding;
  if (!isReady || all.length === 0) return null;
  return (
    <div class="tp-list-tools">
      <Choice
        label={i18n.t('templates.find.sort')}
        value={order}
        options={ORDERS.map((one) => [one, orderName(one)])}
        onChoose={finding.orderBy}
      />
      {tags.length === 0 ? null : (
        <Choice
          label={i18n.t('templates.find.tag')}
          value={tag}
          options={[[null, i18n.t('templates.find.allTags')], ...tags.map((one) => [one, one] as const)]}
          onChoose={finding.showTag}
        />
      )}
      {asksToSelect ? (
        <Button
          kind="quiet"
          icon="check"
          pressed={selected.isOn}
          onPress={() => selected.turn(!selected.isOn)}
        >
          {i18n.t('templates.bulk.select')}
        </Button>
      ) : null}
      {onCheck === undefined ? null : (
        <Button kind="quiet" icon="check" focusKey="check" onPress={onCheck}>
          {i18n.t('breadth.open')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
}

/** A drop-down in one line with its label. Options are known by their place, so a value may be anything. */
function Choice<Value>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="tp-list-choice">
      <span>{label}</span>
      <select
        class="tp-input"
        value={String(options.findIndex(([one]) => one === value))}
        onChange={(event) => {
          const option = options[event.currentTarget.selectedIndex];
          if (option !== undefined) onChoose(option[0]);
        }}
      >
        {options.map(([, text], at) => (
          <option key={text} value={String(at)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function orderName(order: Order): string {
  switch (order) {
    case 'name':
      return i18n.t('templates.find.byName');
    case 'used':
      return i18n.t('templates.find.byUse');
    case 'changed':
      return i18n.t('templates.find.byChange');
  }
}
