import type { AccountType } from '../../../sandbox/data/types.ts';
import type { ScopeRule } from '../../../utils/scopes/types.ts';
import type { Surface } from '../../browser/surface.ts';
import type { AppPage } from '../app-page.ts';
import { meaningOf } from '../scopes/meaning.ts';

/** How the token stands to some rules, worked out from the sandbox's data and its record: `METHOD /path`, sorted. */
export interface Truth {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly equal: readonly string[];
  /** What it is to be in the end. */
  readonly wanted: readonly string[];
}

export async function truthOf(
  app: AppPage,
  accountType: AccountType,
  rules: readonly ScopeRule[],
): Promise<Truth> {
  const wanted = meaningOf(accountType, rules).scopes;
  const { scopes } = await app.record();
  return {
    missing: wanted.filter((id) => !scopes.includes(id)),
    extra: scopes.filter((id) => !wanted.includes(id)),
    equal: scopes.filter((id) => wanted.includes(id)),
    wanted,
  };
}

/** What a list of the audit names, as `METHOD /path` spelled as in the record; empty where there is no such list. */
export async function listedIn(panel: Surface, app: AppPage, name: string): Promise<readonly string[]> {
  if (!(await panel.find('list', name).exists())) return [];
  const offered = await app.offered();
  const spelled = new Map(
    offered.map(({ method, path, shownPath }) => [`${method} ${shownPath}`, `${method} ${path}`]),
  );
  const items = await panel.listItems(name);
  return items
    .map((item) => {
      const [, endpoint = item] = /\(([A-Z]+ \/[^)]*)\)$/.exec(item) ?? [];
      return spelled.get(endpoint) ?? endpoint;
    })
    .sort();
}
