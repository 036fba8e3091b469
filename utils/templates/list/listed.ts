import type { SavedTemplate } from '../store/store-types.ts';
import type { Template } from '../types.ts';

/** Before the id of an organisation's template, so that it is never taken for one of the person's. */
export const ORGANISATION = 'organisation:';

/** A template that the organisation gives out by policy. Read-only. */
export interface OrganisationTemplate {
  readonly state: 'organisation';
  /** `organisation:<id>`; no key of any storage. Its template has it as id too. */
  readonly key: string;
  readonly template: Template;
}

/** What stands in the list of templates. */
export type ListedTemplate = SavedTemplate | OrganisationTemplate;

/** The template as it goes out to others: an organisation's under the id that its policy gives it. */
export function templateForOthers({ state, template }: ListedTemplate): Template {
  return state === 'ok' ? template : { ...template, id: template.id.slice(ORGANISATION.length) };
}
