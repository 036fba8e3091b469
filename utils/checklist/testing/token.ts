import fc from 'fast-check';
import { offeredCategories } from '../../../sandbox/data/offered.ts';
import { parseMethod } from '../../scopes/endpoint.ts';
import type { AccountType, ScopeCategory, ScopeRow } from '../../scopes/types.ts';
import { nothingSeen, type PageFacts, type WantedScopes } from '../facts.ts';
import type { FindingAction } from '../finding.ts';

/** A token being made, as a page and a template have it; facts are taken from it. */
export interface SimulatedToken {
  readonly facts: Omit<PageFacts, 'selection' | 'wantedScopes' | 'accountType'>;
  readonly accountType: AccountType;
  readonly categories: readonly ScopeCategory[];
  readonly rows: readonly ScopeRow[];
  /** Ids of the rows that the template wants; null without a template. */
  readonly wanted: ReadonlySet<string> | null;
}

/** What the API Scopes step of an account type offers, with nothing ticked. */
export function offeredRows(accountType: AccountType): readonly ScopeRow[] {
  return offeredCategories(accountType, 'en').flatMap(({ name, scopes }) =>
    scopes.map(
      ({ method, shownPath, label }): ScopeRow => ({
        id: `${name}/${method} ${shownPath}`,
        method: parseMethod(method),
        path: shownPath,
        label,
        categoryId: name,
        ticked: false,
        locked: false,
      }),
    ),
  );
}

export function categoriesOf(rows: readonly ScopeRow[]): readonly ScopeCategory[] {
  return [...new Set(rows.map(({ categoryId }) => categoryId))].map((name) => ({
    id: name,
    name,
    toggle: 'on',
    locked: false,
    listed: true,
  }));
}

function wantedScopes({ rows, categories, wanted }: SimulatedToken): WantedScopes | null {
  if (wanted === null) return null;
  const off = new Set(categories.filter(({ toggle }) => toggle === 'off').map(({ id }) => id));
  const isGranted = (row: ScopeRow) => row.ticked && !off.has(row.categoryId);
  return {
    name: 'Reporting',
    wanted: rows.filter(({ id }) => wanted.has(id)).length,
    allSeen: categories.every(({ listed }) => listed),
    extra: rows.filter((row) => isGranted(row) && !wanted.has(row.id)),
    missing: rows.filter((row) => !isGranted(row) && wanted.has(row.id)),
  };
}

export function factsOf(token: SimulatedToken): PageFacts {
  const { facts, accountType, categories, rows } = token;
  return {
    ...facts,
    accountType,
    selection: { accountType, categories, rows },
    wantedScopes: wantedScopes(token),
  };
}

/** The token after an action was carried out; what is ticked in a category that was off is not taken along. */
export function after(token: SimulatedToken, action: FindingAction): SimulatedToken {
  switch (action.kind) {
    case 'show':
      return token;
    case 'fill': {
      const { facts } = token;
      const { field, text } = action;
      if (field === 'apiVersion') {
        const newest = facts.apiVersion?.newest ?? null;
        return { ...token, facts: { ...facts, apiVersion: { chosen: text, newest } } };
      }
      const filled = field === 'primaryContact' ? { primaryContact: 'chosen' as const } : { [field]: text };
      return { ...token, facts: { ...facts, ...filled } };
    }
    case 'remove':
    case 'tick': {
      const ids = new Set(action.rows);
      const ticks = action.kind === 'tick';
      const opened = new Set(
        token.categories.filter(
          ({ id, toggle }) =>
            ticks && toggle === 'off' && token.rows.some((row) => ids.has(row.id) && row.categoryId === id),
        ),
      );
      const openedIds = new Set([...opened].map(({ id }) => id));
      return {
        ...token,
        categories: token.categories.map((one) => (opened.has(one) ? { ...one, toggle: 'on' } : one)),
        rows: token.rows.map((row) => {
          if (ids.has(row.id)) return { ...row, ticked: ticks };
          return openedIds.has(row.categoryId) ? { ...row, ticked: false } : row;
        }),
      };
    }
  }
}

const names = fc.oneof(
  fc.constantFrom('', 'test', 'BI', 'Looker reporting', 'Looker prod dev', 'Tealium feed', 'Looker live'),
  fc.string({ maxLength: 30 }),
);
const descriptions = fc.oneof(
  fc.constantFrom('', 'x', 'Looker reporting', 'Daily export to Looker, owned by the BI team'),
  fc.string({ maxLength: 60 }),
);
const versions = fc.constantFrom('v14.0', '15', 'v16');

