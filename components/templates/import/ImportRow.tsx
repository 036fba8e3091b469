import { i18n } from '../../../utils/i18n/index.ts';
import type { ImportChoice, ImportEntry } from '../../../utils/templates/transfer/import-plan.ts';
import { Badge } from '../../parts/Badge.tsx';
import { RulesRiskBadge } from '../../risk/RulesRisk.tsx';
import { accountTypeName } from '../words.ts';
import { choiceText, differencesText, kindText } from './words.ts';

export interface ImportRowProps {
  readonly entry: ImportEntry;
  readonly choice: ImportChoice;
  readonly onChoose: (choice: ImportChoice) => void;
}

const TONES = { new: 'success', same: 'neutral', changed: 'warning', 'same-name': 'warning' } as const;

/** One template of a file: what it is to the library, by what it differs, and what to do with it. */
export function ImportRow({ entry, choice, onChoose }: ImportRowProps) {
  const { template, kind, choices } = entry;
  const differences = differencesText(entry);
  return (
    <li class="tp-row">
      <div class="tp-row-text">
        <div class="tp-row-name">{template.name}</div>
        <div class="tp-row-meta">
          <Badge tone={TONES[kind]}>{kindText(kind)}</Badge>
          <span>{accountTypeName(template.accountType)}</span>
          <RulesRiskBadge rules={template.scopes} accountType={template.accountType} />
          {differences === null ? null : <span>{differences}</span>}
        </div>
      </div>
      {choices.length === 1 ? null : (
        <select
          class="tp-input tp-import-choice"
          aria-label={i18n.t('templates.importPreview.what', { name: template.name })}
          value={choice}
          onChange={({ currentTarget }) => {
            const chosen = choices.find((one) => one === currentTarget.value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {choiceText(one)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
