import type { SavedTemplate } from './store-types.ts';
import type { Template } from './types.ts';

/** A template that the organisation gives out by policy. Read-only. */
export interface OrganisationTemplate {
  readonly state: 'organisation';
  /** `organisation:<id>`; no key of any storage. */
  readonly key: string;
  readonly template: Template;
}

/** What stands in the list of templates. */
export type ListedTemplate = SavedTemplate | OrganisationTemplate;
