import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AccountType } from '../../../sandbox/data/types.ts';
import type { ScopeRule } from '../../../utils/scopes/types.ts';
import { part } from '../../part.ts';

/** A preset that ships with the extension, as its data files have it. */
export interface ShippedPreset {
  readonly name: string;
  readonly accountType: AccountType;
  readonly scopes: readonly ScopeRule[];
}

const utils = new URL('../../../utils/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, utils), 'utf8');
const presetsOf = (path: string): readonly ShippedPreset[] => JSON.parse(read(path)).presets;
const texts: unknown = parse(read('i18n/locales/en.yml'));

/** The English text of a key such as `presets.reporting.name`. Throws where there is none. */
function textOf(key: string): string {
  let node = texts;
  for (const name of key.split('.')) node = part(node, name);
  if (typeof node !== 'string') throw new Error(`en.yml has no text "${key}"`);
  return node;
}

/** Built-in presets first, then those of integrations by name: the order of the panel's list. */
export function shippedPresets(accountType: AccountType): readonly ShippedPreset[] {
  const ours = (preset: ShippedPreset) => preset.accountType === accountType;
  const builtin = presetsOf('scopes/presets/builtin.json')
    .filter(ours)
    .map((preset) => ({ ...preset, name: textOf(preset.name) }));
  const integrations = presetsOf('scopes/presets/integrations.json')
    .filter(ours)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return [...builtin, ...integrations];
}
