import { type InjectionKey, inject, type Ref, reactive, ref, watch } from 'vue';
import type { Category, Scope } from '../../data/types.ts';
import type { Switches } from '../model/switches.ts';
import { useArrivingRows } from './arrival.ts';
import { type Session, useSession } from './session.ts';

/** A category as it stands in the list. */
export interface ListedCategory {
  readonly category: Category;
  isOn(): boolean;
  /** Not folded. */
  isOpen(): boolean;
  setOpen(open: boolean): void;
  /** On and not folded: its rows are to be seen. */
  shows(): boolean;
  /** The rows that are there; null while there are none. */
  readonly rows: Readonly<Ref<readonly Scope[] | null>>;
  /** Another number when the elements of its rows are to be made anew. */
  drawing(): number;
}

/** The list of the scopes step, whatever it is drawn with. */
export interface ScopeList {
  readonly categories: readonly ListedCategory[];
  /** Another number when every element of the list is to be made anew. */
  drawing(): number;
}

/** Which categories are unfolded, by id. */
function createFolding(fold: Switches['fold'], categories: readonly Category[]) {
  const open = reactive(new Set(fold === 'none' ? categories.map(({ id }) => id) : []));
  return {
    isOpen: (id: string) => open.has(id),
    setOpen: (id: string, now: boolean) => {
      if (now && fold === 'single') open.clear();
      if (now) open.add(id);
      else open.delete(id);
    },
  };
}

/** Counts the changes of what is on and ticked in these categories. */
function countChanges(session: Session, categories: readonly Category[]): Readonly<Ref<number>> {
  const count = ref(0);
  watch(
    () => {
      const { on, ticked } = session.draft.value.board;
      return categories.flatMap(({ id, scopes }) => [
        on.has(id),
        ...scopes.map((scope) => ticked.has(scope.id)),
      ]);
    },
    (now, before) => {
      if (now.some((one, index) => one !== before[index])) count.value += 1;
    },
  );
  return count;
}

const NEVER: Readonly<Ref<number>> = ref(0);

/** The list of this page load's scopes, with the switches `fold`, `mount`, `arrive` and `redraw` applied. */
export function createScopeList(): ScopeList {
  const session = useSession();
  const { fold, redraw } = session.switches;
  const folding = createFolding(fold, session.categories);
  const changes = redraw === 'all' ? countChanges(session, session.categories) : NEVER;
  const list = (category: Category): ListedCategory => {
    const own = redraw === 'rows' ? countChanges(session, [category]) : changes;
    const isOn = () => session.draft.value.board.on.has(category.id);
    const isOpen = () => folding.isOpen(category.id);
    const shows = () => isOn() && isOpen();
    return {
      category,
      isOn,
      isOpen,
      setOpen: (open) => folding.setOpen(category.id, open),
      shows,
      rows: useArrivingRows(session, category.scopes, shows),
      drawing: () => own.value,
    };
  };
  return { categories: session.categories.map(list), drawing: () => changes.value };
}

export const SCOPE_LIST: InjectionKey<ScopeList> = Symbol('scope list');

/** The list, in any component below the scopes step. Throws outside of it. */
export function useScopeList(): ScopeList {
  const list = inject(SCOPE_LIST);
  if (list === undefined) throw new Error('No list of scopes was provided');
  return list;
}
