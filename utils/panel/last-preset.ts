import type { AccountType } from '../scopes/types.ts';

/** The preset that was applied last; the name is for the day on which the template is gone. */
export interface LastPreset {
  readonly id: string;
  readonly name: string;
}

/** Where the panel keeps it, for one account type. */
export interface LastPresetPort {
  /** What is stored, be it what it may. */
  read(): Promise<unknown>;
  keep(preset: LastPreset): void;
}

export function lastPresetKey(accountType: AccountType): string {
  return `last-preset:${accountType}`;
}

/** Null for what is no such thing: then nothing was applied yet. */
export function parseLastPreset(value: unknown): LastPreset | null {
  if (typeof value !== 'object' || value === null) return null;
  const id: unknown = Reflect.get(value, 'id');
  const name: unknown = Reflect.get(value, 'name');
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}
