import { useId, useState } from 'preact/hooks';
import { i18n } from '../../../../utils/i18n/index.ts';
import {
  offeredAccess,
  type TreeAccess,
  type TreeCategory,
  type TreeRow,
} from '../../../../utils/templates/form/scope-tree.ts';
import { Button } from '../../../parts/Button.tsx';
import { AccessSelect } from './AccessSelect.tsx';
import { ScopeRowBox } from './ScopeRowBox.tsx';

export interface CategoryNodeProps {
  readonly category: TreeCategory;
  /** Those of its rows that the filter lets through. */
  readonly rows: readonly TreeRow[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onAccess: (access: TreeAccess) => void;
  readonly onToggle: (row: TreeRow) => void;
}

/** One category: its access in one choice, and its rows as soon as it is open. */
export function CategoryNode({ category, rows, isOpen, onOpen, onAccess, onToggle }: CategoryNodeProps) {
  const id = useId();
  const { name, access } = category;
  // Custom is chosen before the first row is ticked, when the rules say nothing yet.
  const [isCustom, setCustom] = useState(false);
  return (
    <li>
      <div class="tp-tree-head">
        <Button
          kind="quiet"
          icon="chevron"
          expanded={isOpen}
          {...(isOpen ? { controls: id } : {})}
          onPress={() => onOpen(!isOpen)}
        >
          <span lang="en">{name}</span>
        </Button>
        <span class="tp-field-hint">{countText(category.rows)}</span>
        <AccessSelect
          name={name}
          value={access === 'none' && isCustom ? 'custom' : access}
          offered={offeredAccess(category)}
          onChange={(chosen) => {
            setCustom(chosen === 'custom');
            if (chosen === 'custom') onOpen(true);
            onAccess(chosen);
          }}
        />
      </div>
      {isOpen ? (
        <ul class="tp-tree-rows" id={id} aria-label={name}>
          {rows.map((row) => (
            <ScopeRowBox key={`${row.method} ${row.path}`} row={row} onToggle={() => onToggle(row)} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** `2 of 8 ticked` */
export function countText(rows: readonly TreeRow[]): string {
  const ticked = rows.filter((row) => row.ticked).length;
  return i18n.t('templates.tree.count', { ticked, total: rows.length });
}
