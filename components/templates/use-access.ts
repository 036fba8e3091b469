import { useEffect, useState } from 'preact/hooks';
import type { LibraryPorts } from './ports.ts';

/** Whether the browser lets the extension act on the app; null until it is known. */
export function useAccess({ hasAccess, requestAccess }: LibraryPorts): {
  readonly granted: boolean | null;
  /** Call it inside the person's click; tells whether access is there now. */
  readonly request: () => Promise<boolean>;
} {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    void hasAccess().then(setGranted);
  }, [hasAccess]);
  return {
    granted,
    async request() {
      const given = await requestAccess();
      setGranted(given);
      return given;
    },
  };
}
