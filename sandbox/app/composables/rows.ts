import { type Ref, ref, watch } from 'vue';
import { useSession } from './session.ts';

/** When the rows of a category are in the DOM, and when they are seen. */
export interface Rows {
  readonly mounted: Readonly<Ref<boolean>>;
}

/** `mount=lazy`: the rows come some time after the toggle goes on, and go with it. `eager`: they are always there. */
export function useRows(on: () => boolean): Rows {
  const session = useSession();
  if (session.switches.mount === 'eager') return { mounted: ref(true) };
  const mounted = ref(on());
  watch(on, async (now) => {
    if (now) await session.pause('rows');
    mounted.value = on();
  });
  return { mounted };
}
