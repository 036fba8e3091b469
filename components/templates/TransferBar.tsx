import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';

export interface TransferBarProps {
  /** False in a real popup, which a file picker would close: then only `onImportElsewhere` is called. */
  readonly picksFiles: boolean;
  readonly canExport: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onImportElsewhere: () => void;
  /** To a box for a text, which works in every window. */
  readonly onPaste: () => void;
  readonly onExport: () => void;
}

/** Import and export. */
export function TransferBar({
  picksFiles,
  canExport,
  onFiles,
  onImportElsewhere,
  onPaste,
  onExport,
}: TransferBarProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="tp-transfer">
      <Button
        icon="import"
        focusKey="import"
        onPress={() => {
          if (input.current === null) onImportElsewhere();
          else input.current.click();
        }}
      >
        {i18n.t('templates.import')}
      </Button>
      <Button icon="copy" onPress={onPaste}>
        {i18n.t('templates.importText.open')}
      </Button>
      <Button icon="export" disabled={!canExport} onPress={onExport}>
        {i18n.t('templates.export')}
      </Button>
      {picksFiles ? (
        <input
          ref={input}
          class="tp-visually-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={i18n.t('templates.importFile')}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = ''; // so that the same file, corrected, counts as a change
          }}
        />
      ) : null}
    </div>
  );
}
