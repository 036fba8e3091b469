import type { Knowledge } from '../messages/messages.ts';
import type { Screen } from '../page/screen.ts';
import type { AccountType } from '../scopes/types.ts';
import type { State } from './state.ts';
import type { PanelView } from './view.ts';
import type { Work } from './work.ts';

/** What the parts of a session share: the page, what is known of it, and what is shown. */
export interface Desk {
  readonly document: Document;
  readonly accountType: AccountType;
  readonly state: State<PanelView>;
  readonly work: Work;
  /** What the background told last. */
  readonly knowledge: () => Knowledge;
  /** The screen as it was read last; null before the first reading. */
  readonly screen: () => Screen | null;
  /** Whether scopes may be out of sight now. */
  readonly hidesScopes: () => boolean;
  /** Before an act on the page: the person may have pressed in frames that are new. */
  readonly listen: () => void;
  /** Reads the screen anew and brings what is shown up to date. */
  readonly look: () => void;
  /** Asks the background again. */
  readonly refresh: () => Promise<void>;
}
