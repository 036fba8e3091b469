import { reactive } from 'vue';

/** Notifications hide after about three seconds on the live app. */
const SHOWN_FOR = 3000;

export interface Toast {
  readonly id: number;
  readonly text: string;
}

/** The notifications on screen. */
export const toasts = reactive<Toast[]>([]);

let lastId = 0;

/** Shows a short notification at the edge of the window. */
export function showToast(text: string): void {
  lastId += 1;
  const id = lastId;
  toasts.push({ id, text });
  setTimeout(() => {
    const index = toasts.findIndex((toast) => toast.id === id);
    if (index >= 0) toasts.splice(index, 1);
  }, SHOWN_FOR);
}
