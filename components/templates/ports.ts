import type { AccountType } from '../../utils/scopes/types.ts';
import type { HeadStore } from '../../utils/templates/list/head.ts';
import type { ViewStore } from '../../utils/templates/list/view.ts';
import type { DraftStore } from '../../utils/templates/store/drafts.ts';
import type { MarkStore } from '../../utils/templates/store/marks.ts';
import type { TemplateStore } from '../../utils/templates/store/store-types.ts';
import type { OrganisationPort } from '../organisation/use-organisation.ts';
import type { Catalogue } from './form/tree/use-catalogue.ts';

/** What the library needs of the world around it; the entrypoints bring the browser's. */
export interface LibraryPorts {
  readonly store: TemplateStore;
  readonly drafts: DraftStore;
  readonly marks: MarkStore;
  /** Loads what is known of scopes, which only the form needs. */
  readonly loadCatalogue: () => Promise<Catalogue>;
  readonly view: ViewStore;
  readonly head: HeadStore;
  readonly organisation: OrganisationPort;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Offers a text to the person as a file. */
  readonly download: (name: string, text: string) => void;
  /** Puts a text on the clipboard; rejects where the browser does not let it. */
  readonly copy: (text: string) => Promise<void>;
  readonly openTokensPage: (accountType: AccountType, host: string) => void;
  /** Hosts besides the app's own that the person added; rejects where the storage does not answer. */
  readonly addedHosts: () => Promise<readonly string[]>;
  /** Calls back after the added hosts changed; returns the way to stop. */
  readonly watchHosts: (changed: () => void) => () => void;
  /** Opens the library in a tab; at the import, at evidence or at the records, when that is what the person wanted. */
  readonly openLibrary: (at: 'import' | 'evidence' | 'records' | null) => void;
  /** Whether the extension may act on the app's host; Firefox lets people withdraw it. */
  readonly hasAccess: () => Promise<boolean>;
  /** Must run inside the person's click. */
  readonly requestAccess: () => Promise<boolean>;
}
