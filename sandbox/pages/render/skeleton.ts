import type { Structure } from '../spec.ts';

/** A tag, and the role that it is given if its own does not do. */
export interface Bone {
  readonly tag: string;
  readonly role?: string;
}

/** Of what a structure builds the list of scopes. */
export interface Skeleton {
  readonly list: Bone;
  /** Null: heads and rows follow each other in the list itself. */
  readonly category: Bone | null;
  readonly head: Bone;
  /** Null: what a head holds stands right in it. */
  readonly headCell: Bone | null;
  /** Null: rows follow the head. */
  readonly rows: Bone | null;
  readonly row: Bone;
  readonly cell: Bone;
  /** Whether the columns have headings, made of `row` and this. */
  readonly columnHead: Bone | null;
}

const DIV: Bone = { tag: 'div' };
const SPAN: Bone = { tag: 'span' };
const SECTION: Bone = { tag: 'section' };

export const SKELETONS: Readonly<Record<Structure, Skeleton>> = {
  table: {
    list: { tag: 'table' },
    category: { tag: 'tbody' },
    head: { tag: 'tr' },
    headCell: { tag: 'th' },
    rows: null,
    row: { tag: 'tr' },
    cell: { tag: 'td' },
    columnHead: { tag: 'th' },
  },
  tables: {
    list: DIV,
    category: SECTION,
    head: DIV,
    headCell: null,
    rows: { tag: 'table' },
    row: { tag: 'tr' },
    cell: { tag: 'td' },
    columnHead: { tag: 'th' },
  },
  grid: {
    list: DIV,
    category: SECTION,
    head: DIV,
    headCell: null,
    rows: DIV,
    row: DIV,
    cell: DIV,
    columnHead: null,
  },
  list: {
    list: DIV,
    category: SECTION,
    head: DIV,
    headCell: null,
    rows: { tag: 'ul' },
    row: { tag: 'li' },
    cell: SPAN,
    columnHead: null,
  },
  definitions: {
    list: { tag: 'dl' },
    category: null,
    head: { tag: 'dt' },
    headCell: null,
    rows: null,
    row: { tag: 'dd' },
    cell: SPAN,
    columnHead: null,
  },
  fieldsets: {
    list: DIV,
    category: { tag: 'fieldset' },
    head: { tag: 'legend' },
    headCell: null,
    rows: DIV,
    row: DIV,
    cell: SPAN,
    columnHead: null,
  },
  treegrid: {
    list: { tag: 'div', role: 'treegrid' },
    category: { tag: 'div', role: 'rowgroup' },
    head: { tag: 'div', role: 'row' },
    headCell: { tag: 'div', role: 'gridcell' },
    rows: null,
    row: { tag: 'div', role: 'row' },
    cell: { tag: 'div', role: 'gridcell' },
    columnHead: null,
  },
  'aria-grid': {
    list: { tag: 'div', role: 'grid' },
    category: { tag: 'div', role: 'rowgroup' },
    head: { tag: 'div', role: 'row' },
    headCell: { tag: 'div', role: 'rowheader' },
    rows: null,
    row: { tag: 'div', role: 'row' },
    cell: { tag: 'div', role: 'gridcell' },
    columnHead: { tag: 'div', role: 'columnheader' },
  },
  flat: {
    list: DIV,
    category: null,
    head: DIV,
    headCell: null,
    rows: null,
    row: DIV,
    cell: SPAN,
    columnHead: null,
  },
  cards: {
    list: DIV,
    category: { tag: 'article' },
    head: { tag: 'header' },
    headCell: null,
    rows: DIV,
    row: DIV,
    cell: SPAN,
    columnHead: null,
  },
  columns: {
    list: DIV,
    category: SECTION,
    head: DIV,
    headCell: null,
    rows: DIV,
    row: DIV,
    cell: DIV,
    columnHead: null,
  },
};
