import { i18n } from '../../utils/i18n/index.ts';
import type { KnownScope } from '../../utils/scopes/match.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Select.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { TextField } from '../parts/TextField.tsx';
import { FocusedTitle } from './FocusedTitle.tsx';
import type { PracticeLabels } from './labels.ts';
import { ScopeList } from './ScopeList.tsx';
import { type Act, CONTACTS, countScopes, type Practice, STEPS, type Step, VERSIONS } from './wizard.ts';

export interface WizardStepProps {
  readonly step: Step;
  readonly practice: Practice;
  readonly labels: PracticeLabels;
  readonly scopes: readonly KnownScope[];
  readonly act: (act: Act) => void;
}

/** One step of the pretend wizard. Going on takes the person's own press, as on the real page. */
export function WizardStep(props: WizardStepProps) {
  const { step, labels, act } = props;
  return (
    <form
      class="tp-practice-step"
      onSubmit={(event) => {
        event.preventDefault();
        // The panel goes no step further, so a press that is no person's own is none here.
        if (event.isTrusted) act({ kind: 'next' });
      }}
    >
      <p class="tp-practice-count">
        {i18n.t('practice.step', { step: STEPS.indexOf(step) + 1, of: STEPS.length })}
      </p>
      <FocusedTitle takesFocus={true}>{titleOf(step, labels)}</FocusedTitle>
      <Fields {...props} />
      <div class="tp-practice-buttons">
        <Button onPress={() => act({ kind: 'back' })}>{i18n.t('practice.back')}</Button>
        <Button kind="primary" type="submit">
          {step === 'create' ? labels.create : labels.next}
        </Button>
      </div>
    </form>
  );
}

function titleOf(step: Step, { apiScopes }: PracticeLabels): string {
  switch (step) {
    case 'setup':
      return i18n.t('practice.setup');
    case 'contact':
      return i18n.t('practice.contact');
    case 'scopes':
      return apiScopes;
    case 'create':
      return i18n.t('practice.check');
  }
}

function Fields({ step, practice, labels, scopes, act }: WizardStepProps) {
  const { form } = practice;
  const fill = (change: Partial<Practice['form']>) => act({ kind: 'fill', change });
  switch (step) {
    case 'setup':
      return (
        <>
          <TextField
            label={labels.tokenName}
            value={form.name}
            required={true}
            onInput={(name) => fill({ name })}
          />
          <TextArea
            label={labels.description}
            value={form.description}
            onInput={(description) => fill({ description })}
          />
          <Select
            label={labels.apiVersion}
            value={form.apiVersion}
            options={VERSIONS.map((value) => ({ value, label: value }))}
            onChange={(apiVersion) => fill({ apiVersion })}
          />
        </>
      );
    case 'contact':
      return (
        <>
          <Select
            label={labels.primaryContact}
            value={form.primaryContact}
            options={['', ...CONTACTS].map((value) => ({ value, label: value }))}
            onChange={(primaryContact) => fill({ primaryContact })}
          />
          <TextField
            label={labels.developerEmails}
            value={form.developerEmails}
            onInput={(developerEmails) => fill({ developerEmails })}
          />
        </>
      );
    case 'scopes':
      return <ScopeList practice={practice} scopes={scopes} act={act} />;
    case 'create':
      return (
        <dl class="tp-practice-sum">
          <dt>{labels.tokenName}</dt>
          <dd>{form.name}</dd>
          <dt>{labels.apiVersion}</dt>
          <dd>{form.apiVersion}</dd>
          <dt>{labels.apiScopes}</dt>
          <dd>{countScopes(practice, scopes)}</dd>
        </dl>
      );
  }
}
