import { useEffect, useState } from 'preact/hooks';
import type { LibraryPorts } from './ports.ts';

/** The hosts that the person added; none until they are read, and none where they cannot be read. */
export function useAddedHosts({ addedHosts, watchHosts }: LibraryPorts): readonly string[] {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    // Without an answer the built-in host is still offered; the section of hosts says what is wrong.
    const read = () => void addedHosts().then(setHosts, () => setHosts([]));
    read();
    return watchHosts(read);
  }, [addedHosts, watchHosts]);
  return hosts;
}
