import { onMounted, type Ref, ref } from 'vue';
import type { Delay } from '../model/delays.ts';
import { useSession } from './session.ts';

/** False until the data of a view have "come". */
export function useLoaded(kind: Delay): Readonly<Ref<boolean>> {
  const session = useSession();
  const loaded = ref(false);
  onMounted(async () => {
    await session.pause(kind);
    loaded.value = true;
  });
  return loaded;
}
