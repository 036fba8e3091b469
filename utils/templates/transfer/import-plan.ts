import { templateKey } from '../store/envelope.ts';
import type { ImportDecision, SavedTemplate, StoredItem } from '../store/store-types.ts';
import type { Template } from '../types.ts';
import { canonicalText, templateFingerprint } from './transfer.ts';

/** What an import would do, worked out before anything is written. Pure. */

/** What a person may say about one template of a file. */
export type ImportChoice = 'add' | 'replace' | 'keep-both' | 'skip';

const COMPARED = [
  'name',
  'client',
  'tags',
  'rotateAfterDays',
  'accountType',
  'setup',
  'variables',
  'mode',
  'scopes',
] as const satisfies (keyof Template)[];

/** A field by which two templates differ; `other` stands for all that this version does not know. */
export type Difference = (typeof COMPARED)[number] | 'other';

export interface ImportEntry {
  readonly template: Template;
  /**
   * `new`: nothing like it is there. `same`: it is there word for word, maybe under another id. `changed`: its id is
   * there with other content. `same-name`: only its name is there.
   */
  readonly kind: 'new' | 'same' | 'changed' | 'same-name';
  /** By what it differs from `replaces`. */
  readonly differences: readonly Difference[];
  /** The template of the library whose place it may take. */
  readonly replaces: SavedTemplate | null;
  /** What may be chosen; the first is the default. */
  readonly choices: readonly [ImportChoice, ...ImportChoice[]];
  /** Something stands under its id in the library, be it data that cannot be read. */
  readonly idTaken: boolean;
}

/** One entry for each template of the file, in its order. */
export type ImportPlan = readonly ImportEntry[];

/**
 * Compares a file with the library.
 *
 * The default never takes anything away from what is there: a changed template is kept beside the other one, although
 * a newer version of a team's file is more often meant to replace it. Whoever presses **Import** without reading would
 * lose their own changes otherwise; replacing them all is one choice away.
 */
export function planImport(items: readonly StoredItem[], incoming: readonly Template[]): ImportPlan {
  const saved = items.filter((item) => item.state === 'ok');
  const keys = new Set(items.map(({ key }) => key));
  const byKey = new Map(saved.map((item) => [item.key, item]));
  const contentByKey = new Map(saved.map(({ key, template }) => [key, contentOf(template)]));
  const contents = new Set(contentByKey.values());
  const byName = Map.groupBy(saved, ({ template }) => nameKey(template));
  const incomingByName = Map.groupBy(incoming, nameKey);
  const incomingKeys = new Set(incoming.map(({ id }) => templateKey(id)));

  /** The one template that a name means; several of a name, here or there, leave open which is meant. */
  function meantBy(template: Template): SavedTemplate | null {
    const name = nameKey(template);
    const [there, ...others] = byName.get(name) ?? [];
    const isOne = others.length === 0 && incomingByName.get(name)?.length === 1;
    return there !== undefined && isOne && !incomingKeys.has(there.key) ? there : null;
  }

  return incoming.map((template): ImportEntry => {
    const key = templateKey(template.id);
    const own = byKey.get(key) ?? null;
    const content = contentOf(template);
    const isThere = contents.has(content);
    const isOwn = contentByKey.get(key) === content;
    const kind = isThere
      ? 'same'
      : own !== null
        ? 'changed'
        : byName.has(nameKey(template))
          ? 'same-name'
          : 'new';
    // A twin under another id was most likely kept beside the changed one before: that one may still be replaced.
    const replaces = isOwn ? null : (own ?? (kind === 'same-name' ? meantBy(template) : null));
    return {
      template,
      kind,
      differences: replaces === null ? [] : differencesOf(replaces.template, template),
      replaces,
      choices: choicesOf(kind, replaces !== null),
      idTaken: keys.has(key),
    };
  });
}

/**
 * What the store is to do. `choices` holds what the person chose, by the entry's place in the plan; the others are
 * done by default. A choice that an entry does not have is a fault of the caller.
 */
export function decisionsOf(plan: ImportPlan, choices: ReadonlyMap<number, ImportChoice>): ImportDecision[] {
  return plan.flatMap((entry, at): ImportDecision[] => {
    const { template, replaces, idTaken } = entry;
    const choice = choices.get(at) ?? entry.choices[0];
    if (!entry.choices.includes(choice))
      throw new Error(`Template ${at + 1} of the import has no choice "${choice}"`);
    if (choice === 'skip') return [];
    if (choice === 'replace' && replaces !== null)
      return [
        {
          action: 'replace',
          template: { ...template, id: replaces.template.id },
          revision: replaces.revision,
        },
      ];
    // Under its own id where that is free, so that a later import of the same file knows it again.
    return [{ action: idTaken ? 'keep-both' : 'add', template }];
  });
}

/** How many entries are of a kind. */
export function countOf(plan: ImportPlan, kind: ImportEntry['kind']): number {
  return plan.filter((entry) => entry.kind === kind).length;
}

function choicesOf(kind: ImportEntry['kind'], canReplace: boolean): ImportEntry['choices'] {
  const replace: ImportChoice[] = canReplace ? ['replace'] : [];
  if (kind === 'new') return ['add', 'skip'];
  return kind === 'same' ? ['skip', ...replace] : ['keep-both', ...replace, 'skip'];
}

function differencesOf(a: Template, b: Template): readonly Difference[] {
  const known: readonly Difference[] = COMPARED.filter(
    (field) => canonicalText(a[field]) !== canonicalText(b[field]),
  );
  return canonicalText(unknownOf(a)) === canonicalText(unknownOf(b)) ? known : [...known, 'other'];
}

function unknownOf(template: Template): unknown {
  const fields: readonly string[] = ['id', ...COMPARED];
  return Object.fromEntries(Object.entries(template).filter(([key]) => !fields.includes(key)));
}

function contentOf(template: Template): string {
  return templateFingerprint({ ...template, id: '' });
}

function nameKey({ name }: Template): string {
  return name.normalize('NFC').toLowerCase();
}
