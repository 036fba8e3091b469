import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { RiskSummary } from '../../utils/scopes/risk.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/TextField.tsx';
import { RiskLine } from '../risk/RiskLine.tsx';
import type { Saving } from './use-save.ts';

export interface SaveBarProps {
  readonly risk: RiskSummary;
  readonly saving: Saving;
  readonly onSave: () => void;
}

/** What the ticked scopes may do together, and the way to keep them. */
export function SaveBar({ risk, saving, onSave }: SaveBarProps) {
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
