import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import { sentences } from '../../../utils/i18n/joined.ts';
import { describeImportError } from '../../../utils/templates/problem-text.ts';
import { canBeShown } from '../../../utils/templates/problems.ts';
import {
  decisionsOf,
  type ImportChoice,
  type ImportPlan,
  planImport,
} from '../../../utils/templates/transfer/import-plan.ts';
import {
  type ImportText,
  readImportedFile,
  readImportedText,
} from '../../../utils/templates/transfer/import-text.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../utils/templates/transfer/transfer.ts';
import type { Template } from '../../../utils/templates/types.ts';
import type { LibraryPorts } from '../ports.ts';
import type { LibraryActions } from '../use-library-actions.ts';
import { describeFailure } from '../words.ts';

/** Why nothing was imported. */
export interface Refusal {
  readonly text: string;
  readonly details: readonly string[];
}

export interface Preview {
  readonly plan: ImportPlan;
  /** What the person chose, by the entry's place in the plan. */
  readonly choices: ReadonlyMap<number, ImportChoice>;
  /** Names of fields beside the templates, which no template can keep. */
  readonly beside: readonly string[];
  /** The library changed while the preview stood there, so that this is a new one. */
  readonly isAnew: boolean;
  readonly busy: boolean;
}

/** What of the import stands in the place of the list: the box for a text, or the preview; null for neither. */
export type ImportDesk = { readonly at: 'text' } | ({ readonly at: 'preview' } & Preview) | null;

export interface Imports {
  readonly desk: ImportDesk;
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
  /** Opens the box for a text. */
  readonly openText: () => void;
  readonly takeFiles: (files: readonly File[]) => void;
  /** A template file or a share text, from wherever. */
  readonly takeText: (text: string) => void;
  readonly choose: (at: number, choice: ImportChoice) => void;
  /** For all that differ from something that is there, as far as they have that choice; null: the defaults again. */
  readonly chooseForAll: (choice: ImportChoice | null) => void;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** The import from its text to the write. Nothing is written before the person confirms what the preview shows. */
export function useImport(
  { store, newId }: Pick<LibraryPorts, 'store' | 'newId'>,
  { say, clearMessage }: Pick<LibraryActions, 'say' | 'clearMessage'>,
  focusNext: (key: string) => void,
): Imports {
  const [desk, setDesk] = useState<ImportDesk>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Counts what was brought; only the last of it is shown. */
  const brought = useRef(0);

  function refuse(text: string, details: readonly string[] = []): void {
    clearMessage();
    setRefusal({ text, details });
  }

  /** Of the preview as it is by then: several presses may come before the next drawing. */
  function change(part: (preview: Preview) => Partial<Preview>): void {
    setDesk((now) => (now?.at === 'preview' ? { ...now, ...part(now) } : now));
  }

  async function show(templates: readonly Template[], beside: readonly string[], isAnew: boolean) {
    const library = await store.list();
    if (!library.ok) {
      change(() => ({ busy: false }));
      refuse(describeFailure(library.failure));
      return;
    }
    const plan = planImport(library.items, templates);
    setDesk({ at: 'preview', plan, choices: new Map(), beside, isAnew, busy: false });
    say(
      hasChoices(plan) || isAnew
        ? i18n.t('templates.importPreview.waiting')
        : i18n.t('templates.status.skipped', plan.length),
    );
    focusNext('import-confirm');
  }

  async function take(read: Promise<ImportText>, note: string | null) {
    if (desk?.at === 'preview' && desk.busy) return; // what is being written is told first
    setRefusal(null);
    clearMessage();
    const mine = ++brought.current;
    const taken = await read;
    if (mine !== brought.current) return;
    if (!taken.ok) {
      const { text, details } = describeImportError(taken.error);
      refuse(text, details);
    } else if (taken.templates.length === 0) {
      say(i18n.t('templates.status.nothingToImport'));
    } else {
      await show(taken.templates, namesOf(taken.extra), false);
      if (note !== null) say(note);
    }
  }

  function close() {
    setDesk(null);
    setRefusal(null);
    focusNext('import');
  }

  async function write(preview: Preview): Promise<void> {
    const { plan, choices, beside } = preview;
    const decisions = decisionsOf(plan, choices);
    setRefusal(null);
    change(() => ({ busy: true }));
    const done = await store.importTemplates(decisions);
    if (done.ok) {
      close();
      const text = doneText(plan, choices, done.added.length, done.replaced.length);
      say(done.withoutSnapshot ? sentences(text, i18n.t('templates.snapshots.none')) : text);
    } else if (done.failure.reason === 'conflict') {
      await show(
        plan.map(({ template }) => template),
        beside,
        true,
      );
    } else {
      change(() => ({ busy: false }));
      refuse(describeFailure(done.failure));
    }
  }

  return {
    desk,
    refusal,
    dismiss: () => setRefusal(null),
    openText() {
      clearMessage();
      setRefusal(null);
      setDesk({ at: 'text' });
    },
    takeFiles([file, ...others]) {
      if (file === undefined) return;
      const note =
        others.length === 0 ? null : i18n.t('templates.importText.firstOnly', { count: others.length + 1 });
      void take(readFile(file, newId), note);
    },
    takeText: (text) => void take(readImportedText(text, newId), null),
    choose: (at, choice) => change(({ choices }) => ({ choices: new Map(choices).set(at, choice) })),
    chooseForAll: (choice) =>
      change(({ plan, choices: before }) => {
        const choices = new Map(before);
        plan.forEach(({ kind, choices: offered }, at) => {
          if (kind !== 'changed' && kind !== 'same-name') return;
          if (choice === null) choices.delete(at);
          else if (offered.includes(choice)) choices.set(at, choice);
        });
        return { choices };
      }),
    confirm() {
      if (desk?.at === 'preview') void write(desk);
    },
    close() {
      clearMessage();
      close();
    },
  };
}

/** In short: a file may hold any number of fields with names of any length. */
const NAMED = 8;

function namesOf(extra: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(extra).slice(0, NAMED + 1);
  return names.map((name, at) => (at < NAMED && canBeShown(name) ? name : '…'));
}

/** Whether there is anything to decide, or all is there word for word. */
export function hasChoices(plan: ImportPlan): boolean {
  return plan.some(({ choices }) => choices.length > 1);
}

async function readFile(file: File, newId: () => string): Promise<ImportText> {
  // Asked of the file itself, so that a huge one is not even read.
  if (file.size > MAX_FILE_BYTES)
    return { ok: false, error: { kind: 'too-large', megabytes: MAX_FILE_MEGABYTES } };
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, error: { kind: 'unreadable' } } : readImportedFile(text, newId);
}

function doneText(
  plan: ImportPlan,
  choices: ReadonlyMap<number, ImportChoice>,
  added: number,
  replaced: number,
): string {
  const isSkipped = (at: number) => choices.get(at) === 'skip';
  const leftOut = plan.filter(({ kind }, at) => kind !== 'same' && isSkipped(at)).length;
  const there = plan.length - added - replaced - leftOut;
  const parts = [
    ...(added > 0 ? [i18n.t('templates.status.imported', added)] : []),
    ...(replaced > 0 ? [i18n.t('templates.importPreview.replaced', replaced)] : []),
    ...(there > 0 ? [i18n.t('templates.status.skipped', there)] : []),
    ...(leftOut > 0 ? [i18n.t('templates.importPreview.leftOut', leftOut)] : []),
  ];
  return sentences(...parts);
}
