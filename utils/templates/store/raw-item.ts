import { replaceSecrets } from '../../secrets/secrets.ts';
import { describeSecret } from '../secret-text.ts';
import type { DamagedItem } from './store-types.ts';

/** The stored data of an item as text for a file, so that people can rescue it; without credentials. */
export function rawItemText({ key, raw }: Pick<DamagedItem, 'key' | 'raw'>): string {
  return replaceSecrets(
    `${JSON.stringify({ [key]: raw }, null, 2)}\n`,
    (kind) => `(${describeSecret(kind)})`,
  );
}
