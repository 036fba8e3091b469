import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { markOf } from '../../../utils/sync/mark.ts';
import { readTemplate } from '../../../utils/templates/schema.ts';
import { part } from '../../part.ts';

/* Items of `storage.sync` as another browser writes and reads them. */

/** A template as an item; `before` are marks of what it replaced. */
export function itemOf(template: unknown, before: readonly string[] = []): unknown {
  const data = deflateRawSync(JSON.stringify(template)).toString('base64url');
  return { version: 1, before, data };
}

/** A template that another browser changed, as an item. */
export async function changeOf(template: object, change: object): Promise<unknown> {
  const read = readTemplate(template);
  if (!read.ok) throw new Error('There is nothing to change');
  return itemOf({ ...read.value, ...change }, [await markOf(read.value)]);
}

/** The template in an item. */
export function templateIn(item: unknown): unknown {
  const data = part(item, 'data');
  if (typeof data !== 'string') throw new Error(`There is no template in ${JSON.stringify(item)}`);
  return JSON.parse(inflateRawSync(Buffer.from(data, 'base64url')).toString('utf8'));
}
