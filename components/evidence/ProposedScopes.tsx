import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { type Entry, type Group, keyOf } from './choice.ts';
import { EntryRow } from './EntryRow.tsx';

/** A longer list gets a filter. */
const LONG = 12;

export interface ProposedScopesProps {
  readonly entries: readonly Entry[];
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
}

/** The list **Proposed scopes**, by how certain each is. */
export function ProposedScopes({ entries, onTick }: ProposedScopesProps) {
  const [query, setQuery] = useState('');
  const isLong = entries.length > LONG;
  const shown = isLong ? entries.filter((entry) => fits(entry, query)) : entries;
  if (entries.length === 0) return <p class="tp-field-hint">{i18n.t('evidence.nothing')}</p>;
  return (
    <>
      {isLong ? <SearchBox label={i18n.t('evidence.filter')} value={query} onInput={setQuery} /> : null}
      {shown.length === 0 ? <p class="tp-field-hint">{i18n.t('evidence.noMatch')}</p> : null}
      <ul class="tp-rows tp-evidence-rows" aria-label={i18n.t('evidence.proposed')}>
        {shown.map((entry, at) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            onTick={(isTicked) => onTick([entry.key], isTicked)}
            head={
              entry.group === shown[at - 1]?.group ? null : (
                <GroupHead
                  group={entry.group}
                  entries={shown.filter(({ group }) => group === entry.group)}
                  onTick={onTick}
                />
              )
            }
          />
        ))}
      </ul>
    </>
  );
}

interface GroupHeadProps extends ProposedScopesProps {
  readonly group: Group;
}

/** What the rows below have in common, and a way to take or leave all of them. */
function GroupHead({ group, entries, onTick }: GroupHeadProps) {
  const name = i18n.t(`evidence.group.${group}`);
  const isAll = entries.every(({ isTicked }) => isTicked);
  const ticked = entries.filter(({ isTicked }) => isTicked).length;
  return (
    <div class="tp-evidence-group">
      <h4>{name}</h4>
      <span class="tp-field-hint">{i18n.t('evidence.ticked', { ticked, total: entries.length })}</span>
      <Button
        kind="link"
        label={
          isAll
            ? i18n.t('evidence.clearGroup', { group: name })
            : i18n.t('evidence.tickGroup', { group: name })
        }
        onPress={() => onTick(entries.map(keyOf), !isAll)}
      >
        {isAll ? i18n.t('evidence.clearAll') : i18n.t('evidence.tickAll')}
      </Button>
    </div>
  );
}

/** Every word of the filter stands somewhere in what is known of the scope. */
function fits({ key, label, category }: Entry, query: string): boolean {
  const known = `${key} ${label} ${category}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word));
}
