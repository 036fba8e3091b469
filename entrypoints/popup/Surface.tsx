import type { ComponentChildren } from 'preact';
import { Guarded } from '../../components/parts/Guarded.tsx';
import { Support } from '../../components/parts/support.ts';
import { supportOn } from '../../utils/support/surface.ts';

interface SurfaceProps {
  readonly surface: 'popup' | 'options' | 'welcome' | 'practice';
  readonly children: ComponentChildren;
}

const PARTS = { popup: 'library', options: 'library', welcome: 'welcome', practice: 'practice' } as const;

/** A page of the extension: whatever fails on it, it says so and offers its report. */
export function Surface({ surface, children }: SurfaceProps) {
  return (
    <Support.Provider value={supportOf(surface)}>
      <Guarded part={PARTS[surface]}>{children}</Guarded>
    </Support.Provider>
  );
}

let support: ReturnType<typeof supportOn> | null = null;

function supportOf(surface: SurfaceProps['surface']): ReturnType<typeof supportOn> {
  // What is kept is counted by a part of its own, loaded once somebody asks.
  support ??= supportOn(
    (text) => navigator.clipboard.writeText(text),
    surface,
    async () => (await import('./library-counts.ts')).libraryCounts(),
  );
  return support;
}
