import { useLayoutEffect, useRef } from 'preact/hooks';
import { formats } from '../../../utils/i18n/formats.ts';
import { i18n } from '../../../utils/i18n/index.ts';
import { clauses } from '../../../utils/i18n/joined.ts';
import type { ScopeRule } from '../../../utils/scopes/types.ts';
import { type FormField, shownVariables, textOf } from '../../../utils/templates/form/form.ts';
import { describeFieldProblem } from '../../../utils/templates/problem-text.ts';
import { ACCOUNT_TYPES, LIMITS, MODES } from '../../../utils/templates/schema.ts';
import type { SavedTemplate } from '../../../utils/templates/store/store-types.ts';
import { strayBraces } from '../../../utils/templates/use/variables.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { accountTypeName, describeFailure } from '../words.ts';
import { FormFaults } from './FormFaults.tsx';
import { RuleHelp } from './RuleHelp.tsx';
import { RuleRisk } from './RuleRisk.tsx';
import { RuleSummary } from './RuleSummary.tsx';
import { ScopePicker } from './tree/ScopePicker.tsx';
import type { Catalogue } from './tree/use-catalogue.ts';
import type { Editor } from './use-editor.ts';
import { VariableFields } from './VariableFields.tsx';

export interface TemplateFormProps {
  readonly editor: Editor;
  readonly loadCatalogue: () => Promise<Catalogue>;
  /** Room enough for the tree of scopes to be open from the start. */
  readonly isRoomy: boolean;
  readonly onSaved: (saved: SavedTemplate) => void;
  readonly onClosed: () => void;
}

const NO_RULES: readonly ScopeRule[] = [];

/** Points out braces that are no variable, while they are typed; null without any. */
function strayText(text: string) {
  const found = strayBraces(text);
  if (found.length === 0) return null;
  return (
    <span class="tp-form-warning">
      {i18n.t('templates.form.strayBraces', { found: formats().listed(found), example: '{client}' })}
    </span>
  );
}

