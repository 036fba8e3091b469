import type { Item } from './items.ts';
import { isGeneric } from './items.ts';
import { isBase } from './paths.ts';

/**
 * An agency's base is put before paths that begin with another account (`/Advertisers/{id}/Campaigns`): both together are
 * one address of the agency. Not where a base without account is put before paths as well.
 */
export function underAgency(items: readonly Item[]): readonly Item[] {
  let isAgency = false;
  for (const item of items) {
    const { address } = item;
    if (address?.host !== 'impact') continue;
    if (address.prefix === 0 && isGeneric(item)) return items;
    if (/^agencies$/i.test(address.segments[0] ?? '')) isAgency ||= isGeneric(item) || isBase(address);
  }
  if (!isAgency) return items;
  return items.map((item) => {
    const { address } = item;
    const nested =
      address?.host === 'none' && address.prefix === 2 && !/^agencies$/i.test(address.segments[0] ?? '');
    return nested ? { ...item, address: { ...address, prefix: 0 } } : item;
  });
}
