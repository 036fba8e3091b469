import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { migrationSteps, stepsDone } from '../../utils/migration/steps.ts';
import type { MigratedIntegration } from '../../utils/migration/types.ts';
import type { MigrationIntents } from '../../utils/panel/migrating.ts';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { NameForm } from './NameForm.tsx';
import { StepItem } from './StepItem.tsx';

export interface IntegrationItemProps {
  readonly integration: MigratedIntegration;
  readonly integrations: readonly MigratedIntegration[];
  readonly startsOpen: boolean;
  /** It was just put back: the keyboard goes on here. */
  readonly takesFocus: boolean;
  readonly intents: MigrationIntents;
  readonly onOpenEvidence: () => void;
}

/** One integration on its way from a legacy token to a scoped one. */
export function IntegrationItem(props: IntegrationItemProps) {
  const { integration, integrations, intents } = props;
  const { id, name } = integration;
  const [isOpen, setOpen] = useState(props.startsOpen);
  const [isRenaming, setRenaming] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const renamer = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  const steps = useId();
  const total = migrationSteps.length;
  const done = stepsDone(integration);

  useLayoutEffect(() => {
    if (props.takesFocus) toggle.current?.focus();
  }, []);
  // The keyboard follows: into the box when it opens, back to the button when it closes.
  useLayoutEffect(() => {
    if (isRenaming) {
      box.current?.focus();
      box.current?.select();
    } else if (wasRenaming.current) renamer.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  return (
    <li class="tp-migrated">
      <div class="tp-migrated-line">
        <button
          ref={toggle}
          type="button"
          class="tp-migrated-toggle"
          aria-expanded={isOpen}
          aria-controls={steps}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron" />
          <span class="tp-migrated-name">{name}</span>{' '}
          <Badge tone={done === total ? 'success' : 'neutral'}>
            {i18n.t('migration.progress', { done, total })}
          </Badge>
        </button>
        <Button
          kind="quiet"
          icon="trash"
          label={i18n.t('migration.remove', { name })}
          onPress={() => intents.remove(id)}
        />
      </div>
      <div class="tp-migrated-steps" id={steps} hidden={!isOpen}>
        {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
        <ul role="list" aria-label={i18n.t('migration.stepsOf', { name })}>
          {migrationSteps.map((step) => (
            <StepItem
              key={step.id}
              step={step}
              ticked={integration.ticked.includes(step.id)}
              onTick={(ticked) => intents.tick(id, step.id, ticked)}
              onOpenEvidence={props.onOpenEvidence}
            />
          ))}
        </ul>
        {isRenaming ? (
          <NameForm
            label={i18n.t('migration.newName', { name })}
            integrations={integrations}
            id={id}
            initial={name}
            boxRef={box}
            onName={(next) => intents.rename(id, next)}
            onArrived={() => setRenaming(false)}
          >
            <Button type="submit">{i18n.t('migration.saveName')}</Button>
            <Button kind="quiet" onPress={() => setRenaming(false)}>
              {i18n.t('migration.cancel')}
            </Button>
          </NameForm>
        ) : (
          <Button
            kind="link"
            buttonRef={renamer}
            label={i18n.t('migration.rename', { name })}
            onPress={() => setRenaming(true)}
          >
            {i18n.t('migration.renameShort')}
          </Button>
        )}
      </div>
    </li>
  );
}
