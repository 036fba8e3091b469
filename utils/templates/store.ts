import { isLibraryKey, templateKey, trashKey, unwrap, wrap, wrapTrash } from './envelope.ts';
import { LIMITS, readTemplate } from './schema.ts';
import type {
  Library,
  SavedTemplate,
  StorageArea,
  StoredItem,
  StoreFailure,
  StoreOptions,
  StoreResult,
  TemplateStore,
  TrashedTemplate,
} from './store-types.ts';
import { byteLength, MAX_FILE_BYTES, templateFingerprint, writeTemplateFile } from './transfer.ts';
import type { Template } from './types.ts';

const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Everything of the library as it lies in storage at one moment. */
interface Snapshot {
  readonly items: ReadonlyMap<string, StoredItem>;
  readonly trash: ReadonlyMap<string, TrashedTemplate>;
}

/**
 * The library of templates over a storage area. Every change reads what is stored first, inside the lock, so that
 * no window builds on what it remembers. Damaged and newer data is never written over.
 */
export function createTemplateStore(options: StoreOptions): TemplateStore {
  const { lock, now, newId } = options;
  const area = withTypedErrors(options.area);

  async function readAll(): Promise<Snapshot> {
    const items = new Map<string, StoredItem>();
    const trash = new Map<string, TrashedTemplate>();
    for (const [key, raw] of Object.entries(await area.get(null))) {
      if (!isLibraryKey(key)) continue;
      const item = unwrap(key, raw);
      if (item.state === 'trashed') trash.set(key, item);
      else items.set(key, item);
    }
    return { items, trash };
  }

  /** Runs a change inside the lock; an error of the storage becomes a failure. */
  function change<Done>(
    work: (snapshot: Snapshot) => Promise<StoreResult<Done>>,
  ): Promise<StoreResult<Done>> {
    return reportingFailure(() => lock(async () => work(await readAll())));
  }

  function freshId(isTaken: (id: string) => boolean): string {
    for (;;) {
      const id = newId();
      if (!isTaken(id)) return id;
    }
  }

  function freshTemplateId({ items }: Snapshot): string {
    return freshId((id) => items.has(templateKey(id)));
  }

  function stamp(template: Template, revision: number): SavedTemplate {
    return { state: 'ok', key: templateKey(template.id), template, revision, savedAt: now() };
  }

  /** Writes new or changed templates in one go, unless the library would grow too large to be exported. */
  async function write(snapshot: Snapshot, saved: readonly SavedTemplate[]): Promise<StoreFailure | null> {
    if (saved.length === 0) return null;
    const before = templatesOf(snapshot.items.values());
    const after = new Map([...before, ...templatesOf(saved)]);
    if (after.size > LIMITS.templates && after.size > before.size)
      return { reason: 'library-full', max: LIMITS.templates, unit: 'templates' };
    const bytes = fileSize(after);
    if (bytes > MAX_FILE_BYTES && bytes > fileSize(before))
      return { reason: 'library-full', max: MAX_FILE_BYTES / 1_000_000, unit: 'megabytes' };
    await area.set(Object.fromEntries(saved.map((item) => [item.key, wrap(item)])));
    return null;
  }

  async function writeOne(
    snapshot: Snapshot,
    saved: SavedTemplate,
  ): Promise<StoreResult<{ readonly saved: SavedTemplate }>> {
    const failure = await write(snapshot, [saved]);
    return failure === null ? { ok: true, saved } : fail(failure);
  }

  /** Old deletions go when a new one comes. */
  function expired({ trash }: Snapshot): string[] {
    const oldest = now() - TRASH_DAYS * DAY;
    return [...trash.values()].filter(({ deletedAt }) => deletedAt < oldest).map(({ key }) => key);
  }

  return {
    list: () => reportingFailure(async () => ({ ok: true, ...toLibrary(await readAll()) })),

    create: (template) =>
      change(async (snapshot) => {
        const valid = readTemplate(template);
        if (!valid.ok) return fail({ reason: 'invalid', problems: valid.problems });
        const there = snapshot.items.get(templateKey(valid.value.id));
        if (there !== undefined) return fail(blockedBy(there));
        return writeOne(snapshot, stamp(valid.value, 1));
      }),

    save: (template, revision) =>
      change(async (snapshot) => {
        const valid = readTemplate(template);
        if (!valid.ok) return fail({ reason: 'invalid', problems: valid.problems });
        const there = snapshot.items.get(templateKey(valid.value.id));
        if (there === undefined) return fail({ reason: 'conflict', current: null });
        if (there.state !== 'ok' || there.revision !== revision) return fail(blockedBy(there));
        return writeOne(snapshot, stamp(valid.value, revision + 1));
      }),

    duplicate: (id, name) =>
      change(async (snapshot) => {
        const original = snapshot.items.get(templateKey(id));
        if (original === undefined) return fail({ reason: 'not-found' });
        if (original.state !== 'ok') return fail(blockedBy(original));
        const taken = new Set(
          toLibrary(snapshot).items.map((item) => (item.state === 'ok' ? item.template.name : '')),
        );
        const copy = readTemplate({
          ...original.template,
          id: freshTemplateId(snapshot),
          name: name(original.template.name, taken),
        });
        if (!copy.ok) return fail({ reason: 'invalid', problems: copy.problems });
        return writeOne(snapshot, stamp(copy.value, 1));
      }),

    remove: (id) =>
      change(async (snapshot) => {
        const there = snapshot.items.get(templateKey(id));
        if (there === undefined) return fail({ reason: 'not-found' });
        if (there.state !== 'ok') return fail(blockedBy(there));
        // The same id may lie in the trash from before, with other content: that one must stay.
        const isTaken = (name: string) =>
          snapshot.trash.has(trashKey(name)) || snapshot.items.has(trashKey(name));
        const trashed: TrashedTemplate = {
          state: 'trashed',
          key: trashKey(isTaken(id) ? freshId(isTaken) : id),
          template: there.template,
          revision: there.revision,
          savedAt: there.savedAt,
          deletedAt: now(),
        };
        // Copy first, remove then: if the second fails there is one copy too many, never one too few.
        await area.set({ [trashed.key]: wrapTrash(trashed) });
        await area.remove([there.key, ...expired(snapshot)]);
        return { ok: true, trashed };
      }),

    restore: (key) =>
      change(async (snapshot) => {
        const trashed = snapshot.trash.get(key);
        if (trashed === undefined) return fail({ reason: 'not-found' });
        const { template, revision } = trashed;
        const there = snapshot.items.get(templateKey(template.id));
        const isSame =
          there?.state === 'ok' && templateFingerprint(there.template) === templateFingerprint(template);
        const back = isSame
          ? there
          : stamp(
              there === undefined ? template : { ...template, id: freshTemplateId(snapshot) },
              revision + 1,
            );
        const failure = isSame ? null : await write(snapshot, [back]);
        if (failure !== null) return fail(failure);
        await area.remove(key);
        return { ok: true, saved: back };
      }),

    importTemplates: (templates) =>
      change(async (snapshot) => {
        const taken = new Set(snapshot.items.keys());
        const contents = new Set([...templatesOf(snapshot.items.values()).values()].map(contentOf));
        const added: SavedTemplate[] = [];
        for (const template of templates) {
          const valid = readTemplate(template);
          if (!valid.ok) return fail({ reason: 'invalid', problems: valid.problems });
          const isTaken = taken.has(templateKey(valid.value.id));
          // Its own earlier self, or the copy that an earlier import of the same file made.
          if (isTaken && contents.has(contentOf(valid.value))) continue;
          const id = isTaken ? freshId((one) => taken.has(templateKey(one))) : valid.value.id;
          taken.add(templateKey(id));
          added.push(stamp({ ...valid.value, id }, 1));
        }
        const failure = await write(snapshot, added);
        if (failure !== null) return fail(failure);
        return { ok: true, added, skipped: templates.length - added.length };
      }),

    discardDamaged: (key) =>
      change(async (snapshot) => {
        const there = snapshot.items.get(key);
        if (there === undefined) return fail({ reason: 'not-found' });
        if (there.state !== 'damaged') return fail(blockedBy(there));
        await area.remove(key);
        return { ok: true };
      }),

    watch: (changed) =>
      area.watch((keys) => {
        if (keys.some(isLibraryKey)) changed();
      }),
  };
}

