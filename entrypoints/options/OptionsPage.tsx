import type { ComponentChildren } from 'preact';
import { EvidenceDesk } from '../../components/evidence/EvidenceDesk.tsx';
import type { EvidencePort } from '../../components/evidence/ports.ts';
import { Guarded } from '../../components/parts/Guarded.tsx';
import type { RecordPorts } from '../../components/records/ports.ts';
import { RecordDesk } from '../../components/records/RecordDesk.tsx';
import { useEdits } from '../../components/records/use-edits.ts';
import { PageNav } from '../../components/templates/PageNav.tsx';
import type { LibraryPorts } from '../../components/templates/ports.ts';
import { TemplateLibrary } from '../../components/templates/TemplateLibrary.tsx';
import { useView } from './use-view.ts';

export interface OptionsPageProps {
  readonly ports: LibraryPorts;
  readonly evidence: EvidencePort;
  readonly records: RecordPorts;
  /** What stands below the library. */
  readonly children: ComponentChildren;
}

/** The page in a tab: the library of templates, or the records of tokens in its place. */
export function OptionsPage({ ports, evidence, records, children }: OptionsPageProps) {
  const view = useView();
  const edits = useEdits();
  return (
    <TemplateLibrary
      ports={ports}
      surface="page"
      picksFiles={true}
      atImport={location.hash === '#import'}
      atEvidence={location.hash === '#evidence'}
      evidence={(desk) => (
        <Guarded part="evidence">
          <EvidenceDesk port={evidence} {...desk} />
        </Guarded>
      )}
      nav={<PageNav view={view} />}
      instead={
        view === 'records'
          ? (templates) => (
              <Guarded part="records">
                <RecordDesk
                  ports={records}
                  templates={
                    templates && new Map(templates.map(({ template: { id, name } }) => [id, name] as const))
                  }
                  edits={edits}
                />
              </Guarded>
            )
          : null
      }
    >
      {children}
    </TemplateLibrary>
  );
}
