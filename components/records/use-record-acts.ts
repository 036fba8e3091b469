import { useRef, useState } from 'preact/hooks';
import { HAND_OVER } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { dismissed, rotated, snoozed } from '../../utils/records/reminders.ts';
import type {
  DeletedRecord,
  RecordFailure,
  RecordResult,
  SavedRecord,
  TokenRecord,
  UnreadableRecord,
} from '../../utils/records/types.ts';
import type { RecordPorts } from './ports.ts';
import type { Records } from './use-records.ts';
import { dayText, describeFailure } from './words.ts';

/** What was done last, and the way back. */
export interface Told {
  readonly text: string;
  readonly undo: { readonly name: string; readonly run: () => void } | null;
}

/** Marks what has the focus once an act on a record is done: `[data-focus]`. */
export function focusKeyOf(recordKey: string): string {
  return `record:${recordKey}`;
}

export interface RecordActs {
  readonly told: Told | null;
  readonly say: (text: string) => void;
  /** Why the last act did not work, in words. */
  readonly failure: string | null;
  readonly dismissFailure: () => void;
  /** It was rotated today. */
  readonly done: (saved: SavedRecord) => void;
  readonly snooze: (saved: SavedRecord, days: number) => void;
  readonly dismiss: (saved: SavedRecord) => void;
  readonly tick: (saved: SavedRecord, tipId: string, ticked: boolean) => void;
  /** Resolves to why it was not saved, or to null when it was. */
  readonly edit: (
    saved: SavedRecord,
    change: (record: TokenRecord) => TokenRecord,
  ) => Promise<RecordFailure | null>;
  readonly remove: (saved: SavedRecord) => void;
  readonly restore: (deleted: DeletedRecord) => void;
  readonly discard: (item: UnreadableRecord) => void;
}

/**
 * Changes of records, one after the other, and what became of the last one. What was pressed may be gone afterwards:
 * `focusNext` gets the key of what should have the focus instead, **Undo** or the record.
 */
export function useRecordActs(
  { store }: Pick<RecordPorts, 'store'>,
  records: Records,
  focusNext: (key: string) => void,
): RecordActs {
  const { today, reload } = records;
  const [told, setTold] = useState<Told | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** What this window saved last, by key: the list shows it only a moment later. */
  const own = useRef(new Map<string, SavedRecord>());
  const begun = useRef(new Set<string>());
  const say = (text: string, undo: Told['undo'] = null) => setTold({ text, undo });

  /** False for a second press before the first one shows, which is no other one. */
  function begins(what: string, key: string, version: number): boolean {
    const press = `${what} ${key} ${version}`;
    if (begun.current.has(press)) return false;
    begun.current.add(press);
    return true;
  }

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = last.current.then(work);
    last.current = mine;
    return mine;
  }

  /** What is stored under the key, as far as this window knows. */
  function latest(seen: SavedRecord): SavedRecord {
    const mine = own.current.get(seen.key);
    return mine !== undefined && mine.revision > seen.revision ? mine : seen;
  }

  /** After a refusal only what is read anew counts. */
  function forget(): void {
    own.current.clear();
    begun.current.clear();
  }

  /** A refusal is told, and the list is read again. */
  async function tellFailure(why: RecordFailure, name: string): Promise<void> {
    forget();
    setTold(null);
    setFailure(describeFailure(why, name));
    await reload();
  }

  async function write(record: TokenRecord, revision: number): Promise<RecordResult<{ saved: SavedRecord }>> {
    const result = await store.save(record, revision);
    if (result.ok) {
      own.current.set(result.saved.key, result.saved);
      setFailure(null);
    }
    return result;
  }

  /** Saves the record as it was before, if it still is as this window saved it. */
  const wayBack = (before: TokenRecord, after: SavedRecord): Told['undo'] => ({
    name: before.name,
    run() {
      if (!begins('undo', after.key, after.revision)) return;
      void inTurn(async () => {
        const result = await write(before, after.revision);
        if (!result.ok) return tellFailure(result.failure, before.name);
        say(i18n.t('recordList.status.undone'));
        focusNext(focusKeyOf(after.key));
      });
    },
  });

  /** An act that is told and can be taken back. */
  function act(
    what: string,
    seen: SavedRecord,
    change: (record: TokenRecord) => TokenRecord,
    text: (now: TokenRecord) => string,
  ) {
    if (!begins(what, seen.key, seen.revision)) return;
    void inTurn(async () => {
      const { record, revision } = latest(seen);
      const result = await write(change(record), revision);
      if (!result.ok) return tellFailure(result.failure, record.name);
      say(text(result.saved.record), wayBack(record, result.saved));
      focusNext(focusKeyOf(seen.key));
    });
  }

  function bringBack({ key, record, deletedAt }: DeletedRecord): void {
    if (!begins('restore', key, deletedAt)) return;
    void inTurn(async () => {
      const result = await store.restore(key);
      if (!result.ok) return tellFailure(result.failure, record.name);
      const { saved } = result;
      own.current.set(saved.key, saved);
      setFailure(null);
      say(i18n.t('recordList.status.restored', { name: saved.record.name }));
      focusNext(focusKeyOf(saved.key));
    });
  }

  return {
    told,
    say,
    failure,
    dismissFailure: () => setFailure(null),
    done: (seen) => act('done', seen, (record) => rotated(record, today, HAND_OVER), rotatedText),
    snooze: (seen, days) =>
      act(
        'snooze',
        seen,
        (record) => snoozed(record, today, days),
        ({ name, snoozedUntil }) =>
          i18n.t('recordList.status.snoozed', { name, date: dayText(snoozedUntil ?? today) }),
      ),
    dismiss: (seen) =>
      act('dismiss', seen, dismissed, ({ name }) => i18n.t('recordList.status.dismissed', { name })),
    tick(seen, tipId, ticked) {
      void inTurn(async () => {
        const { record, revision } = latest(seen);
        const others = record.ticked.filter((id) => id !== tipId);
        const result = await write({ ...record, ticked: ticked ? [...others, tipId] : others }, revision);
        if (!result.ok) await tellFailure(result.failure, record.name);
      });
    },
    edit: (seen, change) =>
      inTurn(async () => {
        const { record, revision } = latest(seen);
        const result = await write(change(record), revision);
        if (result.ok) {
          const { name } = result.saved.record;
          say(i18n.t('recordList.status.saved', { name }), wayBack(record, result.saved));
          return null;
        }
        // The form itself tells of a conflict, for its text is still there.
        if (result.failure.reason === 'conflict' && result.failure.current !== null) {
          forget();
          await reload();
        } else await tellFailure(result.failure, record.name);
        return result.failure;
      }),
    remove(seen) {
      if (!begins('remove', seen.key, seen.revision)) return;
      void inTurn(async () => {
        const { key, record } = latest(seen);
        const result = await store.remove(record.id);
        if (!result.ok) return tellFailure(result.failure, record.name);
        own.current.delete(key);
        setFailure(null);
        say(i18n.t('recordList.status.deleted', { name: record.name }), {
          name: record.name,
          run: () => bringBack(result.deleted),
        });
        focusNext('undo');
      });
    },
    restore: bringBack,
    discard(item) {
      void inTurn(async () => {
        const result = await store.discard(item);
        if (result.ok) say(i18n.t('recordList.status.removed'));
        else await tellFailure(result.failure, item.name ?? item.key);
      });
    },
  };
}

function rotatedText({ name, rotateBy }: TokenRecord): string {
  return rotateBy === null
    ? i18n.t('recordList.status.rotatedLast', { name })
    : i18n.t('recordList.status.rotated', { name, date: dayText(rotateBy) });
}
