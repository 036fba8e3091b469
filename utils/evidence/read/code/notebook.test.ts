import { describe, expect, it } from 'vitest';
import { callsIn, rawCalls } from './testing/read.ts';

const NOTEBOOK = JSON.stringify(
  {
    cells: [
      {
        cell_type: 'markdown',
        source: ['# Deals of impact.com\n', 'Later: `GET /Mediapartners/{AccountSID}/Users`\n'],
      },
      { cell_type: 'code', source: ['ROOT = f"https://api.impact.com/Mediapartners/{SID}"\n'], outputs: [] },
      {
        cell_type: 'code',
        source: [
          'deals = s.get(f"{ROOT}/Deals").json()["Deals"]\n',
          "s.put(ROOT + '/Notes/' + note, json={})",
        ],
        outputs: [{ output_type: 'stream', text: ['s.get(f"{ROOT}/Jobs")\n'] }],
      },
    ],
    nbformat: 4,
  },
  null,
  1,
);

describe('notebooks', () => {
  it('are read as the code of their cells, each line where it stands', () => {
    expect(callsIn(NOTEBOOK)).toEqual([
      'GET /Mediapartners/{}/Deals',
      'GET /Mediapartners/{}/Users mention',
      'PUT /Mediapartners/{}/Notes/{}',
    ]);
    const line = rawCalls(NOTEBOOK).find(({ method }) => method === 'PUT')?.line ?? 0;
    expect(NOTEBOOK.split('\n')[line - 1]).toContain('/Notes/');
  });
});
