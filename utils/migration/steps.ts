import file from './steps.json' with { type: 'json' };
import type { MigratedIntegration } from './types.ts';

/** A step on the way from a legacy token to a scoped one (facts: documentation.md sections 1.6 and 2, M1 to M5). */
export interface MigrationStep {
  readonly id: string;
  /** Key of the text, a short imperative sentence. */
  readonly text: string;
  /** Key of what helps with it. */
  readonly hint: string;
  /** The document it comes from; its title as the document itself writes it. */
  readonly source: { readonly title: string; readonly url: string };
}

/** The form of `steps.json`, held by `steps.test.ts`. */
interface StepsFile {
  readonly sources: Readonly<Record<string, MigrationStep['source']>>;
  readonly steps: readonly {
    readonly id: string;
    readonly text: string;
    readonly hint: string;
    readonly source: string;
  }[];
}

// A JSON import knows each source by its name alone.
const { sources, steps } = file as StepsFile;

/** Every step, in the order in which they are taken. */
export const migrationSteps: readonly MigrationStep[] = steps.map(({ source, ...step }) => ({
  ...step,
  source: sourceNamed(source),
}));

/** What legacy tokens may do, and why they are to be replaced. */
export const legacySource = sourceNamed('migrate');

function sourceNamed(name: string): MigrationStep['source'] {
  const source = sources[name];
  if (source === undefined) throw new Error(`steps.json has no source "${name}"`);
  return source;
}

/** The one step that ends the legacy tokens themselves; all others are about the integration. */
export const RETIRE = 'retire';

/** The step that evidence of what an integration calls serves. */
export const ASSESS = 'assess';

/** How many of the steps are ticked; ids of other versions count for nothing. */
export function stepsDone({ ticked }: MigratedIntegration): number {
  return migrationSteps.filter(({ id }) => ticked.includes(id)).length;
}

/** Whether there are integrations, and none of them uses a legacy token any more. */
export function nobodyUsesLegacy(integrations: readonly MigratedIntegration[]): boolean {
  const before = migrationSteps.filter(({ id }) => id !== RETIRE);
  return (
    integrations.length > 0 &&
    integrations.every(({ ticked }) => before.every(({ id }) => ticked.includes(id)))
  );
}
