import { describe, expect, it } from 'vitest';
import { HAND_OVER } from '../checklist/tips.ts';
import { stepsOf, unfinishedRecords } from './lists.ts';
import { sampleRecord } from './testing/records.ts';

const CONDITIONAL = 'enabled';
const done = (...ticked: readonly string[]) => sampleRecord({ ticked: [...ticked] });

describe('steps after Create', () => {
  it('count without the one that applies to some tokens only', () => {
    expect(stepsOf(done())).toEqual({ done: 0, total: HAND_OVER.length - 1 });
    expect(stepsOf(done('vault', 'rotate'))).toEqual({ done: 1, total: HAND_OVER.length - 1 });
  });

  it('count it once it is ticked', () => {
    expect(stepsOf(done(CONDITIONAL))).toEqual({ done: 1, total: HAND_OVER.length });
  });

  it('are open while one of the others is', () => {
    const others = HAND_OVER.filter((id) => id !== CONDITIONAL);
    const items = [done(...others), done(...HAND_OVER), done('vault', CONDITIONAL)].map((record) => ({
      state: 'ok' as const,
      key: record.id,
      record,
      revision: 1,
      savedAt: 1,
    }));
    expect(unfinishedRecords(items, null)).toEqual([items[2]]);
  });
});
