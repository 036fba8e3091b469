import { useMemo, useState } from 'preact/hooks';
import { compareRules } from '../../utils/evidence/proposal/compare.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { Template } from '../../utils/templates/types.ts';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { PathText } from '../parts/PathText.tsx';
import { countsText, findingLists, findingText, isSame } from './finding-text.ts';
import type { YourTemplatesProps } from './YourTemplates.tsx';

export interface ComparedTemplateProps extends Omit<YourTemplatesProps, 'templates'> {
  readonly template: Template;
}

/** One template: what it lacks, and what it has too much of. */
export function ComparedTemplate({ template, accountType, known, wanted, copy }: ComparedTemplateProps) {
  const [copied, setCopied] = useState('');
  const finding = useMemo(
    () => compareRules(wanted, template.scopes, accountType, known),
    [wanted, template, accountType, known],
  );
  const { name } = template;
  return (
    <li>
      <div class="tp-evidence-compared">
        <span class="tp-row-name">{name}</span>
        {isSame(finding) ? (
          <Badge tone="success">{i18n.t('evidence.same')}</Badge>
        ) : (
          <Badge tone={finding.missing.length > 0 ? 'danger' : 'warning'}>{countsText(finding)}</Badge>
        )}
        <Button
          kind="link"
          label={i18n.t('evidence.copyFindingOf', { name })}
          onPress={() => {
            copy(findingText(template, finding)).then(
              () => setCopied(i18n.t('evidence.copied')),
              () => setCopied(i18n.t('evidence.copyFailed')),
            );
          }}
        >
          {i18n.t('evidence.copyFinding')}
        </Button>
      </div>
      <div class="tp-field-hint" aria-live="polite">
        {copied}
      </div>
      {findingLists(finding).map(({ title, rules }) => (
        <details class="tp-evidence-rules" key={title}>
          <summary>
            {title} ({rules.length})
          </summary>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>
                <code>
                  <PathText path={rule} />
                </code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </li>
  );
}
