import fc from 'fast-check';
import type {
  ImportDecision,
  Library,
  SavedTemplate,
  StoreResult,
  TemplateStore,
} from '../store/store-types.ts';
import { decisionsOf, planImport } from '../transfer/import-plan.ts';
import { readImportedText } from '../transfer/import-text.ts';
import { shareText } from '../transfer/share.ts';
import { readTemplateFile, templateFingerprint, writeTemplateFile } from '../transfer/transfer.ts';
import { contentOf, type Ledger } from './ledger.ts';
import { anyTemplate } from './templates.ts';

/** What a command works on: one window of a library, and the list of what may not be lost. */
export interface LibraryRun {
  readonly store: TemplateStore;
  readonly ledger: Ledger;
  readonly newId: () => string;
}

/**
 * One thing that people do with a library. It tells the ledger what it was told is saved, and what was given up on
 * purpose; null when there was nothing to do it with. Other parts that change the library add commands of their own.
 */
export interface Command<Run = LibraryRun> {
  readonly name: string;
  readonly run: (run: Run) => Promise<StoreResult<unknown> | null>;
}

const ids = fc.constantFrom('a', 'b', 'c');
const pick = fc.nat({ max: 20 });
const templates = fc.uniqueArray(anyTemplate(ids), { selector: ({ id }) => id, maxLength: 3 });

