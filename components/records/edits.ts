import type { RecordForm } from '../../utils/records/form.ts';

/** A form that is open on a record. */
export interface RecordEdit {
  readonly form: RecordForm;
  /** The form as it was opened. */
  readonly from: RecordForm;
  /** Saving it was refused, for another window had changed the record. */
  readonly wasRefused: boolean;
}

/** The forms that are open, by key of their record. They outlive the view, so that nothing typed is lost. */
export interface RecordEdits {
  readonly open: ReadonlyMap<string, RecordEdit>;
  readonly begin: (key: string, form: RecordForm) => void;
  /** Changes a form that is open. */
  readonly change: (key: string, change: Partial<RecordEdit>) => void;
  readonly close: (key: string) => void;
}
