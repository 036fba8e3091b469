import type { TargetedMouseEvent } from 'preact';
import { formats } from '../../../utils/i18n/formats.ts';
import { i18n } from '../../../utils/i18n/index.ts';
import { type ListedTemplate, templateForOthers } from '../../../utils/templates/list/listed.ts';
import type { SavedTemplate } from '../../../utils/templates/store/store-types.ts';
import type { Template } from '../../../utils/templates/types.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { RulesRiskBadge } from '../../risk/RulesRisk.tsx';
import { accountTypeName } from '../words.ts';

/** Tags drawn on a row; the others are counted. */
const TAGS = 2;

export interface RowIntents {
  readonly onEdit: (saved: SavedTemplate) => void;
  readonly onDuplicate: (listed: ListedTemplate) => void;
  readonly onShare: (templates: readonly Template[]) => void;
  readonly onDelete: (saved: SavedTemplate) => void;
  readonly onFavourite: (
    listed: ListedTemplate,
    favourite: boolean,
    event: TargetedMouseEvent<HTMLButtonElement>,
  ) => void;
  readonly onSelect: (listed: ListedTemplate, selected: boolean) => void;
}

export interface TemplateRowProps extends RowIntents {
  readonly listed: ListedTemplate;
  readonly isEdited: boolean;
  readonly isFavourite: boolean;
  /** Null where rows have no check box. */
  readonly isSelected: boolean | null;
}

/** One template in the list, with what can be done with it. */
export function TemplateRow(props: TemplateRowProps) {
  const { listed, isEdited, isFavourite, isSelected, onFavourite, onSelect } = props;
  const { name, accountType, mode, scopes, client, tags = [] } = listed.template;
  const isOwn = listed.state === 'ok';
  return (
    <li class={`tp-row${isEdited ? ' tp-row-current' : ''}`} data-row={listed.key}>
      {isSelected === null ? null : isOwn ? (
        <label class="tp-row-select">
          <input
            class="tp-check-box"
            type="checkbox"
            aria-label={i18n.t('templates.bulk.selectOne', { name })}
            checked={isSelected}
            onChange={(event) => onSelect(listed, event.currentTarget.checked)}
          />
        </label>
      ) : (
        <span class="tp-row-select" />
      )}
      <Button
        kind="quiet"
        icon="star"
        label={i18n.t('templates.find.favourite', { name })}
        pressed={isFavourite}
        focusKey={`favourite:${listed.key}`}
        onPress={(event) => onFavourite(listed, !isFavourite, event)}
      />
      <div class="tp-row-text">
        <div class="tp-row-name">{name}</div>
        <div class="tp-row-meta">
          <Badge tone="accent">{accountTypeName(accountType)}</Badge>
          {isOwn ? null : <Badge tone="success">{i18n.t('templates.find.organisation')}</Badge>}
          <span>
            {scopes.length === 0
              ? i18n.t('templates.meta.noRules')
              : i18n.t('templates.meta.rules', scopes.length)}
          </span>
          <RulesRiskBadge rules={scopes} accountType={accountType} />
          {mode === 'add' ? <span>{i18n.t('templates.meta.adds')}</span> : null}
          {client === undefined ? null : <span>{client}</span>}
          {tags.slice(0, TAGS).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          {tags.length > TAGS ? (
            <span title={formats().listed(tags.slice(TAGS))}>+{tags.length - TAGS}</span>
          ) : null}
        </div>
      </div>
      <RowActions {...props} />
    </li>
  );
}

function RowActions({ listed, onEdit, onDuplicate, onShare, onDelete }: TemplateRowProps) {
  const { name } = listed.template;
  return (
    <div class="tp-row-actions">
      {listed.state === 'ok' ? (
        <Button
          kind="quiet"
          icon="edit"
          label={i18n.t('templates.edit', { name })}
          focusKey={`edit:${listed.key}`}
          onPress={() => onEdit(listed)}
        />
      ) : null}
      <Button
        kind="quiet"
        icon="copy"
        label={i18n.t('templates.duplicate', { name })}
        onPress={() => onDuplicate(listed)}
      />
      <Button
        kind="quiet"
        icon="share"
        label={i18n.t('templates.share.open', { name })}
        onPress={() => onShare([templateForOthers(listed)])}
      />
      {listed.state === 'ok' ? (
        <Button
          kind="quiet"
          icon="trash"
          label={i18n.t('templates.delete', { name })}
          onPress={() => onDelete(listed)}
        />
      ) : null}
    </div>
  );
}
