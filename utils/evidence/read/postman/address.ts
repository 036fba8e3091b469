import { own, ownList, ownText } from '../unknown.ts';
import { type Variables, variablesOf, withBraces } from './variables.ts';

/** A request's address with its variables resolved; null where it has none. */
export function addressOf(url: unknown, variables: Variables): string | null {
  const written = typeof url === 'string' ? url.trim() : (ownText(url, 'raw')?.trim() ?? fromParts(url));
  if (written === '') return null;
  const address = variables
    // Insomnia's `{% response … %}` asks for a value of an earlier answer.
    .resolve(withBraces(written).replaceAll(/\{%[^%]*%\}/g, '{}'))
    // A scheme that stays open says nothing about the host.
    .replace(/^\{\{[^{}]*\}\}:\/\//, 'https://');
  return withPathVariables(address, ownList(url, 'variable'));
}

/** `{ protocol, host: ['api', 'impact', 'com'], port, path: ['Mediapartners', ':sid', 'Actions'] }` */
function fromParts(url: unknown): string {
  const host = joined(own(url, 'host'), '.');
  const path = joined(own(url, 'path'), '/').replace(/^\//, '');
  const protocol = ownText(url, 'protocol');
  const port = ownText(url, 'port');
  if (host === '') return path === '' ? '' : `/${path}`;
  return `${protocol === null ? '' : `${protocol}://`}${host}${port === null ? '' : `:${port}`}/${path}`;
}

/** Parts are texts, or objects that hold one. */
function joined(parts: unknown, separator: string): string {
  if (typeof parts === 'string') return parts;
  if (!Array.isArray(parts)) return '';
  return parts
    .map((part: unknown) => (typeof part === 'string' ? part : ownText(part, 'value')))
    .filter((part) => part !== null)
    .join(separator);
}

/** `/:accountType/:sid/Actions` where the request says that `accountType` is `Mediapartners`. */
function withPathVariables(address: string, list: readonly unknown[] | null): string {
  if (list === null || list.length === 0 || !address.includes('/:')) return address;
  const variables = variablesOf(list, null);
  return address.replaceAll(/(?<=\/):(\w{1,100})/g, (written, name: string) => variables.of(name) ?? written);
}
