import type { ComponentChildren } from 'preact';
import { i18n } from '../../utils/i18n/index.ts';
import type { TokenRecord } from '../../utils/records/types.ts';
import { accountTypeName } from '../templates/words.ts';
import { dayText } from './words.ts';

/** Names of the templates there are now, by id; null while they are not known. */
export type TemplateNames = ReadonlyMap<string, string> | null;

export interface RecordFactsProps {
  readonly record: TokenRecord;
  readonly templates: TemplateNames;
}

/** What a record says of its token. */
export function RecordFacts({ record, templates }: RecordFactsProps) {
  const { accountType, scopes, createdOn, owner, storedAt, rotateBy, rotatedOn } = record;
  const lastRotation = rotatedOn.at(-1);
  return (
    <dl class="tp-record-facts">
      <Fact label={i18n.t('recordList.field.accountType')}>{accountTypeName(accountType)}</Fact>
      <Fact label={i18n.t('recordList.field.template')}>{templateText(record, templates)}</Fact>
      <Fact label={i18n.t('recordList.field.scopes')}>{scopes ?? i18n.t('recordList.notSeen')}</Fact>
      <Fact label={i18n.t('recordList.field.createdOn')}>{dayText(createdOn)}</Fact>
      <Fact label={i18n.t('recordList.field.owner')}>{owner}</Fact>
      <Fact label={i18n.t('recordList.field.storedAt')}>{storedAt}</Fact>
      {rotateBy === null ? null : (
        <Fact label={i18n.t('recordList.field.rotateBy')}>{dayText(rotateBy)}</Fact>
      )}
      {lastRotation === undefined ? null : (
        <Fact label={i18n.t('recordList.field.rotatedOn')}>{dayText(lastRotation)}</Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const isGiven = children !== '';
  return (
    <div>
      <dt>{label}</dt>
      <dd class={isGiven ? undefined : 'tp-record-none'}>{isGiven ? children : i18n.t('recordList.none')}</dd>
    </div>
  );
}

/** A template may have got another name since, or be gone. */
function templateText({ template }: TokenRecord, templates: TemplateNames): string {
  if (template === null) return i18n.t('recordList.noTemplate');
  const name = templates === null ? template.name : templates.get(template.id);
  return name ?? i18n.t('recordList.templateGone', { name: template.name });
}
