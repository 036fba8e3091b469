import { type ComputedRef, computed, type Ref, ref } from 'vue';
import type { SavedToken } from '../../data/tokens.ts';
import { useSession } from '../composables/session.ts';
import type { MenuItem } from './menu.ts';
import { duplicate, remove, setEnabled, upgrade } from './token-acts.ts';

/** What can be done to a token of the list, and what it asks beforehand. */
export interface TokenMenuState {
  readonly menu: ComputedRef<MenuItem[]>;
  readonly asked: Ref<'reset' | 'delete' | null>;
  confirmed(): void;
}

/** The acts of one token, however the list draws it. */
export function useTokenMenu(token: () => SavedToken): TokenMenuState {
  const session = useSession();
  const { list } = session.texts;
  const asked = ref<'reset' | 'delete' | null>(null);
  const ask = (what: 'reset' | 'delete') => {
    asked.value = what;
  };
  const menu = computed((): MenuItem[] => {
    const it = token();
    return [
      { control: 'duplicate token', label: list.duplicate, act: () => duplicate(session, it) },
      { control: 'reset token', label: list.reset, act: () => ask('reset') },
      { control: 'upgrade token version', label: list.upgrade, act: () => upgrade(session, it.id) },
      it.enabled
        ? { control: 'disable token', label: list.disable, act: () => setEnabled(session, it.id, false) }
        : { control: 'enable token', label: list.enable, act: () => setEnabled(session, it.id, true) },
      { control: 'delete token', label: list.delete, act: () => ask('delete') },
    ];
  });
  const confirmed = () => {
    if (asked.value === 'delete') remove(session, token().id);
    asked.value = null;
  };
  return { menu, asked, confirmed };
}