function toLibrary({ items, trash }: Snapshot): Library {
  const nameOfItem = (item: StoredItem) => (item.state === 'ok' ? item.template.name : (item.name ?? ''));
  return {
    items: [...items.values()].sort((a, b) => compare(nameOfItem(a), nameOfItem(b)) || compare(a.key, b.key)),
    trash: [...trash.values()].sort((a, b) => b.deletedAt - a.deletedAt || compare(a.key, b.key)),
  };
}

function templatesOf(items: Iterable<StoredItem>): Map<string, Template> {
  const templates = new Map<string, Template>();
  for (const item of items) if (item.state === 'ok') templates.set(item.key, item.template);
  return templates;
}

function fileSize(templates: ReadonlyMap<string, Template>): number {
  return byteLength(writeTemplateFile([...templates.values()]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function contentOf(template: Template): string {
  return templateFingerprint({ ...template, id: '' });
}

function fail(failure: StoreFailure): { readonly ok: false; readonly failure: StoreFailure } {
  return { ok: false, failure };
}

/** Why something already stored stands in the way of a write. */
function blockedBy(there: StoredItem): StoreFailure {
  if (there.state === 'ok') return { reason: 'conflict', current: there };
  return { reason: 'read-only', item: there };
}

/** Marks what the storage throws, so that no other error is taken for one of its. */
class StorageError extends Error {}

function withTypedErrors(area: StorageArea): StorageArea {
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw new StorageError(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
  };
  return {
    get: (keys) => guard(() => area.get(keys)),
    set: (items) => guard(() => area.set(items)),
    remove: (keys) => guard(() => area.remove(keys)),
    watch: (changed) => area.watch(changed),
  };
}

async function reportingFailure<Done>(work: () => Promise<StoreResult<Done>>): Promise<StoreResult<Done>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    // Chrome says "QUOTA_BYTES quota exceeded", Firefox "QuotaExceededError".
    const full = /quota/i.test(error.message);
    return fail({ reason: 'storage', full, detail: error.message });
  }
}
