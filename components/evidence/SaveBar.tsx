import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { RiskSummary } from '../../utils/scopes/risk.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/TextField.tsx';
import { RiskLine } from '../risk/RiskLine.tsx';
import type { Saving } from './use-save.ts';

export interface SaveBarProps {
  readonly risk: RiskSummary;
  /** How many scopes are not ticked that the ticked ones need. */
  readonly lacking: number;
  readonly onTickLacking: () => void;
  readonly saving: Saving;
  readonly onSave: () => void;
}

/** What the ticked scopes may do together, what they lack, and the way to keep them. */
export function SaveBar({ risk, lacking, onTickLacking, saving, onSave }: SaveBarProps) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <form
      class="tp-evidence-save"
      onSubmit={(event) => {
        event.preventDefault();
        if (saving.busy) return;
        if (saving.name.trim() === '') box.current?.focus();
        onSave();
      }}
    >
      <RiskLine risk={risk} />
      <div aria-live="polite">
        {lacking === 0 ? null : (
          <p class="tp-evidence-lacking">
            {i18n.t('evidence.lacking', lacking)}{' '}
            <Button
              kind="link"
              onPress={() => {
                onTickLacking();
                box.current?.focus(); // the button goes, the name is what comes next
              }}
            >
              {i18n.t('evidence.tickLacking')}
            </Button>
          </p>
        )}
      </div>
      <div class="tp-evidence-name">
        <TextField
          label={i18n.t('evidence.name')}
          value={saving.name}
          error={saving.fault}
          inputRef={box}
          onInput={saving.setName}
        />
        <Button type="submit" kind="primary" busy={saving.busy}>
          {i18n.t('evidence.save')}
        </Button>
      </div>
    </form>
  );
}
