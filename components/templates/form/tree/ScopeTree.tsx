import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../../utils/i18n/index.ts';
import { ACCOUNT_TYPES, type AccountType, type ScopeRule } from '../../../../utils/scopes/types.ts';
import { formatRule, parseRules, rewriteRules } from '../../../../utils/templates/form/rule-text.ts';
import {
  matchingRows,
  setCategory,
  setEverything,
  splitEverything,
  toggleRow,
  treeOf,
} from '../../../../utils/templates/form/scope-tree.ts';
import { Button } from '../../../parts/Button.tsx';
import { SearchBox } from '../../../parts/SearchBox.tsx';
import { Select } from '../../../parts/Select.tsx';
import { accountTypeName } from '../../words.ts';
import { AccessSelect } from './AccessSelect.tsx';
import { AddRow } from './AddRow.tsx';
import { CategoryNode, countText } from './CategoryNode.tsx';
import { FreeRows } from './FreeRows.tsx';
import type { Catalogue } from './use-catalogue.ts';

export interface ScopeTreeProps {
  /** The rules, one per line: the tree shows what they say, and writes into them. */
  readonly text: string;
  /** The rules from before the edit, whose unknown fields stay. */
  readonly before: readonly ScopeRule[];
  readonly accountType: AccountType | 'any';
  readonly scopesOf: Catalogue;
  readonly onText: (text: string) => void;
}

/** The known scopes by category, to tick; and the rules that are about others. */
export function ScopeTree({ text, before, accountType, scopesOf, onText }: ScopeTreeProps) {
  const [chosen, choose] = useState<AccountType>('agency');
  const [query, setQuery] = useState('');
  // What the person opened and closed; while there is a filter, what it finds is open.
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  // Where the focus goes from a button that goes away.
  const addBox = useRef<HTMLInputElement>(null);
  const everything = useRef<HTMLSelectElement>(null);
  const forAny = accountType === 'any';
  const shown = forAny ? chosen : accountType;
  const parsed = useMemo(() => parseRules(text, before), [text, before]);
  const { rules } = parsed;
  const tree = useMemo(() => treeOf(rules, scopesOf(shown), shown, forAny), [rules, scopesOf, shown, forAny]);
  const change = (next: readonly ScopeRule[]) => onText(rewriteRules(text, parsed, next));
  const isFiltered = query.trim() !== '';
  const found = tree.categories
    .map((category) => ({ category, rows: matchingRows(category, query) }))
    .filter(({ rows }) => rows.length > 0);

  return (
    <div class="tp-tree">
      {forAny ? (
        <Select
          label={i18n.t('templates.tree.scopesOf')}
          value={chosen}
          options={ACCOUNT_TYPES.map((type) => ({ value: type, label: accountTypeName(type) }))}
          onChange={choose}
        />
      ) : null}
      <SearchBox label={i18n.t('templates.tree.filter')} value={query} onInput={setQuery} />
      <div class="tp-tree-head">
        <strong>{i18n.t('templates.tree.everything')}</strong>
        <span class="tp-field-hint">{countText(tree.categories.flatMap(({ rows }) => rows))}</span>
        <AccessSelect
          name={i18n.t('templates.tree.everything')}
          selectRef={everything}
          value={tree.everything}
          offered={tree.everything === 'custom' ? ['none', 'read', 'all', 'custom'] : ['none', 'read', 'all']}
          onChange={(access) => {
            if (access !== 'custom') change(setEverything(rules, access));
          }}
        />
      </div>
      {tree.everything === 'none' ? null : (
        <p class="tp-field-hint">
          {i18n.t('templates.tree.everythingHint')}{' '}
          {/* For any account the categories of one would say too little. */}
          {forAny ? null : (
            <Button
              kind="link"
              onPress={() => {
                everything.current?.focus(); // drawn with this button
                change(splitEverything(rules, tree));
              }}
            >
              {i18n.t('templates.tree.split')}
            </Button>
          )}
        </p>
      )}
      <ul class="tp-tree-list" aria-label={i18n.t('templates.tree.list')}>
        {found.map(({ category, rows }) => {
          const fold = `${isFiltered} ${category.name}`;
          return (
            <CategoryNode
              key={category.name}
              category={category}
              rows={rows}
              isOpen={folds.get(fold) ?? isFiltered}
              onOpen={(isOpen) => setFolds(new Map([...folds, [fold, isOpen]]))}
              onAccess={(access) => change(setCategory(rules, category, access))}
              onToggle={(row) => change(toggleRow(rules, category, row))}
            />
          );
        })}
      </ul>
      {found.length === 0 ? <p class="tp-field-hint">{i18n.t('templates.tree.noMatch')}</p> : null}
      <FreeRows
        free={tree.free}
        onRemove={(gone) => {
          addBox.current?.focus(); // drawn with the list
          change(rules.filter((rule) => !gone.includes(rule)));
        }}
      />
      <AddRow
        boxRef={addBox}
        onAdd={(rule) => {
          const line = formatRule(rule);
          if (!rules.some((one) => formatRule(one) === line)) change([...rules, rule]);
        }}
      />
    </div>
  );
}
