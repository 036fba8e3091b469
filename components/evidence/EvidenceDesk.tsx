import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { ListedTemplate } from '../../utils/templates/list/listed.ts';
import type { SavedTemplate } from '../../utils/templates/store/store-types.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useCatalogue } from '../templates/form/tree/use-catalogue.ts';
import type { LibraryPorts } from '../templates/ports.ts';
import { EvidenceBox } from './EvidenceBox.tsx';
import { ProposalDesk } from './ProposalDesk.tsx';
import type { EvidencePort } from './ports.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { SourceList } from './SourceList.tsx';
import { useEvidence } from './use-evidence.ts';

export interface EvidenceDeskProps {
  readonly port: EvidencePort;
  readonly ports: Pick<LibraryPorts, 'store' | 'newId' | 'loadCatalogue' | 'copy'>;
  /** What stands in the library, to be compared with. */
  readonly templates: readonly ListedTemplate[];
  readonly onSaved: (saved: SavedTemplate) => void;
  readonly onClosed: () => void;
}

/** The view **New from evidence**: what shows an integration's calls on one side, the scopes it needs on the other. */
export function EvidenceDesk(props: EvidenceDeskProps) {
  // With another key all that was brought and decided is gone.
  const [round, setRound] = useState(0);
  return <Desk key={round} {...props} onStartOver={() => setRound(round + 1)} />;
}

interface DeskProps extends EvidenceDeskProps {
  readonly onStartOver: () => void;
}

function Desk({ port, ports, templates, onSaved, onClosed, onStartOver }: DeskProps) {
  const title = useId();
  const files = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const evidence = useEvidence(port);
  const { state, retry } = useCatalogue(ports.loadCatalogue);
  const known = useMemo(() => {
    if (typeof state === 'string') return null;
    const { scopesOf } = state;
    return { agency: scopesOf('agency'), brand: scopesOf('brand'), partner: scopesOf('partner') };
  }, [state]);
  const { read } = evidence;
  const isEmpty = evidence.text === '' && evidence.sources.length === 0;
  const reading = read !== null && read.reading.endpoints.length > 0 ? read.reading : null;

  return (
    <section class="tp-evidence" aria-labelledby={title}>
      <div class="tp-evidence-head">
        <h2 class="tp-form-title" id={title}>
          {i18n.t('evidence.open')}
        </h2>
        <Button onPress={onClosed}>{i18n.t('templates.back')}</Button>
      </div>
      <p class="tp-field-hint">{i18n.t('evidence.intro')}</p>
      <div class={`tp-evidence-columns${reading === null ? '' : ' tp-evidence-two'}`}>
        <div class="tp-evidence-in">
          <EvidenceBox evidence={evidence} />
          <div class="tp-evidence-buttons">
            <Button icon="import" buttonRef={chooser} onPress={() => files.current?.click()}>
              {i18n.t('evidence.choose')}
            </Button>
            <input
              ref={files}
              class="tp-visually-hidden"
              type="file"
              multiple={true}
              tabIndex={-1}
              aria-label={i18n.t('evidence.file')}
              onChange={({ currentTarget }) => {
                const brought = [...(currentTarget.files ?? [])];
                currentTarget.value = ''; // so that the same file, corrected, counts as a change
                if (brought.length > 0) evidence.addFiles(brought);
              }}
            />
            <Button kind="quiet" disabled={isEmpty} onPress={onStartOver}>
              {i18n.t('evidence.startOver')}
            </Button>
          </div>
          <SourceList evidence={evidence} onRemoved={() => chooser.current?.focus()} />
          <ReadingLine evidence={evidence} />
        </div>
        {state === 'failed' ? (
          <Notice
            tone="danger"
            urgent={true}
            actions={<Button onPress={retry}>{i18n.t('templates.failure.retry')}</Button>}
          >
            <p>{i18n.t('templates.tree.failed')}</p>
          </Notice>
        ) : null}
        {reading === null || known === null ? null : (
          <ProposalDesk
            reading={reading}
            known={known}
            ports={ports}
            templates={templates}
            onSaved={onSaved}
          />
        )}
      </div>
    </section>
  );
}
