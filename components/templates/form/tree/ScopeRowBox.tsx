import { i18n } from '../../../../utils/i18n/index.ts';
import type { TreeRow } from '../../../../utils/templates/form/scope-tree.ts';
import { Badge } from '../../../parts/Badge.tsx';
import { CheckBox } from '../../../parts/CheckBox.tsx';
import { actName, sensitiveName } from './words.ts';

const TONES = { read: 'neutral', write: 'warning', delete: 'danger' } as const;

/** One scope to tick, with its words, which impact.com's documents have in English, and what a token could do with it. */
export function ScopeRowBox({ row, onToggle }: { readonly row: TreeRow; readonly onToggle: () => void }) {
  const { method, path, label, risk, ticked, inherited } = row;
  return (
    <li class="tp-tree-row">
      <CheckBox
        label={`${method} ${path}`}
        checked={ticked}
        disabled={inherited}
        onChange={onToggle}
        hint={
          <>
            <span lang="en">{label}</span> <Badge tone={TONES[risk.act]}>{actName(risk.act)}</Badge>
            {risk.touches.map((what) => (
              <>
                {' '}
                <Badge tone={what === 'credentials' ? 'danger' : 'warning'}>{sensitiveName(what)}</Badge>
              </>
            ))}
            {inherited ? ` ${i18n.t('templates.tree.inherited')}` : null}
          </>
        }
      />
    </li>
  );
}
