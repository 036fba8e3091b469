import { nextTick, onBeforeUnmount, type Ref, ref, type ShallowRef } from 'vue';

/** A layer at the end of the document, below what it belongs to; a press outside of both closes it. */
export interface Layer {
  readonly open: Ref<boolean>;
  readonly place: Ref<{ readonly left: string; readonly top: string; readonly width: string }>;
  show(): Promise<void>;
  close(): void;
}

/** @param owner what it belongs to; @param layer itself; @param onClose called once whenever it closes */
export function useLayer(
  owner: Readonly<ShallowRef<HTMLElement | null>>,
  layer: Readonly<ShallowRef<HTMLElement | null>>,
  onClose: () => void,
): Layer {
  const open = ref(false);
  const place = ref({ left: '0px', top: '0px', width: '0px' });

  function close() {
    document.removeEventListener('mousedown', closeOutside, true);
    document.removeEventListener('click', closeOutside, true);
    if (!open.value) return;
    open.value = false;
    onClose();
  }

  function closeOutside(event: Event) {
    const path = event.composedPath();
    const inside = [owner.value, layer.value].some((element) => element !== null && path.includes(element));
    if (!inside) close();
  }

  async function show() {
    if (owner.value === null || open.value) return;
    const { left, bottom, width } = owner.value.getBoundingClientRect();
    place.value = { left: `${left}px`, top: `${bottom + 4}px`, width: `${width}px` };
    open.value = true;
    await nextTick();
    document.addEventListener('mousedown', closeOutside, true);
    document.addEventListener('click', closeOutside, true);
  }

  onBeforeUnmount(close);
  return { open, place, show, close };
}
