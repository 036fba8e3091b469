import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { InstructionFormat } from '../../../utils/templates/transfer/instruction-text.ts';
import { instructionsFor } from '../../../utils/templates/transfer/instructions.ts';
import { shareText } from '../../../utils/templates/transfer/share.ts';
import type { Template } from '../../../utils/templates/types.ts';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useCatalogue } from '../form/tree/use-catalogue.ts';
import type { LibraryPorts } from '../ports.ts';

export interface ShareDialogProps {
  /** One template of the list, or all that are selected. */
  readonly templates: readonly Template[];
  readonly ports: Pick<LibraryPorts, 'copy' | 'loadCatalogue'>;
  readonly onClosed: () => void;
}

/** What became of a copy; `byHand` holds the text that the browser did not let be copied. */
type Copied = { readonly byHand: string | null } | null;

/** A text to import, and for one template instructions, each with what copies it. */
export function ShareDialog({ templates, ports, onClosed }: ShareDialogProps) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shared, setShared] = useState<string | null>(null);
  const [copied, setCopied] = useState<Copied>(null);
  const { state: catalogue } = useCatalogue(ports.loadCatalogue);
  const [template, ...others] = templates;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // Made before it is asked for: the browser lets only a fresh click copy.
    void shareText(templates).then(setShared);
  }, [templates]);

  function copy(text: string) {
    ports.copy(text).then(
      () => setCopied({ byHand: null }),
      () => setCopied({ byHand: text }),
    );
  }

  function copyInstructions(format: InstructionFormat) {
    if (template === undefined) return;
    const { accountType } = template;
    // Without the catalogue the steps name the rules themselves.
    const known =
      accountType === 'any' || typeof catalogue === 'string' ? [] : catalogue.scopesOf(accountType);
    copy(instructionsFor(template, known, format));
  }

  return (
    <dialog class="tp-share" ref={dialog} aria-labelledby={heading} onClose={onClosed}>
      <h2 class="tp-form-title" id={heading}>
        {template === undefined || others.length > 0
          ? i18n.t('templates.share.many', templates.length)
          : i18n.t('templates.share.open', { name: template.name })}
      </h2>
      <div class="tp-share-part">
        <p>{i18n.t('templates.share.textHint')}</p>
        <div class="tp-row-buttons">
          <Button
            kind="primary"
            icon="copy"
            busy={shared === null}
            onPress={() => {
              if (shared !== null) copy(shared);
            }}
          >
            {i18n.t('templates.share.copyText')}
          </Button>
          {shared === null ? null : (
            <span class="tp-field-hint">{i18n.t('templates.share.length', { count: shared.length })}</span>
          )}
        </div>
      </div>
      {template === undefined || others.length > 0 ? null : (
        <div class="tp-share-part">
          <h3 class="tp-section-title">{i18n.t('templates.share.instructions')}</h3>
          <p>{i18n.t('templates.share.instructionsHint')}</p>
          <div class="tp-row-buttons">
            <Button busy={catalogue === 'loading'} onPress={() => copyInstructions('markdown')}>
              {i18n.t('templates.share.copyMarkdown')}
            </Button>
            <Button busy={catalogue === 'loading'} onPress={() => copyInstructions('plain')}>
              {i18n.t('templates.share.copyPlain')}
            </Button>
          </div>
        </div>
      )}
      <div aria-live="polite">
        {copied === null
          ? null
          : i18n.t(copied.byHand === null ? 'templates.share.copied' : 'templates.share.byHand')}
      </div>
      {copied === null || copied.byHand === null ? null : (
        <TextArea
          label={i18n.t('templates.share.toCopy')}
          value={copied.byHand}
          rows={5}
          code={true}
          inputRef={select}
          unguarded={true}
          onInput={() => {}}
        />
      )}
      <div class="tp-row-buttons">
        <Button onPress={() => dialog.current?.close()}>{i18n.t('templates.share.close')}</Button>
      </div>
    </dialog>
  );
}

function select(box: HTMLTextAreaElement | null): void {
  box?.select();
}
