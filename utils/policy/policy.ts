import { ORGANISATION, type OrganisationTemplate } from '../templates/list/listed.ts';
import type { Problem, TemplateProblem } from '../templates/problems.ts';
import { isRecord, LIMITS, nameOf, readTemplate } from '../templates/schema.ts';

/** What an organisation gives out through `storage.managed` (`docs/policies`). */
export interface Policy {
  /** Those that read; in the order of the policy. */
  readonly templates: readonly OrganisationTemplate[];
  /** The presets that come with the extension are not offered. */
  readonly hideBuiltIns: boolean;
  /** What is wrong with the policy; everything else of it holds. */
  readonly problems: readonly TemplateProblem[];
}

export const NO_POLICY: Policy = { templates: [], hideBuiltIns: false, problems: [] };

/**
 * Reads a policy from an untrusted JSON value, by the schema of the template file. One bad template takes none of the
 * others away, since nobody at this browser could correct it. A template without an id gets one from its place.
 */
export function readPolicy(raw: unknown): Policy {
  const { templates: list = [], hideBuiltIns = false } = isRecord(raw) ? raw : {};
  const problems: TemplateProblem[] = [];
  const beside = (field: string, problem: Problem) => problems.push({ template: null, field, problem });
  if (typeof hideBuiltIns !== 'boolean')
    beside('hideBuiltIns', { kind: 'choice', expected: ['true', 'false'] });
  if (!Array.isArray(list)) beside('templates', { kind: 'type', expected: 'list' });
  const values: readonly unknown[] = Array.isArray(list) ? list : [];
  if (values.length > LIMITS.templates) beside('templates', { kind: 'too-many', max: LIMITS.templates });

  const templates: OrganisationTemplate[] = [];
  const firstWithId = new Map<string, number>();
  values.slice(0, LIMITS.templates).forEach((value, at) => {
    const number = at + 1;
    const here = { number, name: nameOf(value) };
    const read = readTemplate(
      isRecord(value) && !('id' in value) ? { id: `policy-${number}`, ...value } : value,
    );
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => ({ ...problem, template: here })));
      return;
    }
    const first = firstWithId.get(read.value.id);
    if (first !== undefined) {
      problems.push({ template: here, field: 'id', problem: { kind: 'duplicate-id', first } });
      return;
    }
    firstWithId.set(read.value.id, number);
    const key = ORGANISATION + read.value.id;
    templates.push({ state: 'organisation', key, template: { ...read.value, id: key } });
  });
  return { templates, hideBuiltIns: hideBuiltIns === true, problems };
}
