import { useId, useState } from 'preact/hooks';
import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { dueOn } from '../../utils/records/reminders.ts';
import type { RecordShelf } from '../../utils/records/types.ts';
import { rawItemText } from '../../utils/templates/store/raw-item.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { Status } from '../parts/Status.tsx';
import { useFocus } from '../templates/use-focus.ts';
import { DeletedRecords } from './DeletedRecords.tsx';
import type { RecordEdits } from './edits.ts';
import type { RecordPorts } from './ports.ts';
import { RecordExports } from './RecordExports.tsx';
import type { TemplateNames } from './RecordFacts.tsx';
import { RecordItem } from './RecordItem.tsx';
import { findRecords } from './search.ts';
import { UnreadableRecords } from './UnreadableRecords.tsx';
import { useRecordActs } from './use-record-acts.ts';
import { type Records, useRecords } from './use-records.ts';

export interface RecordDeskProps {
  readonly ports: RecordPorts;
  readonly templates: TemplateNames;
  readonly edits: RecordEdits;
}

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 9;
/** Drawn until somebody asks for more. */
const AT_ONCE = 50;

/** The view **Token records**: which tokens were made with the extension, and when each is to be rotated. */
export function RecordDesk({ ports, templates, edits }: RecordDeskProps) {
  const title = useId();
  const records = useRecords(ports);
  const { root, focusNext } = useFocus();
  const acts = useRecordActs(ports, records, focusNext);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const { shelf, today } = records;
  const all = shelf?.records ?? [];
  const isSearched = all.length >= SEARCHED_FROM && query.trim() !== '';
  const found = isSearched ? findRecords(all, query) : all;
  const isShown = new Set(found.slice(0, shown).map(({ key }) => key));

  return (
    <section class="tp-records" aria-labelledby={title} ref={root}>
      <div class="tp-records-head">
        <h2 class="tp-form-title" id={title} data-view="records" tabIndex={-1}>
          {i18n.t('recordList.title')}
        </h2>
        {all.length === 0 ? null : <RecordExports all={all} today={today} ports={ports} onDone={acts.say} />}
      </div>
      {all.length === 0 ? null : <p class="tp-field-hint">{i18n.t('recordList.intro')}</p>}
      {all.length < SEARCHED_FROM ? null : (
        <SearchBox label={i18n.t('recordList.search')} value={query} onInput={setQuery} />
      )}
      <div class="tp-library-status">
        <Status>
          {acts.told?.text ?? (isSearched ? matchesText(found.length, all.length) : countText(records))}
        </Status>
        {acts.told === null || acts.told.undo === null ? null : (
          <Button icon="undo" focusKey="undo" onPress={acts.told.undo.run}>
            {i18n.t('recordList.undo')}
          </Button>
        )}
      </div>
      {acts.failure === null ? null : (
        <Notice
          tone="danger"
          urgent={true}
          title={i18n.t('templates.failure.title')}
          actions={<Button onPress={acts.dismissFailure}>{i18n.t('templates.failure.dismiss')}</Button>}
        >
          <p>{acts.failure}</p>
        </Notice>
      )}
      {records.hasFailed ? (
        <Notice
          tone="danger"
          urgent={true}
          title={i18n.t('recordList.failure.list')}
          actions={<Button onPress={() => void records.reload()}>{i18n.t('templates.failure.retry')}</Button>}
        >
          <p>{i18n.t('templates.failure.listText')}</p>
        </Notice>
      ) : null}
      {shelf === null ? null : isEmpty(shelf) ? (
        <EmptyState title={i18n.t('recordList.empty.title')}>
          <p>{i18n.t('recordList.empty.what')}</p>
          <p>{i18n.t('recordList.empty.how')}</p>
        </EmptyState>
      ) : (
        <>
          {found.length === 0 && isSearched ? (
            <EmptyState title={i18n.t('recordList.noMatch', { query })}>
              <p>{i18n.t('recordList.noMatchText')}</p>
            </EmptyState>
          ) : null}
          {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
          <ul class="tp-records-list" role="list" aria-label={i18n.t('recordList.title')}>
            {all
              // What is being edited stays, whatever is searched for.
              .filter(({ key }) => isShown.has(key) || edits.open.has(key))
              .map((saved) => (
                <RecordItem
                  key={saved.key}
                  saved={saved}
                  today={today}
                  templates={templates}
                  acts={acts}
                  edits={edits}
                  focusNext={focusNext}
                />
              ))}
          </ul>
          <ShowMore total={found.length} shown={shown} step={AT_ONCE} onShow={setShown} />
        </>
      )}
      <UnreadableRecords
        items={shelf?.unreadable ?? []}
        onDownload={(item) =>
          ports.download({
            name: 'token-presets-data.json',
            type: 'application/json',
            text: rawItemText(item),
          })
        }
        onDiscard={acts.discard}
      />
      <DeletedRecords deleted={shelf?.deleted ?? []} onRestore={acts.restore} />
    </section>
  );
}

function isEmpty({ records }: RecordShelf): boolean {
  return records.length === 0;
}

function matchesText(shown: number, total: number): string {
  return i18n.t('recordList.matches', { shown, total });
}

/** How many there are, and how many of them call for something. */
function countText({ shelf, today }: Records): string {
  if (shelf === null) return i18n.t('recordList.loading');
  if (shelf.records.length === 0) return '';
  const kinds = shelf.records.map(({ record }) => dueOn(record, today).kind);
  const overdue = kinds.filter((kind) => kind === 'overdue').length;
  const due = kinds.filter((kind) => kind === 'due').length;
  return formats().listed([
    i18n.t('recordList.count', shelf.records.length),
    ...(overdue === 0 ? [] : [i18n.t('recordList.overdue', { count: overdue })]),
    ...(due === 0 ? [] : [i18n.t('recordList.due', { count: due })]),
  ]);
}
