import type { HostFault } from '../../utils/hosts/parse-host.ts';
import { i18n } from '../../utils/i18n/index.ts';

/** Why what stands in the box cannot be added. It repeats nothing of it, since anything may have been pasted. */
export function describeFault(fault: HostFault | 'already-there'): string {
  switch (fault) {
    case 'empty':
      return i18n.t('hosts.fault.empty');
    case 'secret':
      return i18n.t('hosts.fault.secret');
    case 'malformed':
      return i18n.t('hosts.fault.malformed');
    case 'not-https':
      return i18n.t('hosts.fault.notHttps');
    case 'user-info':
      return i18n.t('hosts.fault.userInfo');
    case 'port':
      return i18n.t('hosts.fault.port');
    case 'wildcard':
      return i18n.t('hosts.fault.wildcard');
    case 'ip-address':
      return i18n.t('hosts.fault.ipAddress');
    case 'local':
      return i18n.t('hosts.fault.local');
    case 'public-suffix':
      return i18n.t('hosts.fault.publicSuffix');
    case 'not-the-app':
      return i18n.t('hosts.fault.notTheApp');
    case 'built-in':
      return i18n.t('hosts.fault.builtIn');
    case 'already-there':
      return i18n.t('hosts.fault.alreadyThere');
  }
}
