import { useState } from 'preact/hooks';
import type { RecordEdit, RecordEdits } from './edits.ts';

/** Keeps the forms that are open. */
export function useEdits(): RecordEdits {
  const [open, setOpen] = useState<ReadonlyMap<string, RecordEdit>>(new Map());
  return {
    open,
    set: (key, edit) =>
      setOpen((before) => {
        const after = new Map(before);
        if (edit === null) after.delete(key);
        else after.set(key, edit);
        return after;
      }),
  };
}
