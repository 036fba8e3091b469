import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { parseHost } from '../../utils/hosts/parse-host.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/TextField.tsx';
import { describeFault } from './words.ts';

export interface AddHostProps {
  /** Those that need not be added. */
  readonly hosts: readonly string[];
  /** Runs inside the click; resolves to whether it was added. */
  readonly onAdd: (host: string) => Promise<boolean>;
  /** Typing goes on to something new. */
  readonly onType: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Takes a host, or any address there. */
export function AddHost({ hosts, onAdd, onType, inputRef }: AddHostProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  /** Nothing is waited for before `onAdd`, which has to ask for the permission inside the click. */
  function submit(): void {
    const parsed = parseHost(text);
    const fault = !parsed.ok ? parsed.fault : hosts.includes(parsed.host) ? 'already-there' : null;
    setError(fault === null ? null : describeFault(fault));
    if (!parsed.ok || fault !== null) return;
    void onAdd(parsed.host).then((added) => {
      if (added) setText('');
    });
  }

  return (
    <form
      class="tp-hosts-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={i18n.t('hosts.host')}
        hint={i18n.t('hosts.hostHint')}
        error={error}
        value={text}
        inputRef={inputRef}
        onInput={(value) => {
          setText(value);
          setError(null);
          onType();
        }}
      />
      <Button type="submit" icon="plus">
        {i18n.t('hosts.add')}
      </Button>
    </form>
  );
}
