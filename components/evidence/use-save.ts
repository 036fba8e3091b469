import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { sentences } from '../../utils/i18n/joined.ts';
import type { AccountType, EndpointRule } from '../../utils/scopes/types.ts';
import { describeFault } from '../../utils/templates/problem-text.ts';
import { readTemplate } from '../../utils/templates/schema.ts';
import type { SavedTemplate } from '../../utils/templates/store/store-types.ts';
import type { LibraryPorts } from '../templates/ports.ts';
import { describeFailure } from '../templates/words.ts';
import { ruleOf } from './choice.ts';

export interface Saving {
  readonly name: string;
  readonly setName: (name: string) => void;
  /** What is wrong with the name or with saving; null while nothing is. */
  readonly fault: string | null;
  readonly busy: boolean;
  readonly save: (accountType: AccountType, scopes: readonly EndpointRule[]) => void;
}

/** Makes a template of the accepted scopes, as soon as it has a name. */
export function useSave(
  { store, newId }: Pick<LibraryPorts, 'store' | 'newId'>,
  onSaved: (saved: SavedTemplate) => void,
): Saving {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(accountType: AccountType, scopes: readonly EndpointRule[]): Promise<void> {
    const rules = scopes.map(ruleOf);
    const read = readTemplate({ id: newId(), name, accountType, mode: 'exact', scopes: rules });
    if (!read.ok) {
      setFault(
        sentences(...read.problems.map(({ problem }) => describeFault({ line: null, problem }, 'name'))),
      );
      return;
    }
    setBusy(true);
    const done = await store.create(read.value);
    setBusy(false);
    if (done.ok) onSaved(done.saved);
    else setFault(describeFailure(done.failure));
  }

  return {
    name,
    setName(next) {
      setName(next);
      setFault(null);
    },
    fault,
    busy,
    save(accountType, scopes) {
      if (scopes.length === 0) setFault(i18n.t('evidence.needsOne'));
      else void save(accountType, scopes);
    },
  };
}
