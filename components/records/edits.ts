import type { RecordForm } from '../../utils/records/form.ts';

/** A form that is open on a record. */
export interface RecordEdit {
  readonly form: RecordForm;
  /** The form as it was opened. */
  readonly from: RecordForm;
  /** Another window changed the record meanwhile. */
  readonly isBehind: boolean;
}

/** The forms that are open, by key of their record. They outlive the view, so that nothing typed is lost. */
export interface RecordEdits {
  readonly open: ReadonlyMap<string, RecordEdit>;
  /** Null closes it. */
  readonly set: (key: string, edit: RecordEdit | null) => void;
}
