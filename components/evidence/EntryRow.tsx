import type { ComponentChildren } from 'preact';
import { Badge } from '../parts/Badge.tsx';
import { CheckBox } from '../parts/CheckBox.tsx';
import { PathText } from '../parts/PathText.tsx';
import { actName, sensitiveName } from '../templates/form/tree/words.ts';
import type { Entry } from './choice.ts';
import { placesText, reasonText } from './words.ts';

const TONES = { read: 'neutral', write: 'warning', delete: 'danger' } as const;

export interface EntryRowProps {
  readonly entry: Entry;
  readonly onTick: (isTicked: boolean) => void;
  /** Stands above the first row of a group. */
  readonly head: ComponentChildren;
}

/** One proposed scope to accept or drop: what it is, why it is proposed, and where the evidence shows it. */
export function EntryRow({ entry, onTick, head }: EntryRowProps) {
  const { key, label, risk, reasons, places, count, isTicked } = entry;
  const why = [...new Set(reasons.map(reasonText)), placesText(places, count)];
  return (
    <li>
      {head}
      <CheckBox
        label={key}
        shown={<PathText path={key} />}
        checked={isTicked}
        onChange={onTick}
        hint={
          <>
            <div class="tp-evidence-what">
              <span lang="en">{label}</span> <Badge tone={TONES[risk.act]}>{actName(risk.act)}</Badge>
              {risk.touches.map((what) => (
                <Badge key={what} tone={what === 'credentials' ? 'danger' : 'warning'}>
                  {sensitiveName(what)}
                </Badge>
              ))}
            </div>
            {why.map((text) => (text === null ? null : <div key={text}>{text}</div>))}
          </>
        }
      />
    </li>
  );
}
