import { i18n } from '../../../../utils/i18n/index.ts';
import type { ScopeRule } from '../../../../utils/scopes/types.ts';
import { formatRule } from '../../../../utils/templates/form/rule-text.ts';
import type { FreeRule } from '../../../../utils/templates/form/scope-tree.ts';
import { Button } from '../../../parts/Button.tsx';
import { reasonText } from './words.ts';

export interface FreeRowsProps {
  readonly free: readonly FreeRule[];
  readonly onRemove: (rules: readonly ScopeRule[]) => void;
}

/** Rules that the tree has no place for, as they stand in the text. */
export function FreeRows({ free, onRemove }: FreeRowsProps) {
  if (free.length === 0) return null;
  // The same rule may stand there twice; it is one thing to a person.
  const lines = new Map(free.map(({ rule, reason }) => [formatRule(rule), reason]));
  return (
    <ul class="tp-tree-free" aria-label={i18n.t('templates.tree.free')}>
      {[...lines].map(([line, reason]) => (
        <li key={line} class="tp-tree-head">
          <span>
            <code>{line}</code> <span class="tp-field-hint">{reasonText(reason)}</span>
          </span>
          <Button
            kind="quiet"
            icon="close"
            label={i18n.t('templates.tree.remove', { rule: line })}
            onPress={() => onRemove(free.map(({ rule }) => rule).filter((rule) => formatRule(rule) === line))}
          />
        </li>
      ))}
    </ul>
  );
}
