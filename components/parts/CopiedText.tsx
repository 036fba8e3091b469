import { useLayoutEffect, useRef } from 'preact/hooks';
import { TextArea } from './TextArea.tsx';

export interface CopiedTextProps {
  /** What became of a text that was to be copied; null before. */
  readonly copied: { readonly kind: 'copied' } | { readonly kind: 'text'; readonly text: string } | null;
  /** Said once it is copied. */
  readonly done: string;
  /** Said where the browser did not let it be copied. */
  readonly byHand: string;
  /** Name of the box that holds the text then. */
  readonly label: string;
}

/** Says that a text was copied, or shows it, selected, to be copied by hand. */
export function CopiedText({ copied, done, byHand, label }: CopiedTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (copied !== null && copied.kind === 'text' && box.current !== null) box.current.select();
  }, [copied]);
  return (
    <>
      <div aria-live="polite" class="tp-copied">
        {copied === null ? null : <p>{copied.kind === 'copied' ? done : byHand}</p>}
      </div>
      {copied !== null && copied.kind === 'text' ? (
        <TextArea
          label={label}
          value={copied.text}
          rows={6}
          code={true}
          inputRef={box}
          unguarded={true}
          onInput={() => {}}
        />
      ) : null}
    </>
  );
}
