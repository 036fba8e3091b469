import { isRecord } from '../schema.ts';
import { templateKey } from '../store/envelope.ts';
import { readMarks } from '../store/marks.ts';
import { orderTemplates } from './order.ts';
import { readOrder } from './view.ts';

const PREFIX = templateKey('');

/**
 * The keys of the templates that stand at the top of the list, from everything that is stored. It only looks at
 * what the order needs, so that these can be read and drawn before all others.
 */
export function firstKeys(all: Readonly<Record<string, unknown>>, count: number): readonly string[] {
  const rows = Object.entries(all).flatMap(([key, raw]) => {
    if (!key.startsWith(PREFIX) || !isRecord(raw) || !isRecord(raw['data'])) return [];
    const { name } = raw['data'];
    const { savedAt } = raw;
    return [
      {
        key,
        template: { id: key.slice(PREFIX.length), name: typeof name === 'string' ? name : '' },
        savedAt: typeof savedAt === 'number' ? savedAt : 0,
      },
    ];
  });
  const ordered = orderTemplates(rows, readOrder(all), readMarks(all));
  return ordered.slice(0, count).map(({ key }) => key);
}
