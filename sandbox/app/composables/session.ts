import { type InjectionKey, inject, reactive, type ShallowRef, shallowRef } from 'vue';
import { offeredCategories } from '../../data/offered.ts';
import { type Texts, textsIn } from '../../data/texts.ts';
import { exampleTokens, manyTokens, type SavedToken } from '../../data/tokens.ts';
import type { AccountType, Category } from '../../data/types.ts';
import { latestVersion, type Version, versionsOf } from '../../data/versions.ts';
import { type Delay, pause } from '../model/delays.ts';
import { type Draft, draftOf, newDraft } from '../model/draft.ts';
import { lockedScopes } from '../model/locks.ts';
import type { Switches } from '../model/switches.ts';

/** Everything a view needs of this page load: whose account, which behaviour, the tokens, the token in hand. */
export interface Session {
  readonly accountType: AccountType;
  readonly switches: Switches;
  readonly texts: Texts;
  readonly categories: readonly Category[];
  readonly versions: readonly Version[];
  /** Ids of the scopes that `locked=…` holds. */
  readonly locked: ReadonlySet<string>;
  readonly tokens: SavedToken[];
  /** The token in hand; it stays after its view is left, until the next one is begun. */
  readonly draft: ShallowRef<Draft>;
  beginNew(): void;
  beginEdit(token: SavedToken): void;
  pause(kind: Delay): Promise<void>;
}

/** The tokens that the account has at first. */
const TOKENS = { some: exampleTokens, none: () => [], many: manyTokens } as const satisfies Record<
  Switches['tokens'],
  typeof exampleTokens
>;

/** Builds the session of one page load. */
export function createSession(accountType: AccountType, switches: Switches): Session {
  const categories = offeredCategories(accountType, switches.lang, switches.rows);
  const fresh = () => newDraft(latestVersion(accountType), categories, switches.start);
  const draft = shallowRef(fresh());
  return {
    accountType,
    switches,
    texts: textsIn(switches.lang),
    categories,
    versions: versionsOf(accountType),
    locked: switches.locked === 'none' ? new Set() : lockedScopes(categories),
    tokens: reactive(TOKENS[switches.tokens](accountType, categories)),
    draft,
    beginNew: () => {
      draft.value = fresh();
    },
    beginEdit: (token) => {
      draft.value = draftOf(token);
    },
    pause: (kind) => pause(kind, switches.delay),
  };
}

export const SESSION: InjectionKey<Session> = Symbol('session');

/** The session, in any component below the app. Throws outside of it. */
export function useSession(): Session {
  const session = inject(SESSION);
  if (session === undefined) throw new Error('No session was provided');
  return session;
}
