import type { KnownScope } from '../../utils/scopes/match.ts';
import { type Act, byCategory, keyOf, type Practice } from './wizard.ts';

export interface ScopeListProps {
  readonly practice: Practice;
  readonly scopes: readonly KnownScope[];
  readonly act: (act: Act) => void;
}

/*
 * Clicks are listened for, not changes: only the click tells whether a person made it. A change that comes of a script's
 * click counts as trusted.
 */

/** Categories with their switches; one that is on lists its rows. Words and paths are those of the documents, in English. */
export function ScopeList({ practice, scopes, act }: ScopeListProps) {
  return (
    <>
      {[...byCategory(scopes)].map(([category, rows]) => {
        const isOn = !practice.off.has(category);
        return (
          <section key={category} class="tp-practice-category" lang="en">
            <label class="tp-check">
              <input
                class="tp-check-box"
                type="checkbox"
                checked={isOn}
                onClick={({ currentTarget, isTrusted }) =>
                  act({ kind: 'switch', category, on: currentTarget.checked, byPanel: !isTrusted })
                }
              />
              <span class="tp-check-text">{category}</span>
            </label>
            {isOn ? (
              <ul>
                {rows.map((scope) => (
                  <li key={keyOf(scope)}>
                    <Row scope={scope} isTicked={!practice.cleared.has(keyOf(scope))} act={act} />
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        );
      })}
    </>
  );
}

interface RowProps {
  readonly scope: KnownScope;
  readonly isTicked: boolean;
  readonly act: (act: Act) => void;
}

function Row({ scope, isTicked, act }: RowProps) {
  const key = keyOf(scope);
  return (
    <label class="tp-check">
      <input
        class="tp-check-box"
        type="checkbox"
        checked={isTicked}
        onClick={({ currentTarget, isTrusted }) =>
          act({ kind: 'tick', scope: key, on: currentTarget.checked, byPanel: !isTrusted })
        }
      />
      <span class="tp-check-text">
        <span>{scope.labels[0]}</span>
        <code>{key}</code>
      </span>
    </label>
  );
}
