import type { KnownScope } from '../../scopes/match.ts';
import type { Snapshot } from '../../scopes/snapshot.ts';
import type { ScopePreset, ScopeRule } from '../../scopes/types.ts';
import { type ApplyResult, applyChange, applyPreset, undoTo } from '../apply.ts';
import { readScopes } from '../scope-reader.ts';
import { settle } from './clock.ts';
import { KNOWN_CATEGORIES } from './reading.ts';

/** The categories' names as the catalogue would give them; no endpoint of the tests' pages is known. */
const KNOWN: readonly KnownScope[] = KNOWN_CATEGORIES.map((category) => ({
  category,
  method: 'GET',
  path: `/${category}/OfTheCatalogue`,
  labels: [],
}));

export function preset(scopes: readonly ScopeRule[], mode: ScopePreset['mode'] = 'exact'): ScopePreset {
  return { id: 'test', name: 'Test', accountType: 'any', mode, scopes, source: { kind: 'builtin' } };
}

export interface RunOptions {
  readonly stop?: AbortController;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called before each frame of the page. */
  readonly onFrame?: (frame: number) => void;
}

function optionsFrom({ stop = new AbortController(), onProgress = () => {} }: RunOptions) {
  return { document, accountType: 'agency' as const, known: KNOWN, signal: stop.signal, onProgress };
}

/** Applies a preset to the page of the test, under the fake clock. */
export function apply(wanted: ScopePreset, options: RunOptions = {}): Promise<ApplyResult> {
  return settle(applyPreset(wanted, optionsFrom(options)), options.onFrame);
}

/** Ticks and clears rows by their words, under the fake clock. */
export function change(
  labels: { readonly tick?: readonly string[]; readonly clear?: readonly string[] },
  options: RunOptions = {},
): Promise<ApplyResult> {
  const page = readScopes(document, 'agency', KNOWN_CATEGORIES);
  const rows = page === null ? [] : page.selection.rows;
  const called = (wanted: readonly string[] = []) => rows.filter(({ label }) => wanted.includes(label));
  return settle(
    applyChange({ tick: called(labels.tick), clear: called(labels.clear) }, optionsFrom(options)),
    options.onFrame,
  );
}

/** Leads back, under the fake clock. */
export function undo(snapshot: Snapshot, options: RunOptions = {}): Promise<ApplyResult> {
  return settle(undoTo(snapshot, optionsFrom(options)), options.onFrame);
}

/** The result of a run that found scopes. Throws for one that did not. */
export function ran(result: ApplyResult): Exclude<ApplyResult, { kind: 'no-scopes' }> {
  if (result.kind === 'no-scopes') throw new Error('The run saw no scopes');
  return result;
}
