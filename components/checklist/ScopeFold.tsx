import { useId, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';

/** A page may have thousands of scopes. */
const AT_ONCE = 100;

/** The names of all scopes that a finding is about; drawn only while the person looks at them. */
export function ScopeFold({ of, rows }: { readonly of: string; readonly rows: readonly string[] }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(AT_ONCE);
  const words = i18n.t('checklist.rows');
  return (
    <div class="tp-finding-rows">
      <Button
        kind="link"
        label={`${words} (${of})`}
        expanded={isOpen}
        controls={id}
        onPress={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      <div id={id}>
        {isOpen ? (
          <>
            <ul>
              {rows.slice(0, shown).map((name, at) => (
                // Two rows may have one name.
                <li key={at}>{name}</li>
              ))}
            </ul>
            <ShowMore total={rows.length} shown={shown} step={AT_ONCE} onShow={setShown} />
          </>
        ) : null}
      </div>
    </div>
  );
}
