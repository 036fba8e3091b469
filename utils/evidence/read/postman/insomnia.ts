import type { RawCall, ReadingSink } from '../../types.ts';
import { namesImpact } from '../impact.ts';
import type { JsonDocument } from '../json.ts';
import { own, ownText } from '../unknown.ts';
import { addressOf } from './address.ts';
import { variablesOf } from './variables.ts';

/** Folders around a request whose names are told. */
const MAX_FOLDERS = 8;
const MAX_NAME = 100;

/** An export of Insomnia (v4): one flat list of workspaces, folders, environments and requests. */
export function readResources(resources: readonly unknown[], json: JsonDocument, sink: ReadingSink): void {
  const byId = new Map<string, unknown>();
  const variables: unknown[] = [];
  let isImpact = false;
  for (const resource of resources) {
    const id = ownText(resource, '_id');
    if (id !== null) byId.set(id, resource);
    const data = own(resource, 'data');
    if (own(resource, '_type') === 'environment' && typeof data === 'object' && data !== null) {
      for (const [key, value] of Object.entries(data)) variables.push({ key, value });
    }
    if (own(resource, '_type') === 'workspace') isImpact ||= namesImpact(ownText(resource, 'name'));
  }
  const known = variablesOf(variables, null);

  for (const [index, resource] of resources.entries()) {
    if (index % 500 === 0) sink.progress(index / resources.length);
    if (own(resource, '_type') !== 'request' || json.isCutOff(resource)) continue;
    // `{% response … %}` asks for a value of an earlier answer.
    const written = ownText(resource, 'url')?.replaceAll(/\{%[^%]*%\}/g, '{}') ?? null;
    const url = written === null ? null : addressOf(written, known);
    if (url === null) continue;
    const entry = entryOf(resource, byId);
    const call: RawCall = {
      method: ownText(resource, 'method') ?? 'GET',
      url,
      doubts: json.doubts,
      isImpact,
    };
    sink.call(entry === '' ? call : { ...call, entry });
  }
}

function entryOf(request: unknown, byId: ReadonlyMap<string, unknown>): string {
  const names: string[] = [];
  let resource: unknown = request;
  for (let step = 0; step <= MAX_FOLDERS; step++) {
    if (resource === undefined || own(resource, '_type') === 'workspace') break;
    const name = ownText(resource, 'name');
    if (name !== null) names.unshift(name.slice(0, MAX_NAME));
    const parent = ownText(resource, 'parentId');
    resource = parent === null ? undefined : byId.get(parent);
  }
  return names.join(' / ');
}
