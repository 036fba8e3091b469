import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';

export interface HostRowProps {
  readonly host: string;
  readonly granted: boolean;
  readonly onGrant: () => void;
  readonly onRemove: () => void;
}

/** A host that the person added. */
export function HostRow({ host, granted, onGrant, onRemove }: HostRowProps) {
  return (
    <li class={`tp-row${granted ? '' : ' tp-row-attention'}`}>
      <div class="tp-row-text">
        <div class="tp-row-name">{host}</div>
        <div class="tp-row-meta">
          {granted ? i18n.t('hosts.state.granted') : i18n.t('hosts.state.withdrawn')}
        </div>
        {granted ? null : (
          <div class="tp-row-buttons">
            <Button kind="link" label={i18n.t('hosts.grantHost', { host })} onPress={onGrant}>
              {i18n.t('hosts.grant')}
            </Button>
          </div>
        )}
      </div>
      <Button kind="quiet" icon="trash" label={i18n.t('hosts.remove', { host })} onPress={onRemove} />
    </li>
  );
}
