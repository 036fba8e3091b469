import { computed } from 'vue';
import type { Category, Scope } from '../../data/types.ts';
import { clearBoard, switchCategory, tick } from '../model/board.ts';
import { useSession } from './session.ts';

/** What the scopes step does with the board of the token in hand. */
export interface ScopeBoard {
  isOn(category: Category): boolean;
  isTicked(scope: Scope): boolean;
  /** The box cannot be used. */
  isDisabled(scope: Scope): boolean;
  setCategory(category: Category, on: boolean): void;
  setScope(scope: Scope, on: boolean): void;
  clearAll(): void;
}

/** The board of the token in hand, with the switches `toggle`, `clear` and `locked` applied. */
export function useScopeBoard(): ScopeBoard {
  const session = useSession();
  const { toggle, clear, locked } = session.switches;
  const board = computed(() => session.draft.value.board);
  const held = (id: string) => session.locked.has(id);
  const isDisabled = (scope: Scope) => locked === 'disabled' && held(scope.id);
  return {
    isOn: ({ id }) => board.value.on.has(id),
    isTicked: ({ id }) => board.value.ticked.has(id),
    isDisabled,
    setCategory: ({ id, scopes }, on) => {
      const free = scopes.filter((scope) => !isDisabled(scope));
      switchCategory(board.value, { id, scopes: free }, on, toggle);
    },
    setScope: async ({ id }, on) => {
      tick(board.value, id, on);
      if (locked !== 'reverts' || !held(id)) return;
      await session.pause('refusal');
      tick(board.value, id, !on);
    },
    clearAll: () => clearBoard(board.value, clear, (id) => locked === 'disabled' && held(id)),
  };
}
