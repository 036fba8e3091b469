import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../../../utils/i18n/index.ts';
import type { ScopeRule } from '../../../../utils/scopes/types.ts';
import { ruleFaults } from '../../../../utils/templates/form/form.ts';
import { formatRule, parseRules } from '../../../../utils/templates/form/rule-text.ts';
import { Button } from '../../../parts/Button.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { FormFaults } from '../FormFaults.tsx';

const EXAMPLE = formatRule({ method: 'GET', path: '/Actions' });

export interface AddRowProps {
  readonly boxRef: Ref<HTMLInputElement>;
  readonly onAdd: (rule: ScopeRule) => void;
}

/**
 * A box for a row that the tree lacks. What is wrong with it shows on adding. Whoever leaves the
 * box adds it too, so that saving the form forgets nothing.
 */
export function AddRow({ boxRef, onAdd }: AddRowProps) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const faults = text.trim() === '' ? [] : ruleFaults(text);

  function add() {
    const [rule] = parseRules(text).rules;
    setTried(faults.length > 0);
    if (rule === undefined || faults.length > 0) return;
    onAdd(rule);
    setText('');
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps Enter in the box from saving the whole form
    <div
      class="tp-tree-add"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={i18n.t('templates.tree.add')}
        hint={i18n.t('templates.tree.addHint')}
        placeholder={EXAMPLE}
        value={text}
        error={tried && faults.length > 0 ? <FormFaults field="scopes" faults={faults} /> : null}
        onInput={setText}
        onLeave={add}
        inputRef={boxRef}
      />
      <Button icon="plus" onPress={add}>
        {i18n.t('templates.tree.addButton')}
      </Button>
    </div>
  );
}