export const LIBRARY_COMMANDS: readonly fc.Arbitrary<Command>[] = [
  command('create', fc.record({ template: anyTemplate(ids) }), async ({ template }, { store, ledger }) => {
    const result = await store.create(template);
    if (result.ok) ledger.promise(template);
    return result;
  }),

  command(
    'edit',
    fc.record({ pick, template: anyTemplate(ids), isStale: fc.boolean() }),
    async ({ pick: at, template, isStale }, { store, ledger }) => {
      const target = one(await liveOf(store), at);
      if (target === null) return null;
      const edited = { ...template, id: target.template.id };
      const result = await store.save(edited, target.revision - (isStale ? 1 : 0));
      if (result.ok && isStale) throw new Error('a stale revision was saved over');
      if (result.ok) ledger.replace(target.template, edited);
      return result;
    },
  ),

  command('tag all', fc.record({ tag: fc.constantFrom('x', 'y') }), async ({ tag }, { store, ledger }) => {
    const live = await liveOf(store);
    const changes = live.map(({ template, revision }) => ({
      template: { ...template, tags: [tag] },
      revision,
    }));
    const result = await store.changeMany(changes);
    if (result.ok)
      live.forEach(({ template }, at) => {
        const after = changes[at];
        if (after !== undefined) ledger.replace(template, after.template);
      });
    return result;
  }),

  command('delete', fc.record({ pick }), async ({ pick: at }, { store }) => {
    const target = one(await liveOf(store), at);
    return target === null ? null : store.remove(target.template.id);
  }),

  command('delete many', fc.record({ skip: pick }), async ({ skip }, { store }) => {
    const live = await liveOf(store);
    const chosen = live.filter((_, at) => at !== skip % 3);
    return chosen.length === 0 ? null : store.removeMany(chosen.map(({ template }) => template.id));
  }),

  command('restore', fc.record({ pick }), async ({ pick: at }, { store, ledger }) => {
    const { items, trash } = await libraryOf(store);
    const target = one(trash, at);
    if (target === null) return null;
    const result = await store.restore(target.key);
    const isThere = items.some(
      (item) =>
        item.state === 'ok' &&
        item.template.id === target.template.id &&
        contentOf(item.template) === contentOf(target.template),
    );
    if (isThere) ledger.merge(target.template, await libraryOf(store));
    return result;
  }),

  command('undo', fc.record({}), async (_, { store, ledger }) => {
    const { lastChange } = await libraryOf(store);
    if (lastChange === null) return null;
    const result = await store.undo(lastChange.batch);
    // What a save wrote over lay nowhere; from now on it has to be kept again.
    if (result.ok && ['saved', 'changed'].includes(lastChange.kind))
      for (const { template } of [...result.restored, ...result.copies]) ledger.promise(template);
    return result;
  }),

  command('duplicate', fc.record({ pick }), async ({ pick: at }, { store, ledger }) => {
    const target = one(await liveOf(store), at);
    if (target === null) return null;
    const result = await store.duplicate(target.template.id, () => 'copy');
    if (result.ok) ledger.promise(result.saved.template);
    return result;
  }),

  command(
    'import',
    fc.record({ templates, replaces: fc.boolean(), isStale: fc.boolean() }),
    async ({ templates: file, replaces, isStale }, { store, ledger }) => {
      const live = await liveOf(store);
      const decisions = file.map((template): ImportDecision => {
        const there = live.find((item) => item.template.id === template.id);
        if (there === undefined) return { action: 'add', template };
        const revision = there.revision + (isStale ? 1 : 0);
        return replaces ? { action: 'replace', template, revision } : { action: 'keep-both', template };
      });
      const result = await store.importTemplates(decisions);
      if (!result.ok) return result;
      const written = [...result.added, ...result.replaced];
      if (written.length !== file.length) throw new Error('the import wrote less than it was told to');
      for (const { template } of written) ledger.promise(template);
      return result;
    },
  ),

  command(
    'import by preview',
    fc.record({ templates, sharesOwn: fc.boolean(), picks: fc.array(pick, { minLength: 3, maxLength: 3 }) }),
    async ({ templates: others, sharesOwn, picks }, { store, ledger, newId }) => {
      const { items } = await libraryOf(store);
      const live = (await liveOf(store)).map(({ template }) => template);
      const read = await readImportedText(await shareText(sharesOwn ? live : others), newId);
      if (!read.ok) throw new Error(`own share text refused: ${JSON.stringify(read.error)}`);
      const plan = planImport(items, read.templates);
      if (sharesOwn && plan.some(({ kind }) => kind !== 'same'))
        throw new Error('what is there is not known again');
      const choices = plan.map(({ choices }, at) => one(choices, picks[at % 3] ?? 0) ?? choices[0]);
      const decisions = decisionsOf(plan, new Map(choices.entries()));
      const result = await store.importTemplates(decisions);
      if (!result.ok) return result;
      const written = [...result.added, ...result.replaced];
      if (written.length !== choices.filter((choice) => choice !== 'skip').length)
        throw new Error('the import wrote something else than was chosen');
      for (const { template } of written) ledger.promise(template);
      return result;
    },
  ),

  command('export and import again', fc.record({}), async (_, { store, ledger, newId }) => {
    const live = (await liveOf(store)).map(({ template }) => template);
    const file = readTemplateFile(writeTemplateFile(live), newId);
    if (!file.ok) throw new Error(`own export refused: ${JSON.stringify(file.error)}`);
    if (String(file.templates.map(templateFingerprint)) !== String(live.map(templateFingerprint)))
      throw new Error('an export does not read as what was exported');
    const result = await store.importTemplates(
      file.templates.map((template) => ({ action: 'keep-both', template })),
    );
    if (result.ok) for (const { template } of result.added) ledger.promise(template);
    return result;
  }),

  command('go back to a copy', fc.record({ pick }), async ({ pick: at }, { store, ledger, newId }) => {
    const snapshot = one((await libraryOf(store)).snapshots, at);
    if (snapshot === null) return null;
    const text = await store.snapshotText(snapshot.key);
    if (!text.ok) return text;
    const file = readTemplateFile(text.text, newId);
    if (!file.ok || file.templates.length !== snapshot.count) throw new Error('a copy does not read');
    const result = await store.importTemplates(
      file.templates.map((template) => ({ action: 'keep-both', template })),
    );
    if (result.ok) for (const { template } of result.added) ledger.promise(template);
    return result;
  }),

  command('empty the trash', fc.record({}), async (_, { store, ledger }) => {
    const result = await store.emptyTrash((await libraryOf(store)).trash);
    // Given up is what is gone, also where the browser was killed half-way.
    const { trash } = await libraryOf(store);
    const live = await liveOf(store);
    ledger.keepOnly([...live, ...(result.ok ? [] : trash)].map(({ template }) => template));
    return result;
  }),
];

function command<Args extends object>(
  name: string,
  args: fc.Arbitrary<Args>,
  work: (args: Args, run: LibraryRun) => Promise<StoreResult<unknown> | null>,
): fc.Arbitrary<Command> {
  return args.map((given) => ({
    name,
    run: (run: LibraryRun) => work(given, run),
    // For the report of a sequence that fails.
    [fc.toStringMethod]: () => `${name} ${JSON.stringify(given)}`,
  }));
}

/** Read before the command, so that a storage that fails meets the command itself. */
async function libraryOf(store: TemplateStore): Promise<Library> {
  const library = await store.list();
  if (!library.ok) throw new Error(`the library does not read: ${JSON.stringify(library.failure)}`);
  return library;
}

async function liveOf(store: TemplateStore): Promise<readonly SavedTemplate[]> {
  return (await libraryOf(store)).items.filter((item) => item.state === 'ok');
}

function one<Item>(items: readonly Item[], at: number): Item | null {
  return items[at % Math.max(items.length, 1)] ?? null;
}
