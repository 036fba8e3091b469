import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { copyName } from '../../utils/templates/copy-name.ts';
import type { ListedTemplate } from '../../utils/templates/list/listed.ts';
import type {
  DamagedItem,
  SavedTemplate,
  StoreFailure,
  StoreResult,
  TrashedTemplate,
} from '../../utils/templates/store/store-types.ts';
import type { Template } from '../../utils/templates/types.ts';
import type { LibraryPorts } from './ports.ts';

/** What the status line says about the last thing done. */
export interface Message {
  readonly text: string;
}

export interface LibraryActions {
  readonly message: Message | null;
  readonly say: (text: string) => void;
  readonly clearMessage: () => void;
  /** Waits for a change; one that did not work is told. */
  readonly run: <Done>(work: Promise<StoreResult<Done>>, then: (done: Done) => void) => void;
  /**
   * The same for what can be done once only, such as deleting this version of a template. A second press before the
   * first one shows is no other one: it would be told that it did not work.
   */
  readonly runOnce: <Done>(
    what: string,
    work: () => Promise<StoreResult<Done>>,
    then: (done: Done) => void,
  ) => void;
  /** Why the last action did not work. */
  readonly failure: StoreFailure | null;
  readonly dismissFailure: () => void;
  /** One of the organisation becomes the person's own. */
  readonly duplicate: (listed: ListedTemplate) => void;
  readonly remove: (saved: SavedTemplate) => void;
  readonly restore: (trashed: TrashedTemplate) => void;
  readonly discard: (item: DamagedItem) => void;
}

/** Changes of the library from its list; `focusNext` gets the key of what should have the focus afterwards. */
export function useLibraryActions(
  { store, newId }: Pick<LibraryPorts, 'store' | 'newId'>,
  focusNext: (key: string) => void,
  firstText: string | null,
): LibraryActions {
  const [message, setMessage] = useState<Message | null>(firstText === null ? null : { text: firstText });
  const [failure, setFailure] = useState<StoreFailure | null>(null);
  const begun = useRef(new Set<string>());
  const say = (text: string) => setMessage({ text });

  function run<Done>(work: Promise<StoreResult<Done>>, then: (done: Done) => void): void {
    void work.then((result) => {
      setFailure(result.ok ? null : result.failure);
      if (result.ok) then(result);
      else setMessage(null);
    });
  }

  function runOnce<Done>(
    what: string,
    work: () => Promise<StoreResult<Done>>,
    then: (done: Done) => void,
  ): void {
    if (begun.current.has(what)) return;
    begun.current.add(what);
    const released = work().then((result) => {
      if (!result.ok) begun.current.delete(what);
      return result;
    });
    run(released, then);
  }

  async function copyOfOrganisation(template: Template) {
    const library = await store.list();
    if (!library.ok) return library;
    const taken = new Set(library.items.map((item) => (item.state === 'ok' ? item.template.name : '')));
    return store.create({ ...template, id: newId(), name: nameCopy(template.name, taken) });
  }

  return {
    message,
    say,
    clearMessage: () => setMessage(null),
    failure,
    dismissFailure: () => setFailure(null),
    run,
    runOnce,
    duplicate({ state, template }) {
      const copying = state === 'ok' ? store.duplicate(template.id, nameCopy) : copyOfOrganisation(template);
      run(copying, ({ saved }) => say(i18n.t('templates.status.copied', { name: saved.template.name })));
    },
    remove({ key, revision, template }) {
      runOnce(
        `delete ${key} ${revision}`,
        () => store.remove(template.id),
        ({ trashed }) => {
          say(deletedText(trashed));
          focusNext('undo');
        },
      );
    },
    restore(trashed) {
      run(store.restore(trashed.key), ({ saved }) => {
        say(i18n.t('templates.status.restored', { name: saved.template.name }));
        focusNext(`edit:${saved.key}`);
      });
    },
    discard(item) {
      run(store.discardDamaged(item.key), () => say(i18n.t('templates.status.removed')));
    },
  };
}

function deletedText({ template }: TrashedTemplate): string {
  return i18n.t('templates.status.deleted', { name: template.name });
}

function nameCopy(original: string, taken: ReadonlySet<string>): string {
  return copyName(original, taken, (name, number) =>
    number === 1
      ? i18n.t('templates.copyName', { name })
      : i18n.t('templates.copyNameNumber', { name, number }),
  );
}
