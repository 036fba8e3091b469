import type { Ref } from 'preact';
import { i18n } from '../../../../utils/i18n/index.ts';
import type { TreeAccess } from '../../../../utils/templates/form/scope-tree.ts';
import { accessName } from './words.ts';

export interface AccessSelectProps {
  /** Of what: a category, or everything. */
  readonly name: string;
  readonly value: TreeAccess;
  readonly offered: readonly TreeAccess[];
  readonly selectRef?: Ref<HTMLSelectElement>;
  readonly onChange: (access: TreeAccess) => void;
}

/** None, Read, All or Custom, in one line with the name that it is about. */
export function AccessSelect({ name, value, offered, selectRef, onChange }: AccessSelectProps) {
  return (
    <select
      ref={selectRef ?? null}
      class="tp-input tp-tree-access"
      aria-label={i18n.t('templates.tree.access', { name })}
      value={value}
      onChange={(event) => {
        const chosen = offered.find((access) => access === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {offered.map((access) => (
        <option key={access} value={access}>
          {accessName(access)}
        </option>
      ))}
    </select>
  );
}
