import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';

export interface SearchBoxProps {
  /** Accessible name and placeholder in one. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A search box that filters while one types. */
export function SearchBox({ label, value, onInput, inputRef }: SearchBoxProps) {
  return (
    <div class="tp-search">
      <Icon name="search" />
      <input
        ref={inputRef ?? null}
        class="tp-input"
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
