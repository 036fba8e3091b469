import type { ScopePreset } from '../../scopes/types.ts';
import type { Template } from '../types.ts';

/** The scopes of a template as a preset. */
export function templateToPreset(template: Template): ScopePreset {
  return {
    id: `template:${template.id}`,
    name: template.name,
    accountType: template.accountType,
    mode: template.mode,
    scopes: template.scopes,
    source: { kind: 'template', templateId: template.id },
  };
}

/**
 * The presets that templates offer, in the same order. Templates without scope rules fill only the other steps: as
 * a preset they would clear every scope.
 */
export function presetsFromTemplates(templates: readonly Template[]): ScopePreset[] {
  return templates.filter(({ scopes }) => scopes.length > 0).map(templateToPreset);
}
