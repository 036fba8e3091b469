import type { CDPSession } from 'puppeteer-core';
import * as z from 'zod/mini';

/** What of a heap snapshot is read; the format is V8's. */
const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
  strings: z.array(z.string()),
});

/**
 * What is no object of a program: code, which grows for as long as more and more of it is compiled, and what the browser
 * itself keeps, such as its notes of how long frames took.
 */
const NOT_COUNTED = ['code', 'native', 'synthetic', 'object shape'];
/** An array without a name is a table of the engine or of a collection, which doubles all at once; what is in it is counted. */
const TABLE = { type: 'array', name: '' };

/** How many bytes the objects of a page take: objects, functions, arrays, texts. Garbage is collected first. */
export async function bytesOfObjects(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { readonly chunk: string }) => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return bytesIn(chunks.join(''));
}

function bytesIn(text: string): number {
  const { snapshot, nodes, strings } = snapshotSchema.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const place = (field: string): number => {
    const at = fields.indexOf(field);
    if (at < 0) throw new Error(`A heap snapshot tells no ${field}`);
    return at;
  };
  const [typeAt, nameAt, sizeAt] = [place('type'), place('name'), place('self_size')];
  const number = (at: number): number => {
    const found = nodes[at];
    if (found === undefined) throw new Error('A heap snapshot ends within a node');
    return found;
  };
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][number(at + typeAt)];
    if (type === undefined) throw new Error('A heap snapshot has a node of no known type');
    const isTable = type === TABLE.type && strings[number(at + nameAt)] === TABLE.name;
    if (!isTable && !NOT_COUNTED.includes(type)) bytes += number(at + sizeAt);
  }
  return bytes;
}
