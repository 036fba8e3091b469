import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import { LIMITS } from '../../../utils/templates/schema.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import type { BulkActions } from './use-bulk.ts';
import type { Finding } from './use-finding.ts';
import type { Selected } from './use-selection.ts';

export interface BulkBarProps {
  readonly finding: Finding;
  readonly selected: Selected;
  readonly bulk: BulkActions;
}

/** **Select all** that is found, and what can be done with what is selected. */
export function BulkBar({ finding, selected, bulk }: BulkBarProps) {
  const count = selected.templates.length;
  return (
    <div class={`tp-bulk${count === 0 ? '' : ' tp-bulk-some'}`}>
      <label class="tp-check">
        <input
          class="tp-check-box"
          type="checkbox"
          checked={selected.extent === 'all'}
          indeterminate={selected.extent === 'some'}
          data-focus="select-all"
          onChange={() => selected.set(finding.found, selected.extent !== 'all')}
        />
        <span class="tp-check-text">{i18n.t('templates.bulk.all')}</span>
      </label>
      {count === 0 ? null : (
        <>
          <span class="tp-bulk-count">
            {selected.hidden === 0
              ? i18n.t('templates.bulk.count', { count })
              : i18n.t('templates.bulk.withHidden', { count, hidden: selected.hidden })}
          </span>
          <Actions {...bulk} />
        </>
      )}
    </div>
  );
}

function Actions({ remove, exportFile, share, addTag, clear }: BulkActions) {
  const [isTagging, setTagging] = useState(false);
  return (
    <>
      <div class="tp-row-actions">
        <Button
          kind="quiet"
          icon="tag"
          label={i18n.t('templates.bulk.tag')}
          expanded={isTagging}
          focusKey="add-tag"
          onPress={() => setTagging(!isTagging)}
        />
        <Button kind="quiet" icon="export" label={i18n.t('templates.bulk.export')} onPress={exportFile} />
        <Button kind="quiet" icon="share" label={i18n.t('templates.bulk.share')} onPress={share} />
        <Button kind="quiet" icon="trash" label={i18n.t('templates.bulk.delete')} onPress={remove} />
        <Button kind="quiet" icon="close" label={i18n.t('templates.bulk.clear')} onPress={clear} />
      </div>
      {isTagging ? (
        <TagForm
          onTag={(tag) => {
            addTag(tag);
            setTagging(false);
          }}
        />
      ) : null}
    </>
  );
}

function TagForm({ onTag }: { readonly onTag: (tag: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [tag, setTag] = useState('');
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="tp-bulk-tag"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag.trim() !== '') onTag(tag.trim());
      }}
    >
      <TextField
        label={i18n.t('templates.bulk.newTag')}
        inputRef={input}
        maxLength={LIMITS.tag}
        value={tag}
        onInput={setTag}
      />
      <Button type="submit">{i18n.t('templates.bulk.add')}</Button>
    </form>
  );
}
