import type { Day } from '../../utils/days/day.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { recordsCalendar } from '../../utils/records/calendar.ts';
import { type CsvWords, recordsCsv } from '../../utils/records/csv.ts';
import type { SavedRecord } from '../../utils/records/types.ts';
import { Button } from '../parts/Button.tsx';
import { accountTypeName } from '../templates/words.ts';
import type { RecordPorts } from './ports.ts';
import { findingName } from './words.ts';

export interface RecordExportsProps {
  readonly all: readonly SavedRecord[];
  readonly today: Day;
  readonly ports: Pick<RecordPorts, 'download' | 'now'>;
  readonly onDone: (text: string) => void;
}

const WORDS: CsvWords = { accountType: accountTypeName, finding: findingName };

/** Files for spreadsheets and calendars, always of all records. */
export function RecordExports({ all, today, ports, onDone }: RecordExportsProps) {
  const records = all.map(({ record }) => record);
  const offer = (name: string, type: string, text: string) => {
    ports.download({ name, type, text });
    onDone(i18n.t('recordList.status.exported', records.length));
  };
  return (
    <div class="tp-records-exports">
      <Button
        icon="export"
        onPress={() => offer('token-records.csv', 'text/csv', recordsCsv(records, today, WORDS))}
      >
        {i18n.t('recordList.exportCsv')}
      </Button>
      <Button
        icon="export"
        onPress={() => offer('token-records.ics', 'text/calendar', recordsCalendar(records, ports.now()))}
      >
        {i18n.t('recordList.exportCalendar')}
      </Button>
    </div>
  );
}
