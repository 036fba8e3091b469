import type { AccountType } from './types.ts';

/**
 * How screens write a path. Guides show `<AccountSID>`, `<ActionID>`, `<Sku>` (Revshare), `{CatalogId}`
 * (GetCarWise), and both `Mediapartners` and `MediaPartners` (Revshare, TourTicketCompare).
 */
type Spelling = (path: string) => string;

const placeholders = (path: string, write: (name: string) => string) =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => write(name));

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

const angle: Spelling = (path) => placeholders(path, (name) => `<${capital(name).replace(/Id$/, 'ID')}>`);
const curly: Spelling = (path) => path;
const mixed: Spelling = (path) => placeholders(path, (name) => `<${name}>`);
const mediaPartners: Spelling = (path) => angle(path).replace(/^\/Mediapartners\//, '/MediaPartners/');

/** Taken in turn, category by category, so that one page mixes the spellings. */
const SPELLINGS: Readonly<Record<AccountType, readonly [Spelling, ...Spelling[]]>> = {
  agency: [angle, curly],
  brand: [angle, mixed, curly],
  partner: [angle, mediaPartners, mixed, curly],
};

/** The path as the screen writes it in the category at this position. */
export function shownPath(accountType: AccountType, categoryIndex: number, path: string): string {
  const [first, ...others] = SPELLINGS[accountType];
  const spellings = [first, ...others];
  return (spellings[categoryIndex % spellings.length] ?? first)(path);
}
