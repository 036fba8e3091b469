import type { Activation, ForbiddenActivation } from './types.ts';

/** Controls that create, change or end a token, move the wizard on, clear the list's filters or show secrets. */
export const FORBIDDEN_CONTROLS = [
  'create access token',
  'enable legacy tokens',
  'clear list filters',
  'duplicate token',
  'reset token',
  'upgrade token version',
  'disable token',
  'enable token',
  'delete token',
  'reset legacy token (read/write)',
  'reset legacy token (read-only)',
  'confirm reset',
  'confirm delete',
  'next',
  'back',
  'cancel wizard',
  'create',
  'update',
  'confirm update',
  'reveal auth token',
  'copy account sid',
  'copy auth token',
] as const;

export type ForbiddenControl = (typeof FORBIDDEN_CONTROLS)[number];

/** Gathers activations; it lives as long as the page, whatever view is shown. */
export interface ActivationLog {
  add(activation: Activation): void;
  activations(): Activation[];
  forbidden(): ForbiddenActivation[];
  clear(): void;
}

const FORBIDDEN: ReadonlySet<string> = new Set(FORBIDDEN_CONTROLS);

/** A new log. @param now the clock, in milliseconds */
export function createLog(now: () => number): ActivationLog {
  let all: ForbiddenActivation[] = [];
  return {
    add: (activation) => all.push({ ...activation, at: Math.round(now()) }),
    activations: () => all.map(({ control, trusted, event }) => ({ control, trusted, event })),
    forbidden: () => all.filter(({ control }) => FORBIDDEN.has(control)),
    clear: () => {
      all = [];
    },
  };
}
