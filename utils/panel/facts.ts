import {
  type PageFacts,
  type PagePart,
  REST_OF_LIST,
  type TemplateTexts,
  type WantedScopes,
} from '../checklist/facts.ts';
import { isPlaceholder } from '../page/placeholder.ts';
import type { ScopesOnPage } from '../page/scope-reader.ts';
import type { Screen } from '../page/screen.ts';
import { categoriesNamedBy, type KnownScope, type Match, matchPreset } from '../scopes/match.ts';
import { grantedRows } from '../scopes/snapshot.ts';
import type { AccountType, ScopePreset, ScopeRow, Selection } from '../scopes/types.ts';
import type { OutOfSight } from './sight.ts';

/** Names a row as a person would: its words, else its endpoint. */
export function nameOfRow({ label, method, path }: ScopeRow): string {
  if (label !== '') return label;
  return `${method ?? ''} ${path ?? ''}`.trim();
}

function partsOf(screen: SeenScreen): readonly PagePart[] {
  const parts: PagePart[] = [];
  if (screen.list) parts.push('list');
  const hasLegacyCard = (screen.tokens ?? []).some(({ isLegacy }) => isLegacy);
  if (screen.legacyToken || hasLegacyCard) parts.push('legacy-token');
  if (screen.setup) parts.push('setup');
  if (screen.contact) parts.push('contact');
  if (screen.scopes !== null) parts.push('scopes');
  if (screen.credentials) parts.push('credentials');
  return parts;
}

/** Whether a category that lists no scopes, switched off or not, may hold some that the preset wants. */
function mayWantMore(
  selection: Selection,
  preset: ScopePreset,
  missing: Match['missing'],
  known: readonly KnownScope[],
): boolean {
  const closed = new Set(selection.categories.filter(({ listed }) => !listed).map(({ id }) => id));
  if (closed.size === 0) return false;
  const unmet = new Set(missing.filter(({ reason }) => reason === 'absent').map(({ rule }) => rule));
  return preset.scopes.some((rule) => {
    if (!unmet.has(rule) && !('access' in rule)) return false;
    const named = categoriesNamedBy(rule, selection, known);
    return named === null || named.some((id) => closed.has(id));
  });
}

/** How the selection stands to a preset. */
function compare(selection: Selection, preset: ScopePreset, known: readonly KnownScope[]): WantedScopes {
  const match = matchPreset(selection, preset, known);
  const granted = new Set(grantedRows(selection).map((row) => row.id));
  const wanted = selection.rows.filter((row) => match.found.has(row.id));
  const extra =
    preset.mode === 'add'
      ? []
      : selection.rows.filter((row) => granted.has(row.id) && !match.found.has(row.id));
  return {
    name: preset.name,
    wanted: wanted.length,
    allSeen: !mayWantMore(selection, preset, match.missing, known),
    extra,
    missing: wanted.filter((row) => !granted.has(row.id)),
  };
}

/** What of a reading the facts are taken from. */
export type SeenScreen = Omit<Screen, 'fields' | 'scopes'> & {
  readonly scopes: Pick<ScopesOnPage, 'selection'> | null;
};

export interface Seen {
  readonly screen: SeenScreen;
  readonly accountType: AccountType;
  /** The preset that was applied last, else the scopes of the chosen template. */
  readonly wanted: ScopePreset | null;
  readonly wantedApiVersion: string | null;
  readonly otherTokenNames: readonly string[] | null;
  readonly template: TemplateTexts | null;
  readonly known: readonly KnownScope[];
  readonly outOfSight: OutOfSight | null;
}

/** A list that draws a part of itself counts as one more category that does not show its scopes. */
function withUnseen(selection: Selection, outOfSight: OutOfSight | null): Selection {
  if (outOfSight === null || outOfSight === 'folds') return selection; // folded categories say so themselves
  const rest = {
    id: REST_OF_LIST,
    name: '',
    toggle: 'none',
    locked: false,
    listed: false,
  } as const;
  return { ...selection, categories: [...selection.categories, rest] };
}

/** What is known of the token being made: the wizard shows one step at a time, so what was seen last stays. */
export function nextFacts(before: PageFacts, seen: Seen): PageFacts {
  const { screen, accountType, wanted, wantedApiVersion, otherTokenNames, template, known, outOfSight } =
    seen;
  const { values } = screen;
  const version = values.get('apiVersion');
  const contact = values.get('primaryContact');
  const onScreen = [...values.keys()];
  const selection =
    screen.scopes === null ? before.selection : withUnseen(screen.scopes.selection, outOfSight);
  return {
    ...before,
    accountType,
    wantedApiVersion,
    parts: [...new Set([...(before.parts ?? []), ...partsOf(screen)])],
    name: values.get('name') ?? before.name,
    description: values.get('description') ?? before.description,
    apiVersion:
      version === undefined
        ? before.apiVersion
        : // Once an older one was chosen, a drop-down does not say any more which is the newest.
          { chosen: version, newest: screen.newestVersion ?? before.apiVersion?.newest ?? null },
    primaryContact:
      contact === undefined ? before.primaryContact : isPlaceholder(contact) ? 'empty' : 'chosen',
    selection,
    onScreen,
    scopesOnScreen: screen.scopes !== null,
    otherTokenNames,
    template,
    editing: screen.editing ?? before.editing,
    wantedScopes: wanted === null || selection === null ? null : compare(selection, wanted, known),
  };
}
