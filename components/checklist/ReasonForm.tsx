import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOfReason, LONGEST_REASON, type Reason } from '../../utils/checklist/reasons.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { withNote } from '../../utils/i18n/joined.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/TextField.tsx';

export interface ReasonFormProps {
  /** The one that is changed; null where there is none for what the finding is about now. */
  readonly reason: Reason | null;
  /** The one that was given, also where it was about less. */
  readonly earlier: Reason | null;
  /** What it belongs to. */
  readonly of: string;
  readonly onKeep: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding is left as it is. It stays open until the reason is kept, so that none is lost. */
export function ReasonForm({ reason, earlier, of, onKeep, onClose }: ReasonFormProps) {
  const [text, setText] = useState(earlier === null ? '' : earlier.text);
  const [pressed, setPressed] = useState(false);
  const first = useRef(reason);
  useEffect(() => {
    if (reason !== first.current && reason !== null) onClose();
  }, [reason, onClose]);
  const fault = faultOfReason(text);
  const isAgain = reason === null && earlier !== null;
  return (
    <form
      class="tp-reason"
      onKeyDown={(event) => {
        // Escape in the middle of a word that is being composed belongs to the input method.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation(); // it would close what of the page is open
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (fault === null) onKeep(text.trim());
      }}
    >
      <TextField
        label={i18n.t('checklist.leave.reason')}
        hint={isAgain ? i18n.t('checklist.leave.again') : null}
        value={text}
        maxLength={LONGEST_REASON}
        onInput={setText}
        error={pressed && fault === 'empty' ? i18n.t('checklist.leave.empty') : null}
      />
      <div class="tp-finding-acts">
        <Button type="submit" label={withNote(i18n.t('checklist.leave.keep'), of)}>
          {i18n.t('checklist.leave.keep')}
        </Button>
        <Button kind="link" label={withNote(i18n.t('checklist.leave.cancel'), of)} onPress={onClose}>
          {i18n.t('checklist.leave.cancel')}
        </Button>
      </div>
    </form>
  );
}
