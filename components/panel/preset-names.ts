import { i18n } from '../../utils/i18n/index.ts';
import type { ScopePreset } from '../../utils/scopes/types.ts';

/**
 * By id, what buttons and options call each preset: its name, and for a later one of the same name also its kind, so
 * that no two are called the same.
 */
export function presetNames(presets: readonly ScopePreset[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    presets.map(({ id, name, source: { kind } }) => {
      let own = name;
      for (let number = 1; taken.has(own); number += 1) {
        const withKind = i18n.t('panel.presets.ofKind', { name, kind: i18n.t(`panel.presets.kind.${kind}`) });
        own = number === 1 ? withKind : `${withKind} ${number}`;
      }
      taken.add(own);
      return [id, own];
    }),
  );
}
