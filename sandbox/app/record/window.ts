import type { Navigation } from '../composables/navigation.ts';
import type { Session } from '../composables/session.ts';
import { granted } from '../model/board.ts';
import type { ActivationLog } from './log.ts';
import type { SandboxWindow } from './types.ts';

declare global {
  interface Window {
    /** The true state of the page, for tests. */
    sandbox?: SandboxWindow;
  }
}

/** What tests read of the page: plain JSON, taken from the app's own state and not from the screen. */
export function sandboxWindow(session: Session, { route }: Navigation, log: ActivationLog): SandboxWindow {
  return {
    record: () => {
      const { name, description, apiVersion, primaryContact, developerEmails, board } = session.draft.value;
      return {
        accountType: session.accountType,
        view: route.value.view,
        tab: route.value.view === 'edit' ? route.value.tab : null,
        token: { name, description, apiVersion, primaryContact, developerEmails: [...developerEmails] },
        scopes: granted(board, session.categories),
        ticked: [...board.ticked].sort(),
        categoriesOn: session.categories.filter(({ id }) => board.on.has(id)).map(({ id }) => id),
        savedTokens: session.tokens.length,
        forbidden: log.forbidden(),
        activations: log.activations(),
      };
    },
    offered: () =>
      session.categories.flatMap((category) =>
        category.scopes.map(({ label, method, path, shownPath }) => ({
          category: category.name,
          label,
          method,
          path,
          shownPath: session.switches.paths === 'shown' ? shownPath : null,
        })),
      ),
    reset: () => log.clear(),
  };
}
