import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useGuard } from './use-guard.ts';

export interface SearchBoxProps {
  /** Accessible name and placeholder in one. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A search box that filters while one types. It looks for nothing while it holds what is shaped like a credential. */
export function SearchBox(props: SearchBoxProps) {
  const guard = useGuard<HTMLInputElement>(props, () => '');
  const id = useId();
  return (
    <div class="tp-search">
      <Icon name="search" />
      <input
        ref={guard.ref}
        class="tp-input"
        type="search"
        aria-label={props.label}
        aria-describedby={guard.error === null ? undefined : id}
        aria-invalid={guard.error === null ? undefined : 'true'}
        placeholder={props.label}
        autocomplete="off"
        spellcheck={false}
        value={guard.value}
        onInput={guard.onInput}
      />
      <div class="tp-field-error" id={id} aria-live="polite">
        {guard.error}
      </div>
    </div>
  );
}
