import { LIMITS } from '../../limits.ts';
import type { RawCall, ReadingSink } from '../../types.ts';
import { isOfImpact, namesImpact } from '../impact.ts';
import type { JsonDocument } from '../json.ts';
import { own, ownList, ownText } from '../unknown.ts';
import { MAX_YAML, readYaml } from '../yaml.ts';
import { addressOf } from './address.ts';
import { readFolders } from './folders.ts';
import { variablesOf } from './variables.ts';

/** Folders around a request whose names are told. */
const MAX_FOLDERS = 8;
const MAX_NAME = 2 * LIMITS.name;

/** An export of Insomnia (v5): folders in folders, in YAML. */
export function readWorkspace(text: string, sink: ReadingSink): void {
  if (text.length > MAX_YAML) {
    sink.problem('tooLarge');
    return;
  }
  const workspace = readYaml(text, 0, sink)?.value;
  const environment = own(own(workspace, 'environments'), 'data');
  readFolders({
    items: ownList(workspace, 'collection') ?? [],
    variables: variablesOf(entriesOf(environment), null),
    isImpact: namesImpact(ownText(workspace, 'name')),
    json: { value: workspace, doubts: [], isCutOff: () => false },
    sink,
  });
}

/** An export of Insomnia (v4): one flat list of workspaces, folders, environments and requests. */
export function readResources(resources: readonly unknown[], json: JsonDocument, sink: ReadingSink): void {
  const byId = new Map<string, unknown>();
  const variables: Variable[] = [];
  let isImpact = false;
  for (const resource of resources) {
    const id = ownText(resource, '_id');
    if (id !== null) byId.set(id, resource);
    if (own(resource, '_type') === 'environment') {
      for (const variable of entriesOf(own(resource, 'data'))) variables.push(variable);
    }
    if (own(resource, '_type') === 'workspace') isImpact ||= namesImpact(ownText(resource, 'name'));
  }
  const known = variablesOf(variables, null);

  for (const [index, resource] of resources.entries()) {
    if (index % 500 === 0) sink.progress(index / resources.length);
    if (own(resource, '_type') !== 'request' || json.isCutOff(resource)) continue;
    const url = addressOf(own(resource, 'url'), known);
    if (url === null) continue;
    const entry = entryOf(resource, byId);
    const call: RawCall = {
      method: ownText(resource, 'method') ?? 'GET',
      url,
      doubts: json.doubts,
      isImpact: isImpact && isOfImpact(url),
    };
    sink.call(entry === '' ? call : { ...call, entry });
  }
}

interface Variable {
  readonly key: string;
  readonly value: unknown;
}

/** An environment is an object of variables. */
function entriesOf(data: unknown): readonly Variable[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).map(([key, value]) => ({ key, value }));
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
