import { hasSecret } from '../secrets/secrets.ts';
import { APP_HOST } from './patterns.ts';
import refused from './refused.json' with { type: 'json' };

/** Why a text names no host that can be added; the words for each stand in `components/hosts/words.ts`. */
export type HostFault =
  | 'empty'
  | 'secret'
  | 'malformed'
  | 'not-https'
  | 'user-info'
  | 'port'
  | 'wildcard'
  | 'ip-address'
  | 'local'
  | 'public-suffix'
  | 'not-the-app'
  | 'built-in';

export type ParsedHost =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly fault: HostFault };

/** RFC 1035: letters of one label, and of a whole name. */
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const MAX_NAME = 253;

/**
 * Whether a text is a host name in the one spelling that is stored: lower case, international names in `xn--` form,
 * at least two labels, no port, no address in numbers. What may be added is narrower, see `parseHost`.
 */
export function isHostName(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= MAX_NAME &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  );
}

const isOrIsBelow = (host: string, parent: string) => host === parent || host.endsWith(`.${parent}`);

function isPublicSuffix(host: string): boolean {
  const [first = '', second = '', ...others] = host.split('.');
  if (others.length > 0) return false;
  if (refused.publicSuffixes.shared.includes(host)) return true;
  return second.length === 2 && refused.publicSuffixes.secondLevel.includes(first);
}

/** Why this host cannot be added; null where it can. */
function faultOf(host: string): HostFault | null {
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return 'ip-address';
  if (refused.local.endings.some((ending) => isOrIsBelow(host, ending))) return 'local';
  // One label is a top-level domain or a name of the local network.
  if (LABEL.test(host) || isPublicSuffix(host)) return 'public-suffix';
  if (!isHostName(host)) return 'malformed';
  if (host === APP_HOST) return 'built-in';
  if (refused.notTheApp.hosts.includes(host)) return 'not-the-app';
  return null;
}

/**
 * Reads a host as a person types or pastes it: a bare host, or the address of any page there, of which the rest is
 * dropped. Pure and at once, so that a click can go on to ask for the permission (Firefox refuses any later).
 */
export function parseHost(text: string): ParsedHost {
  const fail = (fault: HostFault): ParsedHost => ({ ok: false, fault });
  const trimmed = text.trim();
  if (trimmed === '') return fail('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1];
  if (scheme !== undefined && scheme.toLowerCase() !== 'https') return fail('not-https');
  const address = scheme === undefined ? `https://${trimmed}` : trimmed;
  // Only up to the path: what follows may hold anything.
  const authority = /^https:\/\/([^/?#\\]*)/i.exec(address)?.[1] ?? '';
  // In the spelling of the person, which the name of a host loses.
  if (hasSecret(authority)) return fail('secret');
  if (authority.includes('@')) return fail('user-info');
  if (authority.includes('*')) return fail('wildcard');
  if (/:\d*$/.test(authority)) return fail('port');
  if (/[\s\p{Cc}]/u.test(authority) || !URL.canParse(`https://${authority}`)) return fail('malformed');
  const host = new URL(`https://${authority}`).hostname.replace(/\.$/, '');
  const fault = faultOf(host);
  return fault === null ? { ok: true, host } : fail(fault);
}
