import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../utils/evidence/limits.ts';
import { inputsOf, type Source } from './sources.ts';
import { problemTexts } from './words.ts';

/** A file that says it is so large, and holds a little. */
function fileOf(bytes: number): File {
  const file = new File(['GET /Actions'], 'a.txt');
  Object.defineProperty(file, 'size', { value: bytes });
  return file;
}

const sourcesOf = (contents: readonly (File | string)[]): Source[] =>
  contents.map((content, at) => ({ id: `${at}`, name: `${at}.txt`, content }));

describe('all files together', () => {
  it('have a bound, and what goes beyond it is named and never read', async () => {
    const half = LIMITS.allBytes / 2;
    const sources = sourcesOf([fileOf(half), fileOf(LIMITS.bytes + 1), fileOf(half), fileOf(1), 'GET /Ads']);
    const { ids, inputs, refused } = await inputsOf('GET /Jobs', sources);
    expect(ids).toEqual(['0', '2', null]);
    expect(inputs).toHaveLength(3);
    expect(refused).toEqual([
      { id: '1', why: 'tooLarge' },
      { id: '3', why: 'tooMuch' },
      { id: '4', why: 'tooMuch' },
    ]);
    const read = { reading: { sources: [], endpoints: [], ignored: 0, removed: {}, problems: [] }, refused };
    const [, second] = problemTexts({ read: { ...read, kinds: new Map() }, sources });
    expect(second).toMatch(/3\.txt.*128 MB.*1000 files/);
  });

  it('are so many at most', async () => {
    const sources = sourcesOf(Array.from({ length: LIMITS.files + 2 }, () => 'GET /Ads'));
    const { ids, refused } = await inputsOf('', sources);
    expect(ids).toHaveLength(LIMITS.files);
    expect(refused.map(({ id }) => id)).toEqual([`${LIMITS.files}`, `${LIMITS.files + 1}`]);
  });
});
