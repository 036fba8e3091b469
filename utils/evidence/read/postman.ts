import type { EvidenceReader, ReadingSink } from '../types.ts';
import { namesImpact } from './impact.ts';
import { type JsonDocument, readJson } from './json.ts';
import { itemsOf, readFolders } from './postman/folders.ts';
import { readResources, readWorkspace } from './postman/insomnia.ts';
import { variablesOf } from './postman/variables.ts';
import { own, ownList, ownText } from './unknown.ts';

/**
 * Saved requests: Postman collections v2.0 and v2.1, alone or as its API wraps them; exports of Insomnia (v4 in JSON, v5
 * in YAML) and Bruno (JSON), which people share in the same way. Saved answers are no calls.
 */
export const readPostman: EvidenceReader = (text, sink) => {
  if (/^["']?type["']?: *["']?collection\.insomnia/m.test(text)) {
    readWorkspace(text, sink);
    return;
  }
  const json = readJson(text, sink);
  const [first] = Array.isArray(json.value) ? json.value : [];
  const wrapped = own(json.value, 'collection');
  const collection =
    ownList(wrapped, 'item') === null
      ? itemsOf(first) === null
        ? json.value
        : { items: json.value }
      : wrapped;
  const items = itemsOf(collection);
  const resources = ownList(collection, 'resources');
  if (items !== null) readCollection(collection, items, json, sink);
  else if (resources !== null) readResources(resources, json, sink);
  else if (!isEnvironment(collection) && json.doubts.length === 0) sink.problem('notThisKind');
};

function readCollection(
  collection: unknown,
  items: readonly unknown[],
  json: JsonDocument,
  sink: ReadingSink,
): void {
  const name = ownText(own(collection, 'info'), 'name') ?? ownText(collection, 'name');
  // Bruno keeps its environments with the collection; the first one speaks for the others.
  const [environment] = ownList(collection, 'environments') ?? [];
  const outer = variablesOf(ownList(environment, 'variables'), null);
  readFolders({
    items,
    variables: variablesOf(ownList(collection, 'variable'), outer),
    isImpact: namesImpact(name),
    json,
    sink,
  });
}

/** Variables and nothing that is called. */
function isEnvironment(value: unknown): boolean {
  return ownList(value, 'values') !== null;
}
