import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { faultOfName, isTaken } from '../../utils/migration/change.ts';
import type { MigratedIntegration } from '../../utils/migration/types.ts';
import { TextField } from '../parts/TextField.tsx';
import { refusedText } from './words.ts';

export interface NameFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly integrations: readonly MigratedIntegration[];
  /** The integration that gets the name; null for a new one. */
  readonly id: string | null;
  readonly initial: string;
  readonly boxRef?: Ref<HTMLInputElement>;
  /** The person is done with a name that will do. */
  readonly onName: (name: string) => void;
  /** It stands on the list. */
  readonly onArrived?: () => void;
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** Asks for an integration's name. The text stays in its box until the name has been kept. */
export function NameForm(props: NameFormProps) {
  const { integrations, id, onArrived } = props;
  const [text, setText] = useState(props.initial);
  const [pressed, setPressed] = useState(false);
  const [sent, setSent] = useState<string | null>(null);

  const hasArrived =
    sent !== null && integrations.some((one) => one.name === sent && (id === null || one.id === id));
  useEffect(() => {
    if (!hasArrived) return;
    setSent(null);
    setPressed(false);
    if (text.trim() === sent) setText('');
    onArrived?.();
  }, [hasArrived]);

  const fault = faultOfName(text) ?? (isTaken(text, integrations, id) ? 'taken' : null);
  // What is wrong with a name that is still being typed need not be said; the box refuses credentials by itself.
  const error = fault !== null && pressed && !hasArrived ? refusedText(fault) : null;
  return (
    <form
      class="tp-migration-form"
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (fault !== null) return;
        setSent(text.trim());
        props.onName(text.trim());
      }}
    >
      <TextField
        label={props.label}
        hint={props.hint}
        value={text}
        error={error}
        inputRef={props.boxRef ?? null}
        onInput={(typed) => {
          setText(typed);
          setPressed(false);
        }}
      />
      <div class="tp-row">{props.children}</div>
    </form>
  );
}
