import { useEffect, useState } from 'preact/hooks';
import { NO_POLICY, type Policy } from '../../utils/policy/policy.ts';

/** What the library needs to know what the organisation gives out. */
export interface OrganisationPort {
  /** Rejects where the browser does not give out the policy. */
  readonly read: () => Promise<Policy>;
  /** Calls back after the policy changed; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}

export interface Organisation extends Policy {
  readonly failed: boolean;
}

const NOTHING: Organisation = { ...NO_POLICY, failed: false };

/** What the organisation gives out, read again when that changes. */
export function useOrganisation({ read, watch }: OrganisationPort): Organisation {
  const [organisation, setOrganisation] = useState(NOTHING);
  useEffect(() => {
    let isHere = true;
    const reload = () =>
      void read().then(
        (policy) => isHere && setOrganisation({ ...policy, failed: false }),
        () => isHere && setOrganisation({ ...NOTHING, failed: true }),
      );
    reload();
    const stop = watch(reload);
    return () => {
      isHere = false;
      stop();
    };
  }, [read, watch]);
  return organisation;
}
