import { i18n } from '../../../utils/i18n/index.ts';
import type { RecordOffer as Offer, RecordIntents } from '../../../utils/panel/records-view.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';

export interface RecordOfferProps {
  readonly offer: Offer;
  readonly intents: RecordIntents;
  /** Whatever was pressed is gone then: the keyboard goes on elsewhere. */
  readonly onPressed: () => void;
}

/** Asks whether a token was made where the page does not tell; else only offers to keep a record of it. */
export function RecordOffer({ offer: { kind, name }, intents, onPressed }: RecordOfferProps) {
  const keep = (
    <Button
      kind={kind === 'ask' ? 'primary' : 'link'}
      onPress={() => {
        onPressed();
        intents.keepRecord();
      }}
    >
      {i18n.t('recordPanel.keep')}
    </Button>
  );
  if (kind === 'quiet')
    return (
      <p class="tp-record-quiet">
        {i18n.t('recordPanel.none', { name })} {keep}
      </p>
    );
  return (
    <Notice
      tone="info"
      title={i18n.t('recordPanel.ask', { name })}
      actions={
        <>
          {keep}
          <Button
            onPress={() => {
              onPressed();
              intents.declineRecord();
            }}
          >
            {i18n.t('recordPanel.no')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('recordPanel.askText')}</p>
    </Notice>
  );
}
