import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import type { Imports } from './use-import.ts';

/**
 * A box for a text that is to be imported: the way in where no file can be chosen. The import refuses what holds
 * credentials, template by template.
 */
export function ImportTextBox({ imports }: { readonly imports: Pick<Imports, 'takeText' | 'close'> }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <form
      class="tp-import"
      onSubmit={(event) => {
        event.preventDefault();
        imports.takeText(text);
      }}
    >
      <TextArea
        label={i18n.t('templates.importText.label')}
        hint={i18n.t('templates.importText.hint')}
        value={text}
        rows={8}
        code={true}
        inputRef={box}
        unguarded={true}
        onInput={setText}
      />
      <div class="tp-form-actions">
        <Button type="submit" kind="primary">
          {i18n.t('templates.importText.preview')}
        </Button>
        <Button onPress={imports.close}>{i18n.t('templates.importPreview.cancel')}</Button>
      </div>
    </form>
  );
}
