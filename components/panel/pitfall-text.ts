import { i18n } from '../../utils/i18n/index.ts';
import type { Pitfall } from '../../utils/scopes/types.ts';
import { nameOfRule } from './rule-name.ts';

/** What goes wrong, and what to do about it. */
export function pitfallText(pitfall: Pitfall): string {
  switch (pitfall.kind) {
    case 'needs-jobs':
      return i18n.t('panel.presets.pitfall.needsJobs');
    case 'wants-version':
      return i18n.t('panel.presets.pitfall.version', { version: pitfall.version });
    case 'legacy-token':
      return i18n.t('panel.presets.pitfall.legacyToken');
    case 'outdated-role':
      return i18n.t('panel.presets.pitfall.role');
    case 'verifies-with':
      return i18n.t('panel.presets.pitfall.verifies', { endpoint: nameOfRule(pitfall) });
    case 'easily-missed':
      return i18n.t('panel.presets.pitfall.missed', { endpoint: nameOfRule(pitfall) });
    case 'not-documented':
      return i18n.t('panel.presets.pitfall.undocumented', { endpoint: nameOfRule(pitfall) });
    case 'fails-silently':
      return i18n.t('panel.presets.pitfall.silent');
    case 'lifts-credentials':
      return i18n.t('panel.presets.pitfall.credentials');
  }
}
