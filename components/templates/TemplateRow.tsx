import { i18n } from '../../utils/i18n/index.ts';
import type { SavedTemplate } from '../../utils/templates/store-types.ts';
import type { Template } from '../../utils/templates/types.ts';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { accountTypeName } from './words.ts';

export interface TemplateRowProps {
  readonly saved: SavedTemplate;
  readonly isEdited: boolean;
  readonly onEdit: (saved: SavedTemplate) => void;
  readonly onDuplicate: (saved: SavedTemplate) => void;
  readonly onShare: (templates: readonly Template[]) => void;
  readonly onDelete: (saved: SavedTemplate) => void;
}

/** One template in the list, with what can be done with it. */
export function TemplateRow({ saved, isEdited, onEdit, onDuplicate, onShare, onDelete }: TemplateRowProps) {
  const { name, accountType, mode, scopes } = saved.template;
  return (
    <li class={`tp-row${isEdited ? ' tp-row-current' : ''}`}>
      <div class="tp-row-text">
        <div class="tp-row-name">{name}</div>
        <div class="tp-row-meta">
          <Badge tone="accent">{accountTypeName(accountType)}</Badge>
          <span>
            {scopes.length === 0
              ? i18n.t('templates.meta.noRules')
              : i18n.t('templates.meta.rules', scopes.length)}
          </span>
          {mode === 'add' ? <span>{i18n.t('templates.meta.adds')}</span> : null}
        </div>
      </div>
      <div class="tp-row-actions">
        <Button
          kind="quiet"
          icon="edit"
          label={i18n.t('templates.edit', { name })}
          focusKey={`edit:${saved.key}`}
          onPress={() => onEdit(saved)}
        />
        <Button
          kind="quiet"
          icon="copy"
          label={i18n.t('templates.duplicate', { name })}
          onPress={() => onDuplicate(saved)}
        />
        <Button
          kind="quiet"
          icon="share"
          label={i18n.t('templates.share.open', { name })}
          onPress={() => onShare([saved.template])}
        />
        <Button
          kind="quiet"
          icon="trash"
          label={i18n.t('templates.delete', { name })}
          onPress={() => onDelete(saved)}
        />
      </div>
    </li>
  );
}
