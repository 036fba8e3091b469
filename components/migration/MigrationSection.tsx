import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { legacySource, nobodyUsesLegacy } from '../../utils/migration/steps.ts';
import type { MigrationIntents, MigrationView } from '../../utils/panel/migrating.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Status } from '../parts/Status.tsx';
import { IntegrationItem } from './IntegrationItem.tsx';
import { NameForm } from './NameForm.tsx';
import { SourceLink } from './SourceLink.tsx';
import { Unreadable } from './Unreadable.tsx';
import { refusedText } from './words.ts';

export interface MigrationSectionProps {
  readonly view: MigrationView;
  readonly intents: MigrationIntents;
  readonly onOpenEvidence: () => void;
}

/** The way from legacy tokens to scoped ones, one integration after the other. Folded while there is none. */
export function MigrationSection({ view, intents, onOpenEvidence }: MigrationSectionProps) {
  const { state, integrations, done, refused } = view;
  const title = useId();
  const body = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const before = useRef(view);
  const removed = done !== null && done.kind === 'removed' ? done.integration : null;
  const isUnreadable = state === 'damaged' || state === 'newer' || state === 'failed';
  const isOpen = chosen ?? (integrations.length > 0 || removed !== null || isUnreadable);
  const wasRemoved = before.current.done?.kind === 'removed' ? before.current.done.integration.id : null;

  // Where the pressed button is gone, the keyboard goes on with what took its place.
  useLayoutEffect(() => {
    if (removed !== null && removed.id !== wasRemoved) undo.current?.focus();
    if (before.current.state === 'damaged' && state === 'ok') box.current?.focus();
    before.current = view;
  }, [view]);

  return (
    <section class="tp-section tp-migration" aria-labelledby={title}>
      <div class="tp-section-head">
        <h2 id={title}>{i18n.t('migration.title')}</h2>
        <Button kind="link" expanded={isOpen} controls={body} onPress={() => setChosen(!isOpen)}>
          {i18n.t('migration.guide')}
        </Button>
      </div>
      <div class="tp-migration-body" id={body} hidden={!isOpen}>
        <div>
          <p>{i18n.t('migration.what')}</p>
          <SourceLink source={legacySource} />
        </div>
        {isUnreadable ? (
          <Unreadable
            view={view}
            onCopy={intents.copyStored}
            onBeginAnew={() => {
              setChosen(true);
              intents.beginAnew();
            }}
          />
        ) : (
          <NameForm
            label={i18n.t('migration.integration')}
            hint={i18n.t('migration.hint')}
            integrations={integrations}
            id={null}
            initial=""
            boxRef={box}
            onName={intents.add}
          >
            <Button type="submit" icon="plus" busy={state === 'asking'}>
              {i18n.t('migration.add')}
            </Button>
          </NameForm>
        )}
        {refused === null ? null : (
          <Notice tone="danger" urgent={true}>
            {refusedText(refused)}
          </Notice>
        )}
        <Status>
          {done === null ? null : (
            <span class="tp-migration-done">
              {done.kind === 'added'
                ? i18n.t('migration.added', { name: done.name })
                : i18n.t('migration.removed', { name: done.integration.name })}
              {removed === null ? null : (
                <Button kind="link" icon="undo" buttonRef={undo} onPress={intents.restore}>
                  {i18n.t('migration.undo')}
                </Button>
              )}
            </span>
          )}
        </Status>
        {/* Always there: assistive technology reads out only what changes inside it. */}
        <div class="tp-migration-end" aria-live="polite">
          {nobodyUsesLegacy(integrations) ? (
            <Notice tone="success" title={i18n.t('migration.all.title')}>
              <p>{i18n.t('migration.all.text')}</p>
            </Notice>
          ) : null}
        </div>
        {integrations.length === 0 ? null : (
          // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets
          <ul class="tp-migrated-list" role="list" aria-label={i18n.t('migration.list')}>
            {integrations.map((one) => (
              <IntegrationItem
                key={one.id}
                integration={one}
                integrations={integrations}
                startsOpen={done !== null && done.kind === 'added' && done.id === one.id}
                takesFocus={one.id === wasRemoved}
                intents={intents}
                onOpenEvidence={onOpenEvidence}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
