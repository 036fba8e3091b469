import { useState } from 'preact/hooks';
import type { RecordEdit, RecordEdits } from './edits.ts';

/** Keeps the forms that are open. */
export function useEdits(): RecordEdits {
  const [open, setOpen] = useState<RecordEdits['open']>(new Map());
  const put = (key: string, next: (before: RecordEdit | undefined) => RecordEdit | undefined) =>
    setOpen((before) => {
      const after = new Map(before);
      const edit = next(before.get(key));
      if (edit === undefined) after.delete(key);
      else after.set(key, edit);
      return after;
    });
  return {
    open,
    begin: (key, form) => put(key, () => ({ form, from: form, wasRefused: false })),
    change: (key, change) => put(key, (edit) => edit && { ...edit, ...change }),
    close: (key) => put(key, () => undefined),
  };
}
