import { replaceSecrets } from '../../secrets/secrets.ts';
import { describeSecret } from '../problem-text.ts';
import type { DamagedItem, NewerItem } from './store-types.ts';

/** The stored data of an item as text for a file, so that people can rescue it; without credentials. */
export function rawItemText({ key, raw }: DamagedItem | NewerItem): string {
  return replaceSecrets(
    `${JSON.stringify({ [key]: raw }, null, 2)}\n`,
    (kind) => `(${describeSecret(kind)})`,
  );
}
