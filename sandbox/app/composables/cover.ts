import { onBeforeUnmount, type Ref, ref, watch } from 'vue';
import { addRefusal } from '../press/gate.ts';
import { useSession } from './session.ts';

/**
 * `cover=spinner`: true for some time after each change of the scopes. Meanwhile no press of any kind reaches what
 * lies in `step`, not even a script's.
 */
export function useCover(step: Readonly<Ref<Element | null>>): Readonly<Ref<boolean>> {
  const session = useSession();
  const covered = ref(false);
  if (session.switches.cover === 'none') return covered;
  let last = 0;
  const cover = async () => {
    last += 1;
    const mine = last;
    covered.value = true;
    await session.pause('cover');
    if (mine === last) covered.value = false;
  };
  const state = () => {
    const { on, ticked } = session.draft.value.board;
    return `${[...on].join()};${[...ticked].join()}`;
  };
  // At once: a script may press the next box before the page is drawn again.
  watch(state, cover, { flush: 'sync' });
  const stop = addRefusal(
    (_event, path) => covered.value && step.value !== null && path.includes(step.value),
  );
  onBeforeUnmount(stop);
  return covered;
}