/** Any token on any step, well made or not. */
export function anyToken(accountType: AccountType): fc.Arbitrary<SimulatedToken> {
  const offered = offeredRows(accountType);
  const ids = offered.map(({ id }) => id);
  const none = fc.constant<string[]>([]);
  const some = fc.oneof(
    fc.constantFrom<string[]>([], ids),
    fc.subarray(ids),
    fc.subarray(ids, { maxLength: 12 }),
  );
  return fc
    .record({
      name: fc.option(names),
      description: fc.option(descriptions),
      apiVersion: fc.option(fc.record({ chosen: versions, newest: fc.option(versions) })),
      wantedApiVersion: fc.option(fc.constantFrom('latest', '14', '16')),
      primaryContact: fc.constantFrom<PageFacts['primaryContact']>('chosen', 'empty', 'unknown'),
      otherTokenNames: fc.option(fc.array(names, { maxLength: 3 })),
      template: fc.option(
        fc.record(
          { name: names, description: descriptions, primaryContact: fc.constantFrom('', 'Dana Ito') },
          { requiredKeys: [] },
        ),
      ),
      onScreen: fc.subarray<PageFacts['onScreen'][number]>([
        'name',
        'description',
        'apiVersion',
        'primaryContact',
      ]),
      scopesOnScreen: fc.boolean(),
      ticked: some,
      wanted: fc.option(some),
      off: fc.oneof(none, fc.subarray(categoriesOf(offered).map(({ id }) => id))),
      unlisted: fc.oneof(none, fc.subarray(ids.slice(0, 3))),
      pathless: fc.boolean(),
      locked: fc.oneof(none, fc.subarray(ids, { maxLength: 5 })),
    })
    .map(({ ticked, wanted, off, unlisted, pathless, locked, ...facts }) => {
      const [isTicked, isLocked, isOff] = [new Set(ticked), new Set(locked), new Set(off)];
      const closed = new Set(unlisted.map((id) => id.split('/')[0]));
      return {
        accountType,
        facts: { ...nothingSeen, ...facts },
        categories: categoriesOf(offered).map((category) => ({
          ...category,
          toggle: isOff.has(category.id) ? ('off' as const) : ('on' as const),
          listed: !closed.has(category.id),
        })),
        rows: offered
          .filter(({ categoryId }) => !closed.has(categoryId))
          .map((row) => ({
            ...row,
            ...(pathless ? { method: null, path: null } : {}),
            ticked: isTicked.has(row.id),
            locked: isLocked.has(row.id),
          })),
        wanted: wanted === null ? null : new Set(wanted),
      };
    });
}

/** A token made well: texts that say something, a contact, and exactly what a template reads. */
export function goodToken(accountType: AccountType): fc.Arbitrary<SimulatedToken> {
  const offered = offeredRows(accountType);
  const reads = offered.filter(
    ({ method, path }) => method === 'GET' && !/\/Advertisers(?:\/\{\w+\})?$/.test(path ?? ''),
  );
  const name = fc
    .tuple(
      fc.constantFrom('Looker', 'Tealium', 'Acme', '品牌数据'),
      fc.constantFrom('reporting', 'catalog feed', '每日报告'),
      fc.constantFrom('', ' production', ' (staging)', ' dev'),
    )
    .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`);
  return fc
    .record({
      name,
      description: fc.constantFrom(
        'Daily export to the warehouse, owned by the data team',
        'Liest Berichte für das Dashboard; Ansprechpartnerin: Dana',
        '每天导出数据到仓库供分析团队使用',
      ),
      version: fc.constantFrom(
        { apiVersion: { chosen: 'v16.0', newest: '16' }, wantedApiVersion: null },
        { apiVersion: { chosen: '16', newest: '16' }, wantedApiVersion: 'latest' },
        { apiVersion: { chosen: 'v14', newest: 'v16' }, wantedApiVersion: '14' },
      ),
      otherTokenNames: fc.constantFrom(null, [], ['Shopify orders', 'Looker']),
      wanted: fc.subarray(
        reads.map(({ id }) => id),
        { minLength: 1 },
      ),
      legacy: fc.boolean(),
      editing: fc.boolean(),
      emptyOff: fc.boolean(),
    })
    .map(({ name: called, description, version, otherTokenNames, wanted, legacy, editing, emptyOff }) => {
      const chosen = new Set(wanted);
      const rows = offered.map((row) => ({ ...row, ticked: chosen.has(row.id) }));
      const holds = new Set(rows.filter(({ ticked }) => ticked).map(({ categoryId }) => categoryId));
      return {
        accountType,
        facts: {
          ...nothingSeen,
          ...version,
          name: called,
          description,
          otherTokenNames,
          editing,
          primaryContact: 'chosen' as const,
          parts: legacy ? (['list', 'legacy-token', 'setup'] as const) : (['list', 'setup'] as const),
          onScreen: ['name', 'description', 'apiVersion'] as const,
          scopesOnScreen: true,
        },
        categories: categoriesOf(offered).map((category) => {
          const isOff = emptyOff && !holds.has(category.id);
          return { ...category, toggle: isOff ? ('off' as const) : ('on' as const), listed: !isOff };
        }),
        rows: rows.filter(({ categoryId }) => !emptyOff || holds.has(categoryId)),
        wanted: chosen,
      };
    });
}
