import type { AccountType, Pitfall, ScopePreset, ScopeRule } from '../types.ts';
import builtinFile from './builtin.json' with { type: 'json' };
import integrationsFile from './integrations.json' with { type: 'json' };

/**
 * The presets that ship with the extension: built-in ones by task, and one for each integration whose needs are
 * public. All are rules over what the page offers; a rule that finds nothing there is named to the person.
 * All apply in mode `exact`: least privilege means that nothing else stays ticked.
 */

/** Gives the text of an i18n key; a parameter, so that this module needs no browser. */
export type TextOf = (key: string) => string;

/** The form of `builtin.json`, held by `presets.test.ts`. Names and notes are i18n keys. */
interface BuiltinPreset {
  readonly id: string;
  readonly accountType: AccountType;
  readonly name: string;
  readonly note: string;
  readonly scopes: readonly ScopeRule[];
}

/** The form of `integrations.json`, held by `presets.test.ts`. The name is a proper name, the note an i18n key. */
interface IntegrationPreset extends BuiltinPreset {
  readonly url: string | null;
  readonly read: string;
  readonly certainty: 'guide' | 'source';
  readonly pitfalls?: readonly Pitfall[];
}

// A JSON import types every text as `string`; the test checks the narrower form.
const builtins = builtinFile.presets as readonly BuiltinPreset[];
const integrations = integrationsFile.presets as readonly IntegrationPreset[];

function builtin(preset: BuiltinPreset, text: TextOf): ScopePreset {
  const { id, accountType, scopes } = preset;
  const source = { kind: 'builtin' } as const;
  return { id, name: text(preset.name), note: text(preset.note), accountType, mode: 'exact', scopes, source };
}

function integration(preset: IntegrationPreset, text: TextOf): ScopePreset {
  const { id, name, accountType, scopes, url, read, certainty, pitfalls = [] } = preset;
  const source = { kind: 'integration', url, read, certainty, pitfalls } as const;
  return { id, name, note: text(preset.note), accountType, mode: 'exact', scopes, source };
}

function byName(one: ScopePreset, other: ScopePreset): number {
  const a = one.name.toLowerCase();
  const b = other.name.toLowerCase();
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The presets that fit an account type: built-in ones in the order of `builtin.json`, then integrations by name.
 * `text` is asked for each name and note that is an i18n key.
 */
export function presetsFor(accountType: AccountType, text: TextOf): ScopePreset[] {
  const own = builtins.filter((preset) => preset.accountType === accountType);
  const others = integrations.filter((preset) => preset.accountType === accountType);
  return [
    ...own.map((preset) => builtin(preset, text)),
    ...others.map((preset) => integration(preset, text)).sort(byName),
  ];
}
