import type { Theme } from './options.ts';
import type { Size } from './studio.ts';

/** A picture that the repository keeps. */
export interface Kept {
  readonly file: string;
  readonly screen: string;
  readonly size: Size;
  readonly theme?: Theme;
}

/** What the stores of Chrome, Edge and Firefox take alike. */
export const STORE_SIZE: Size = { width: 1280, height: 800 };

/** The pictures that README and documents show. */
export const DOCS_PICTURES: readonly Kept[] = [
  { file: 'panel-setup', screen: 'panel-setup', size: { width: 1280, height: 860 } },
  { file: 'panel-contact', screen: 'panel-contact', size: { width: 1280, height: 860 } },
  { file: 'panel-variables', screen: 'panel-variables', size: { width: 1280, height: 900 } },
  { file: 'panel-findings', screen: 'panel-findings', size: { width: 1280, height: 1000 } },
  { file: 'panel-preview', screen: 'panel-preview', size: { width: 1280, height: 860 } },
  { file: 'panel-scopes', screen: 'panel-applied-missing', size: { width: 1280, height: 860 } },
  {
    file: 'panel-scopes-dark',
    screen: 'panel-applied-missing',
    size: { width: 1280, height: 860 },
    theme: 'dark',
  },
  { file: 'panel-audit', screen: 'panel-audit', size: { width: 1280, height: 800 } },
  { file: 'popup', screen: 'popup', size: { width: 400, height: 600 } },
  { file: 'library', screen: 'library-selected', size: { width: 1280, height: 900 } },
  { file: 'library-form-dark', screen: 'library-form', size: { width: 1280, height: 900 }, theme: 'dark' },
  { file: 'import-preview', screen: 'library-import', size: { width: 1280, height: 900 } },
  { file: 'evidence', screen: 'evidence', size: { width: 1280, height: 1000 } },
  { file: 'records', screen: 'records', size: { width: 1000, height: 880 } },
];

/** The pictures of the stores' listings, in their order. Each store takes five. */
export const STORE_PICTURES: readonly Omit<Kept, 'size'>[] = [
  { file: '1-presets', screen: 'panel-applied' },
  { file: '2-preview', screen: 'panel-preview' },
  { file: '3-checklist', screen: 'panel-findings' },
  { file: '4-library', screen: 'library-form' },
  { file: '5-evidence', screen: 'evidence' },
];
