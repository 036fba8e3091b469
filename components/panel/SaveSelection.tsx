import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { sentences } from '../../utils/i18n/joined.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TextField } from '../parts/TextField.tsx';

export interface SaveSelectionProps {
  /** Null where some of the scopes are out of sight. */
  readonly ticked: number | null;
  readonly busy: boolean;
  readonly saved: PanelView['saved'];
  readonly onSave: (name: string) => void;
}

function savedText(name: string, left: number): string {
  const done = i18n.t('panel.save.done', { name });
  return left === 0 ? done : sentences(done, i18n.t('panel.save.left', left));
}

/** Makes a template of what is ticked now. */
export function SaveSelection({ ticked, busy, saved, onSave }: SaveSelectionProps) {
  const [name, setName] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = name !== null;
  // The keyboard follows: into the box when it opens, back to the button when it closes.
  useLayoutEffect(() => {
    if (isOpen && box.current !== null) box.current.focus();
    if (!isOpen && wasOpen.current && opener.current !== null) opener.current.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = () => {
    setName(null);
    setPressed(false);
  };
  const empty = pressed && name !== null && name.trim() === '';
  return (
    <div class="tp-save">
      {name === null ? (
        <Button
          icon="plus"
          buttonRef={opener}
          disabled={ticked === 0}
          busy={busy}
          onPress={() => setName('')}
        >
          {i18n.t('panel.save.button')}
        </Button>
      ) : (
        <form
          class="tp-save-form"
          onSubmit={(event) => {
            event.preventDefault();
            setPressed(true);
            if (busy || name.trim() === '') return;
            onSave(name.trim());
            close();
          }}
        >
          <TextField
            label={i18n.t('panel.save.name')}
            hint={ticked === null ? i18n.t('panel.save.hintAll') : i18n.t('panel.save.hint', ticked)}
            inputRef={box}
            value={name}
            onInput={setName}
            error={empty ? i18n.t('panel.save.empty') : null}
          />
          <div class="tp-row">
            <Button kind="primary" type="submit" busy={busy}>
              {i18n.t('panel.save.save')}
            </Button>
            <Button kind="quiet" onPress={close}>
              {i18n.t('panel.save.cancel')}
            </Button>
          </div>
        </form>
      )}
      {/* Always there: a live region announces only what changes inside it. The panel's one status is the run's. */}
      <div aria-live="polite">
        {saved === null || name !== null ? null : (
          <Notice tone={saved.kind === 'saved' ? 'success' : 'danger'}>
            {saved.kind === 'saved'
              ? savedText(saved.name, saved.left)
              : i18n.t(`panel.save.why.${saved.why}`)}
          </Notice>
        )}
      </div>
    </div>
  );
}
