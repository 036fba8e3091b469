import { i18n } from '../../utils/i18n/index.ts';
import { ASSESS, type MigrationStep } from '../../utils/migration/steps.ts';
import { textOf } from '../checklist/text.ts';
import { Button } from '../parts/Button.tsx';
import { CheckBox } from '../parts/CheckBox.tsx';
import { SourceLink } from './SourceLink.tsx';

export interface StepItemProps {
  readonly step: MigrationStep;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onOpenEvidence: () => void;
}

/** One step of an integration: its box, what helps with it, and where that is written. */
export function StepItem({ step, ticked, onTick, onOpenEvidence }: StepItemProps) {
  return (
    <li class="tp-migration-step">
      <CheckBox label={textOf(step.text)} hint={textOf(step.hint)} checked={ticked} onChange={onTick} />
      {step.id === ASSESS ? (
        <Button kind="link" onPress={onOpenEvidence}>
          {i18n.t('audit.evidence')}
        </Button>
      ) : null}
      <SourceLink source={step.source} />
    </li>
  );
}
