import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';

/** The first problems say enough; a file of thousands would bury the window. */
const SHOWN = 50;

export interface ImportReportProps {
  readonly text: string;
  readonly details: readonly string[];
  readonly onDismiss: () => void;
}

/** Why a file was not imported, as a list to read. */
export function ImportReport({ text, details, onDismiss }: ImportReportProps) {
  return (
    <Notice
      tone="danger"
      urgent={true}
      title={i18n.t('templates.importReport.title')}
      actions={<Button onPress={onDismiss}>{i18n.t('templates.failure.dismiss')}</Button>}
    >
      <p>{text}</p>
      {details.length > 0 ? (
        <ul class="tp-problems">
          {details.slice(0, SHOWN).map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
          {details.length > SHOWN ? (
            <li>{i18n.t('templates.importReport.more', { count: details.length - SHOWN })}</li>
          ) : null}
        </ul>
      ) : null}
    </Notice>
  );
}
