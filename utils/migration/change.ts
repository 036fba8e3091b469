import { hasSecret } from '../secrets/secrets.ts';
import { hasControls, isVisible } from '../templates/characters.ts';
import type { MigratedIntegration, MigrationChange, MigrationRefusal } from './types.ts';

export const MOST_INTEGRATIONS = 200;
export const LONGEST_NAME = 120;

type Integrations = readonly MigratedIntegration[];

/** What became of a change: the integrations from now on, or why they stay as they are. */
export type Changed =
  | { readonly ok: true; readonly integrations: Integrations }
  | { readonly ok: false; readonly refused: MigrationRefusal };

/** Why a text is no integration's name; null where it is one. */
export function faultOfName(text: string): Exclude<MigrationRefusal, 'taken' | 'tooMany' | 'gone'> | null {
  const name = text.trim();
  if (!isVisible(name)) return 'empty';
  if (hasSecret(name)) return 'secret';
  if (name.length > LONGEST_NAME) return 'long';
  return hasControls(name) ? 'line' : null;
}

const folded = (name: string) => name.trim().normalize('NFKC').toLowerCase();

/** Whether another integration has this name: buttons are known by it. */
export function isTaken(name: string, integrations: Integrations, except: string | null = null): boolean {
  return integrations.some((one) => one.id !== except && folded(one.name) === folded(name));
}

const refuse = (refused: MigrationRefusal): Changed => ({ ok: false, refused });
const accept = (integrations: Integrations): Changed => ({ ok: true, integrations });

/** Makes one change to what is there now. What was done already is no fault. */
export function withChange(integrations: Integrations, change: MigrationChange): Changed {
  switch (change.kind) {
    case 'add': {
      const { id, name } = change;
      if (integrations.some((one) => one.id === id)) return accept(integrations);
      const fault = faultOfName(name);
      if (fault !== null) return refuse(fault);
      if (isTaken(name, integrations)) return refuse('taken');
      return withRoom([...integrations, { id, name: name.trim(), ticked: [] }]);
    }
    case 'rename': {
      const { id, name } = change;
      const fault = faultOfName(name);
      if (fault !== null) return refuse(fault);
      if (isTaken(name, integrations, id)) return refuse('taken');
      return withOne(integrations, id, (one) => ({ ...one, name: name.trim() }));
    }
    case 'tick': {
      const { id, step, ticked } = change;
      return withOne(integrations, id, (one) => {
        const others = one.ticked.filter((other) => other !== step);
        return { ...one, ticked: ticked ? [...others, step] : others };
      });
    }
    case 'remove':
      return accept(integrations.filter(({ id }) => id !== change.id));
    case 'restore': {
      const { integration, at } = change;
      if (integrations.some(({ id }) => id === integration.id)) return accept(integrations);
      if (isTaken(integration.name, integrations)) return refuse('taken');
      return withRoom(integrations.toSpliced(at, 0, integration));
    }
  }
}

function withRoom(integrations: Integrations): Changed {
  return integrations.length > MOST_INTEGRATIONS ? refuse('tooMany') : accept(integrations);
}

function withOne(
  integrations: Integrations,
  id: string,
  change: (one: MigratedIntegration) => MigratedIntegration,
): Changed {
  if (!integrations.some((one) => one.id === id)) return refuse('gone');
  return accept(integrations.map((one) => (one.id === id ? change(one) : one)));
}
