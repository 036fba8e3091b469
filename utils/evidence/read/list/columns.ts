import type { Doubt } from '../../types.ts';

/** What the names over a table say of its rows; null while there is no such line. */
export interface Columns {
  readonly needed: number;
  readonly status: number;
  /** A method, or nothing, for each column. */
  readonly methods: readonly (string | null)[];
}

const NEEDED = /^(?:needed|required|wanted|used|use|ticked|enabled|include|benötigt|nötig|gebraucht)\??$/i;
const STATUS = /^@?(?:http\.)?(?:status|status.?code|response.?code)$/i;
const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const YES = /^(?:✓|✔\uFE0F?|✅|☑|[x×•●]|y|yes|ja|1|true|\(\/\))$/i;
const NO = /^(?:no|n|nein|false|0|-|–|✗|❌|not needed)$/i;

/** A line of names; null where it is none that says anything. */
export function columnsOf(line: string): Columns | null {
  if (!/needed|required|wanted|use|ticked|enabled|include|nötig|gebraucht|status|code|GET|PUT/i.test(line))
    return null;
  const cells = cellsOf(line);
  if (cells.length < 3 || cells.some((cell) => cell.includes('/'))) return null;
  const columns = {
    needed: cells.findIndex((cell) => NEEDED.test(cell)),
    status: cells.findIndex((cell) => STATUS.test(cell)),
    methods: cells.map((cell) => (METHOD.test(cell) ? cell : null)),
  };
  const isMatrix = columns.methods.filter((method) => method !== null).length > 1;
  return columns.needed < 0 && columns.status < 0 && !isMatrix ? null : columns;
}

/** The methods that are ticked in the row of a path; null where the row is none. */
export function methodsIn(
  line: string,
  { methods }: Columns,
): { readonly url: string; readonly methods: readonly string[] } | null {
  if (!methods.some((method) => method !== null)) return null;
  const cells = cellsOf(line);
  const url = cells.find((cell) => /^(?:https?:\/\/[^\s/]+)?\/[A-Za-z{<:][^\s]*$/.test(cell));
  if (url === undefined || cells.length < 3) return null;
  return {
    url,
    methods: methods.flatMap((method, at) => (method && YES.test(cells[at] ?? '') ? [method] : [])),
  };
}

/** What a row's cells under these names say against it. */
export function doubtsIn(line: string, { needed, status }: Columns): readonly Doubt[] {
  const cells = cellsOf(line);
  if (needed >= 0 && NO.test(cells[needed] ?? '')) return ['mention'];
  return status >= 0 && /^40[45]$/.test(cells[status] ?? '') ? ['refused'] : [];
}

function cellsOf(line: string): readonly string[] {
  const mark = ['\t', '|', ';', ','].find((one) => line.includes(one)) ?? ',';
  const cells = line.split(mark).map((cell) => cell.trim().replaceAll(/^["`*]+|["`*]+$/g, ''));
  // `| a | b |` has nothing before its first mark.
  return mark === '|' && cells[0] === '' ? cells.slice(1) : cells;
}
