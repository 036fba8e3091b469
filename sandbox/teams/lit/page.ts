import type { TeamDocument } from '../page.ts';

/** A design system of web components, in the manner of Lit and Shoelace; the app is components too. */
export const litPage: TeamDocument = {
  title: 'Access token',
  body: () => '<token-wizard step="3"></token-wizard>',
  css: 'body { margin: 0; font: 15px/1.6 system-ui, sans-serif; } token-wizard { display: block; max-width: 900px; margin: 0 auto; padding: 16px; }',
};
