import type { RecordStore } from '../../utils/records/types.ts';

/** A file that is offered to the person. */
export interface OfferedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What records need of the world around them; the entrypoints bring the browser's. */
export interface RecordPorts {
  /** Here nothing makes records: the panel does. */
  readonly store: Omit<RecordStore, 'create'>;
  readonly now: () => Date;
  /** Calls back when the person comes back to the page, which may be on another day; returns the way to stop. */
  readonly watchDay: (changed: () => void) => () => void;
  readonly download: (file: OfferedFile) => void;
}
