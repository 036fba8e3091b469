import { useEffect, useState } from 'preact/hooks';
import { type BreadthFinding, breadthOf } from '../../../utils/scopes/breadth.ts';
import type { KnownFor } from '../../../utils/scopes/match.ts';
import { ACCOUNT_TYPES, type ScopePreset } from '../../../utils/scopes/types.ts';
import type { ListedTemplate } from '../../../utils/templates/list/listed.ts';

/** Templates looked at in one go: a few milliseconds. */
const AT_ONCE = 20;

export interface Broad {
  readonly listed: ListedTemplate;
  readonly findings: readonly BreadthFinding[];
}

export interface Breadth {
  /** How many were looked at so far. */
  readonly done: number;
  readonly broad: readonly Broad[];
}

/** Presets of the integrations, with which templates of their name are compared. */
async function loadIntegrations(): Promise<readonly ScopePreset[]> {
  const { presetsFor } = await import('../../../utils/scopes/presets/presets.ts');
  const all = ACCOUNT_TYPES.flatMap((type) => presetsFor(type, (key) => key));
  return all.filter(({ source }) => source.kind === 'integration');
}

/** Which templates are broader than they need to be; a library may be long, so they are looked at bit by bit. */
export function useBreadth(templates: readonly ListedTemplate[], known: KnownFor | null): Breadth {
  const [breadth, setBreadth] = useState<Breadth>({ done: 0, broad: [] });
  useEffect(() => {
    if (known === null) return;
    let timer: ReturnType<typeof setTimeout>;
    let isWanted = true;
    void loadIntegrations().then((integrations) => {
      const broad: Broad[] = [];
      let done = 0;
      const lookAtSome = () => {
        if (!isWanted) return;
        for (const listed of templates.slice(done, done + AT_ONCE)) {
          const findings = breadthOf(listed.template, known, integrations);
          if (findings.length > 0) broad.push({ listed, findings });
        }
        done = Math.min(done + AT_ONCE, templates.length);
        setBreadth({ done, broad: [...broad] });
        if (done < templates.length) timer = setTimeout(lookAtSome);
      };
      lookAtSome();
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [templates, known]);
  return breadth;
}
