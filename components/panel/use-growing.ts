import { useEffect, useState } from 'preact/hooks';

/** About as many as fit the panel, with some to spare. */
const FIRST = 16;
/** So many more take no longer than a person notices in the middle of something else. */
const MORE = 48;

/** How many of a long list to draw: what is in sight with everything else, the rest frame by frame after it. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + MORE));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return drawn;
}
