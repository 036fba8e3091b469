import { useState } from 'preact/hooks';
import type { NotMatched } from '../../utils/evidence/proposal/types.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { EndpointRule } from '../../utils/scopes/types.ts';
import { Button } from '../parts/Button.tsx';
import { PathText } from '../parts/PathText.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { accountTypeName } from '../templates/words.ts';
import { keyOf } from './choice.ts';
import { placesText } from './words.ts';

/** Rows drawn at first and with each press for more. */
const STEP = 50;

export interface NotMatchedListProps {
  readonly missed: readonly NotMatched[];
  /** Whether a scope is ticked in the list above. */
  readonly isTicked: (key: string) => boolean;
  readonly onAdd: (rule: EndpointRule, missed: NotMatched, isTicked: boolean) => void;
}

/** The list **Not matched**: what the evidence calls and no scope of the account type answers to. */
export function NotMatchedList({ missed, isTicked, onAdd }: NotMatchedListProps) {
  const [shown, setShown] = useState(STEP);
  if (missed.length === 0) return null;
  return (
    <>
      <h3 class="tp-section-title">{i18n.t('evidence.notMatched')}</h3>
      <ul class="tp-rows tp-evidence-rows" aria-label={i18n.t('evidence.notMatched')}>
        {missed.slice(0, shown).map((one) => {
          const { belongsTo, closest, places, count } = one;
          return (
            <li key={keyOf(one)}>
              <code>
                <PathText path={keyOf(one)} />
              </code>
              <div class="tp-field-hint">
                {belongsTo === null
                  ? i18n.t('evidence.unknown')
                  : i18n.t('evidence.belongsTo', { account: accountTypeName(belongsTo) })}{' '}
                {placesText(places, count)}
              </div>
              {closest.length === 0 ? null : (
                <div class="tp-evidence-closest">
                  <span class="tp-field-hint">{i18n.t('evidence.closest')}</span>
                  {closest.map((rule) => {
                    const key = keyOf(rule);
                    const isIn = isTicked(key);
                    return (
                      <Button
                        key={key}
                        kind="link"
                        icon={isIn ? 'check' : 'plus'}
                        label={i18n.t('evidence.add', { scope: key })}
                        pressed={isIn}
                        onPress={() => onAdd(rule, one, !isIn)}
                      >
                        <code>
                          <PathText path={key} />
                        </code>
                      </Button>
                    );
                  })}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <ShowMore total={missed.length} shown={shown} step={STEP} onShow={setShown} />
    </>
  );
}
