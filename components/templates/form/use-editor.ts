import { useRef, useState } from 'preact/hooks';
import {
  EMPTY_FORM,
  type FormField,
  type FormResult,
  formOf,
  readForm,
  sameForm,
  type TemplateForm,
  withText,
} from '../../../utils/templates/form/form.ts';
import type { Library, SavedTemplate, StoreFailure } from '../../../utils/templates/store/store-types.ts';
import type { LibraryPorts } from '../ports.ts';

/** An edit that is open. */
export interface Editing {
  /** What is edited; null for a new template. */
  readonly target: SavedTemplate | null;
  /** Under which id its draft is kept. */
  readonly draftOf: string | null;
  /** The id a new template will get. */
  readonly newId: string;
  /** The revision the edit began from. */
  readonly revision: number | null;
  readonly form: TemplateForm;
  /** Boxes that the person has left once: from then on their faults show. */
  readonly left: ReadonlySet<FormField>;
  /** Saving was tried: all faults show. */
  readonly tried: boolean;
  /** The text comes from a draft. */
  readonly restored: boolean;
  /** The last draft could not be kept. */
  readonly draftLost: boolean;
  /** Why it could not be saved. */
  readonly failure: StoreFailure | null;
  readonly busy: boolean;
}

export interface Editor {
  readonly editing: Editing | null;
  readonly result: FormResult | null;
  readonly isChanged: boolean;
  /** Opens a template, or a new one, with its draft if there is one. */
  readonly open: (target: SavedTemplate | null) => Promise<void>;
  /** Opens the edit that was left last, if any. */
  readonly resume: (library: Library) => Promise<void>;
  readonly change: (field: FormField, value: string) => void;
  readonly leave: (field: FormField) => void;
  /** Saves, when nothing is wrong. */
  readonly save: () => Promise<SavedTemplate | null>;
  /** After a conflict: keeps this text as a template of its own. */
  readonly saveAsNew: () => Promise<SavedTemplate | null>;
  /** After a conflict: gives this text up for what is stored now. */
  readonly takeTheirs: (theirs: SavedTemplate | null) => void;
  /** Closes the edit and forgets what was not saved. */
  readonly close: () => void;
}

/** The state of the form: what is typed, what is wrong with it, what became of saving it. */
export function useEditor({ store, drafts, newId, now }: LibraryPorts): Editor {
  const [editing, render] = useState<Editing | null>(null);
  // What is true now, also for events that come before the next rendering and for work that ends after it.
  const latest = useRef<Editing | null>(null);
  const show = (next: Editing | null) => {
    latest.current = next;
    render(next);
  };
  // A form that the person has opened is not begun anew by a look for drafts that ends later: it would find this one's.
  const openings = useRef(0);
  const change = (part: Partial<Editing>) => {
    if (latest.current !== null) show({ ...latest.current, ...part });
  };

  const result =
    editing === null ? null : readForm(editing.form, editing.target?.template ?? { id: editing.newId });
  const isChanged =
    editing !== null &&
    !sameForm(editing.form, editing.target === null ? EMPTY_FORM : formOf(editing.target.template));

  function begin(target: SavedTemplate | null): Editing {
    return {
      target,
      draftOf: target?.template.id ?? null,
      newId: newId(),
      revision: target?.revision ?? null,
      form: target === null ? EMPTY_FORM : formOf(target.template),
      left: new Set(),
      tried: false,
      restored: false,
      draftLost: false,
      failure: null,
      busy: false,
    };
  }

  async function write(
    edit: Editing,
    work: () => ReturnType<typeof store.create>,
  ): Promise<SavedTemplate | null> {
    change({ tried: true, busy: true, failure: null });
    const done = await work();
    if (!done.ok) {
      change({ busy: false, failure: done.failure });
      return null;
    }
    await drafts.drop(edit.draftOf);
    show(null);
    return done.saved;
  }

  return {
    editing,
    result,
    isChanged,
    async open(target) {
      openings.current += 1;
      const opening = openings.current;
      const draft = await drafts.find(target?.template.id ?? null);
      if (opening !== openings.current) return;
      const fresh = begin(target);
      show(draft === null ? fresh : { ...fresh, form: draft.form, revision: draft.revision, restored: true });
    },
    async resume({ items }) {
      const draft = await drafts.latest();
      if (draft === null || openings.current > 0) return;
      const target = items.find((item) => item.state === 'ok' && item.template.id === draft.templateId);
      show({
        ...begin(target?.state === 'ok' ? target : null),
        draftOf: draft.templateId,
        revision: draft.revision,
        form: draft.form,
        restored: true,
      });
    },
    change(field, value) {
      const edit = latest.current;
      if (edit === null) return;
      const form = withText(edit.form, field, value);
      show({ ...edit, form });
      void drafts
        .keep({ templateId: edit.draftOf, revision: edit.revision, form, changedAt: now() })
        .then((kept) => change({ draftLost: !kept }));
    },
    leave(field) {
      const edit = latest.current;
      if (edit !== null && !edit.left.has(field)) change({ left: new Set([...edit.left, field]) });
    },
    async save() {
      if (editing === null || result === null) return null;
      if (!result.ok) {
        change({ tried: true });
        return null;
      }
      const { target, revision } = editing;
      const { template } = result;
      return write(editing, () =>
        target === null || revision === null ? store.create(template) : store.save(template, revision),
      );
    },
    async saveAsNew() {
      if (editing === null || result === null || !result.ok) return null;
      const { template } = result;
      return write(editing, () => store.create({ ...template, id: editing.newId }));
    },
    takeTheirs(theirs) {
      if (editing !== null) void drafts.drop(editing.draftOf);
      show(theirs === null ? null : begin(theirs));
    },
    close() {
      if (editing !== null) void drafts.drop(editing.draftOf);
      show(null);
    },
  };
}
