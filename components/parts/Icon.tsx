/** Outlines drawn on a 16 × 16 grid. */
const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.8 10.8 14 14',
  plus: 'M8 3v10M3 8h10',
  edit: 'M10.5 3 13 5.5 5.5 13H3v-2.5L10.5 3Z',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v3.5M9 7v3.5',
  undo: 'M6 3.5 3 6.5l3 3M3 6.5h6a3.5 3.5 0 0 1 0 7H6',
  import: 'M8 2.5v7M5 6.5l3 3 3-3M3 11v2.5h10V11',
  export: 'M8 9.5v-7M5 5.5l3-3 3 3M3 11v2.5h10V11',
  share:
    'M4.5 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM11.5 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM11.5 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6.3 7l3.4-2M6.3 9l3.4 2',
  open: 'M9 3h4v4M13 3 7.5 8.5M6.5 3.5h-3v9h9v-3',
  close: 'M4 4l8 8M12 4l-8 8',
  star: 'm8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5Z',
  tag: 'M2.5 8.5v-6h6l5 5-6 6ZM5.5 5.5v.2',
  check: 'M3 8.5 6.5 12 13 4.5',
  side: 'M2.5 3h11v10h-11ZM6 3v10',
  chevron: 'M4 6l4 4 4-4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.2',
  success: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.5 8.2l1.8 1.8 3.3-3.8',
  warning: 'M8 2.5 14.5 13.5h-13L8 2.5ZM8 6.5V9.5M8 11.6v.1',
  danger: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5L5.5 2ZM8 5v3.5M8 11v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture that says nothing to assistive technology: the words beside it do. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="tp-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