/** The boxes of one template, new or edited. */
export function TemplateForm({ editor, loadCatalogue, isRoomy, onSaved, onClosed }: TemplateFormProps) {
  const { editing, result } = editor;
  const form = useRef<HTMLFormElement>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  const openedFor = editing === null ? null : editing.newId;

  // A form that opens takes the focus to its first box.
  useLayoutEffect(() => {
    if (openedFor !== null) nameBox.current?.focus(); // absent only while nothing is edited
  }, [openedFor]);

  if (editing === null || result === null) return null;
  const values = editing.form;
  const title =
    editing.target === null ? i18n.t('templates.form.titleNew') : i18n.t('templates.form.titleEdit');

  /** Faults show once the person has left the box or tried to save. */
  function faultsOf(field: FormField) {
    const all = result === null || result.ok ? [] : (result.faults[field] ?? []);
    const isDue = editing !== null && (editing.tried || editing.left.has(field));
    return isDue && all.length > 0 ? <FormFaults field={field} faults={all} /> : null;
  }
  const box = (field: FormField) => ({
    value: textOf(values, field),
    error: faultsOf(field),
    onInput: (value: string) => editor.change(field, value),
    onLeave: () => editor.leave(field),
  });

  async function save() {
    if (result !== null && !result.ok) {
      await editor.save(); // makes all faults show
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const saved = await editor.save();
    if (saved !== null) onSaved(saved);
  }

  return (
    <form
      ref={form}
      class="tp-form"
      aria-label={title}
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 class="tp-form-title">{title}</h2>
      {editing.restored ? <Notice tone="info">{i18n.t('templates.form.restored')}</Notice> : null}
      <TextField
        label={i18n.t('templates.form.name')}
        hint={i18n.t('templates.form.nameHint')}
        maxLength={LIMITS.name}
        required={true}
        inputRef={nameBox}
        {...box('name')}
      />
      <div class="tp-form-pair">
        <TextField
          label={i18n.t('templates.form.tags')}
          hint={i18n.t('templates.form.developerEmailsHint')}
          {...box('tags')}
        />
        <TextField label={i18n.t('templates.form.client')} maxLength={LIMITS.name} {...box('client')} />
        <TextField
          label={i18n.t('templates.form.rotateAfterDays')}
          placeholder="90"
          {...box('rotateAfterDays')}
        />
      </div>
      <div class="tp-form-pair tp-form-pair-wide">
        <Select
          label={i18n.t('templates.form.accountType')}
          value={values.accountType}
          options={ACCOUNT_TYPES.map((type) => ({ value: type, label: accountTypeName(type) }))}
          onChange={(value) => editor.change('accountType', value)}
        />
        <Select
          label={i18n.t('templates.form.mode')}
          value={values.mode}
          options={MODES.map((mode) => ({
            value: mode,
            label: mode === 'exact' ? i18n.t('templates.form.modeExact') : i18n.t('templates.form.modeAdd'),
          }))}
          onChange={(value) => editor.change('mode', value)}
        />
      </div>
      <div class="tp-form-rules">
        <ScopePicker
          text={values.scopes}
          before={editing.target?.template.scopes ?? NO_RULES}
          accountType={values.accountType}
          loadCatalogue={loadCatalogue}
          startsOpen={isRoomy}
          onText={(text) => editor.change('scopes', text)}
        />
        <TextArea
          label={i18n.t('templates.form.scopes')}
          hint={
            <>
              {i18n.t('templates.form.scopesHint')} <RuleSummary text={values.scopes} />
            </>
          }
          rows={6}
          code={true}
          {...box('scopes')}
        />
        <RuleRisk text={values.scopes} accountType={values.accountType} />
        <RuleHelp />
      </div>
      <fieldset class="tp-form-group">
        <legend>{i18n.t('templates.form.setup')}</legend>
        <p class="tp-field-hint">{i18n.t('templates.form.setupHint')}</p>
        <TextField
          label={i18n.t('templates.form.tokenName')}
          hint={strayText(values.tokenName)}
          {...box('tokenName')}
        />
        <TextArea
          label={i18n.t('templates.form.description')}
          hint={strayText(values.description)}
          rows={2}
          {...box('description')}
        />
        <div class="tp-form-pair">
          <TextField
            label={i18n.t('templates.form.apiVersion')}
            hint={i18n.t('templates.form.apiVersionHint')}
            {...box('apiVersion')}
          />
          <TextField
            label={i18n.t('templates.form.primaryContact')}
            hint={i18n.t('templates.form.primaryContactHint')}
            {...box('primaryContact')}
          />
        </div>
        <TextField
          label={i18n.t('templates.form.developerEmails')}
          hint={i18n.t('templates.form.developerEmailsHint')}
          {...box('developerEmails')}
        />
      </fieldset>
      <VariableFields names={shownVariables(values)} box={box} />
      <FormTrouble editor={editor} onSaved={onSaved} />
      <div class="tp-form-actions">
        <Button kind="primary" type="submit" disabled={editing.busy}>
          {i18n.t('templates.form.save')}
        </Button>
        <Button
          onPress={() => {
            editor.close();
            onClosed();
          }}
        >
          {editor.isChanged ? i18n.t('templates.form.discard') : i18n.t('templates.form.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Why the form is not saved, and the ways out. */
function FormTrouble({ editor, onSaved }: Pick<TemplateFormProps, 'editor' | 'onSaved'>) {
  const { editing, result } = editor;
  if (editing === null || result === null) return null;
  const { failure } = editing;
  if (failure?.reason === 'conflict') {
    const { current } = failure;
    return (
      <Notice
        tone="warning"
        urgent={true}
        title={i18n.t('templates.form.notSaved')}
        actions={
          <>
            <Button
              onPress={() => {
                void editor.saveAsNew().then((saved) => {
                  if (saved !== null) onSaved(saved);
                });
              }}
            >
              {i18n.t('templates.conflict.saveAsNew')}
            </Button>
            {current === null ? null : (
              <Button
                onPress={() => {
                  editor.takeTheirs(current);
                }}
              >
                {i18n.t('templates.conflict.takeTheirs')}
              </Button>
            )}
          </>
        }
      >
        <p>
          {current === null ? i18n.t('templates.conflict.deleted') : i18n.t('templates.conflict.changed')}
        </p>
      </Notice>
    );
  }
  const others = result.ok ? [] : result.others;
  return (
    <>
      {failure === null ? null : (
        <Notice tone="danger" urgent={true} title={i18n.t('templates.form.notSaved')}>
          <p>{describeFailure(failure)}</p>
        </Notice>
      )}
      {editing.tried && !result.ok ? (
        <Notice tone="danger" urgent={true} title={i18n.t('templates.form.notSaved')}>
          <p>
            {others.length === 0
              ? i18n.t('templates.form.check')
              : i18n.t('templates.form.others', { problems: clauses(others.map(describeFieldProblem)) })}
          </p>
        </Notice>
      ) : null}
      {editing.draftLost ? <Notice tone="warning">{i18n.t('templates.form.draftLost')}</Notice> : null}
    </>
  );
}
