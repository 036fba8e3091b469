/** A folder with its own duty, and what it may know of others (see `docs/architecture.md`). */
export interface Room {
  readonly folder: string;
  /** Folders that it may import from besides itself. */
  readonly uses: readonly string[];
  /** Folders of which it may import types, which leave nothing behind at run time. */
  readonly usesTypesOf?: readonly string[];
  /** Packages that it may load; without it any. */
  readonly packages?: readonly RegExp[];
}

const CORE = ['utils/scopes', 'utils/secrets', 'utils/days'];

/** The arrows: entrypoints → components, page, templates, checklist → scopes, secrets. */
export const ROOMS: readonly Room[] = [
  { folder: 'utils/scopes', uses: [], packages: [] },
  { folder: 'utils/secrets', uses: [], packages: [] },
  { folder: 'utils/days', uses: [], packages: [] },
  {
    folder: 'utils/support',
    uses: ['utils/i18n', 'utils/messages'],
    usesTypesOf: ['utils/scopes'],
    packages: [],
  },
  { folder: 'utils/evidence', uses: CORE, packages: [/^confbox\/yaml$/] },
  { folder: 'utils/i18n', uses: [], packages: [/^#i18n$/] },
  { folder: 'utils/templates', uses: [...CORE, 'utils/i18n'] },
  // Of the templates only what a line of text is.
  {
    folder: 'utils/checklist',
    uses: [...CORE, 'utils/i18n', 'utils/templates'],
    usesTypesOf: ['utils/page'],
    packages: [],
  },
  // Of the templates only what a storage area is, and zod's setting.
  {
    folder: 'utils/records',
    uses: [...CORE, 'utils/i18n', 'utils/checklist', 'utils/templates'],
    packages: [/^zod/, /^wxt\/browser$/],
  },
  { folder: 'utils/migration', uses: [...CORE, 'utils/templates'], packages: [/^zod/, /^wxt\/browser$/] },
  { folder: 'utils/page', uses: CORE, usesTypesOf: ['utils/templates'] },
  // Of the templates only the shape of a storage area and zod's setting.
  { folder: 'utils/hosts', uses: [...CORE, 'utils/templates'] },
  {
    folder: 'utils/page-maps',
    // Of the templates only zod's setting.
    uses: [...CORE, 'utils/templates'],
    usesTypesOf: ['utils/page'],
    packages: [/^zod/, /^wxt\/browser$/],
  },
  { folder: 'utils/policy', uses: [...CORE, 'utils/templates'] },
  { folder: 'utils/sync', uses: [...CORE, 'utils/i18n', 'utils/templates'] },
  {
    folder: 'utils/messages',
    uses: [
      ...CORE,
      'utils/templates',
      'utils/checklist',
      'utils/page-maps',
      'utils/records',
      'utils/migration',
    ],
    usesTypesOf: ['utils/page'],
  },
  {
    folder: 'utils/panel',
    uses: [
      ...CORE,
      'utils/support',
      'utils/i18n',
      'utils/page',
      'utils/templates',
      'utils/checklist',
      'utils/messages',
      'utils/records',
      'utils/migration',
    ],
  },
  {
    folder: 'utils/background',
    uses: [
      ...CORE,
      'utils/support',
      'utils/i18n',
      'utils/hosts',
      'utils/page-maps',
      'utils/policy',
      'utils/sync',
      'utils/templates',
      'utils/checklist',
      'utils/records',
      'utils/migration',
      'utils/messages',
    ],
    usesTypesOf: ['utils/page'],
  },
  {
    folder: 'utils/loader',
    uses: ['utils/page'],
    usesTypesOf: ['utils/messages', 'utils/scopes'],
    packages: [/^wxt\/utils\//],
  },
  {
    folder: 'components',
    uses: [
      ...CORE,
      'utils/support',
      'utils/i18n',
      'utils/evidence',
      'utils/hosts',
      'utils/page-maps',
      'utils/policy',
      'utils/sync',
      'utils/templates',
      'utils/checklist',
      'utils/records',
      'utils/migration',
    ],
    usesTypesOf: ['utils/panel', 'utils/page'],
    packages: [/^preact(\/|$)/],
  },
  { folder: 'entrypoints', uses: ['utils', 'components'] },
  // Only wxt.config.ts, `npm run package` and tests use it, and nothing of it is in the package.
  { folder: 'utils/build', uses: [], packages: [/^vite$/, /^@zip\.js\/zip\.js$/, /^node:/] },
  { folder: 'sandbox', uses: [] },
];
