import type { FieldName } from '../page/field.ts';
import type { FillStep } from '../page/fill.ts';
import type { Screen } from '../page/screen.ts';
import type { TemplateSetup } from '../templates/types.ts';
import { fillVariables, variablesIn } from '../templates/variables.ts';

/** The wizard steps that can be filled on a screen; null where there is none. */
export function stepOf({ setup, contact }: Screen): FillStep | null {
  if (setup) return contact ? 'both' : 'setup';
  return contact ? 'contact' : null;
}

function textsOf(setup: TemplateSetup): readonly string[] {
  return [setup.name ?? '', setup.description ?? ''];
}

/** The setup with variables put in; fields with open variables are left out, so that no braces reach the page. */
export function fillSetup(
  setup: TemplateSetup,
  values: ReadonlyMap<string, string>,
): { readonly ready: TemplateSetup; readonly unfilled: ReadonlyMap<FieldName, readonly string[]> } {
  const { name, description, ...others } = setup;
  const unfilled = new Map<FieldName, readonly string[]>();
  const texts: { name?: string; description?: string } = {};
  for (const [field, text] of [
    ['name', name],
    ['description', description],
  ] as const) {
    if (text === undefined) continue;
    const filled = fillVariables(text, values);
    if (filled.unfilled.length > 0) unfilled.set(field, filled.unfilled);
    else texts[field] = filled.text;
  }
  return { ready: { ...others, ...texts }, unfilled };
}

/** Names of the variables that a template's texts ask for. */
export function variablesOf(setup: TemplateSetup): readonly string[] {
  return variablesIn(textsOf(setup));
}
