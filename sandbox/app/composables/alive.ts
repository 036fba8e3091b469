import { computed, onBeforeUnmount, onMounted, type Ref, shallowRef, watch } from 'vue';
import { type Alive, aliveIn, offsetsOf } from '../model/alive.ts';
import type { ListItem } from './list-items.ts';

/** Items kept on either side of those that are seen: about twenty are alive in a list of 400 pixels. */
const MORE = 5;

/** What of a virtualised list is alive, and where. */
export interface AliveItems {
  readonly alive: Readonly<Ref<Alive>>;
  /** The distance of each item from the top of the list; one more at the end, the height of the list. */
  readonly offsets: Readonly<Ref<readonly number[]>>;
}

/**
 * Follows the scrolling of a list, a frame after each event, as such lists do.
 *
 * @param list the element that is as high as the whole list; its parent scrolls
 * @param byWindow the window scrolls instead
 */
export function useAlive(
  items: Readonly<Ref<readonly ListItem[]>>,
  list: Readonly<Ref<HTMLElement | null>>,
  byWindow: boolean,
): AliveItems {
  const offsets = computed(() => offsetsOf(items.value.map(({ height }) => height)));
  const alive = shallowRef<Alive>(aliveIn(offsets.value, 0, 0, MORE));
  let frame = 0;
  const seen = (element: HTMLElement): { readonly top: number; readonly height: number } => {
    if (byWindow) return { top: -element.getBoundingClientRect().top, height: window.innerHeight };
    const scroller = element.parentElement;
    if (scroller === null) throw new Error('The list is not in the DOM');
    return { top: scroller.scrollTop, height: scroller.clientHeight };
  };
  const update = () => {
    frame = 0;
    if (list.value === null) return;
    const { top, height } = seen(list.value);
    const now = aliveIn(offsets.value, top, height, MORE);
    const same = (Object.keys(now) as (keyof Alive)[]).every((key) => now[key] === alive.value[key]);
    if (!same) alive.value = now;
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(update);
  };
  onMounted(() => {
    const scroller = byWindow ? window : list.value?.parentElement;
    scroller?.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    update();
  });
  watch(offsets, update, { flush: 'pre' });
  onBeforeUnmount(() => {
    window.removeEventListener('scroll', later);
    window.removeEventListener('resize', later);
    cancelAnimationFrame(frame);
  });
  return { alive, offsets };
}
