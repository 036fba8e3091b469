import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import type { ShortcutKeys, ShortcutPorts } from './ports.ts';

function Key({ name, shortcut }: { readonly name: string; readonly shortcut: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{shortcut === null ? i18n.t('command.keys.none') : <kbd>{shortcut}</kbd>}</dd>
    </div>
  );
}

/** Which keys the browser's commands have, and where to choose others. */
export function ShortcutsSection({ ports }: { readonly ports: ShortcutPorts }) {
  const [keys, setKeys] = useState<ShortcutKeys | null>(null);
  useEffect(() => {
    const read = () => void ports.read().then(setKeys);
    read();
    return ports.watch(read);
  }, [ports]);
  return (
    <section class="tp-card tp-shortcuts" aria-labelledby="tp-shortcuts-title">
      <h2 id="tp-shortcuts-title" class="tp-section-title">
        {i18n.t('command.keys.title')}
      </h2>
      {keys === null ? null : (
        <dl>
          <Key name={i18n.t('command.openPanel')} shortcut={keys.openPanel} />
          <Key name={i18n.t('command.applyLast')} shortcut={keys.applyLast} />
        </dl>
      )}
      <p>{i18n.t('command.keys.text')}</p>
      <div>
        <Button icon="open" onPress={() => void ports.change()}>
          {i18n.t('command.keys.change')}
        </Button>
      </div>
    </section>
  );
}
