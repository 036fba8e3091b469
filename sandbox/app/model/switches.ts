/** The switches of the URL query: the first value of each is the default. `README.md` says what each does. */
const CHOICES = {
  lang: ['en', 'zh'],
  start: ['all', 'none', 'some'],
  toggle: ['nothing', 'everything', 'keep'],
  mount: ['lazy', 'eager'],
  paths: ['shown', 'hidden'],
  markup: ['components', 'plain'],
  tokens: ['some', 'none', 'many'],
  cards: ['default', 'bare', 'links', 'acts', 'sections', 'table', 'terms'],
  view: ['list', 'setup', 'contact', 'scopes', 'create', 'edit'],
  tab: ['overview', 'credentials', 'scopes'],
  clear: ['categories', 'rows'],
  press: ['click', 'mousedown'],
  locked: ['none', 'disabled', 'reverts'],
  names: ['none', 'aria'],
  boxes: ['default', 'role', 'switch', 'pressed', 'nested', 'hidden', 'pointer', 'unnamed', 'state-class'],
  select: ['default', 'native', 'search', 'slow', 'virtual'],
  tags: ['enter', 'comma', 'option', 'blur'],
  text: ['plain', 'react', 'contenteditable'],
  shell: ['top', 'frame', 'shadow', 'nested', 'modal', 'layer'],
  list: ['whole', 'virtual', 'recycled', 'window'],
  fold: ['none', 'closed', 'single', 'details'],
  arrive: ['at-once', 'late', 'batches'],
  redraw: ['none', 'rows', 'all'],
  first: ['takes', 'ignored'],
  cover: ['none', 'spinner'],
  translate: ['none', 'fr', 'xx'],
  dir: ['ltr', 'rtl'],
  zoom: ['1', '0.67', '2'],
} as const;

type Choices = { readonly [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };

/** How this page load behaves. */
export interface Switches extends Choices {
  /** Milliseconds of every delay; null: each kind of delay has its own. */
  readonly delay: number | null;
  /** Generated scopes are added up to this number of rows. */
  readonly rows: number;
}

function chosen<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly [Value, ...Value[]],
): Value {
  const given = query.get(name);
  if (given === null) return values[0];
  const value = values.find((known) => known === given);
  if (value === undefined) throw new Error(`Unknown switch ${name}=${given}: expected ${values.join(', ')}`);
  return value;
}

function wholeNumber(query: URLSearchParams, name: string): number | null {
  const given = query.get(name);
  if (given === null) return null;
  if (!/^\d{1,5}$/.test(given))
    throw new Error(`Switch ${name}=${given}: expected a whole number up to 99999`);
  return Number(given);
}

/** Reads the switches from `location.search`. Throws an error that names the switch for a value it does not know. */
export function readSwitches(search: string): Switches {
  const query = new URLSearchParams(search);
  return {
    lang: chosen(query, 'lang', CHOICES.lang),
    start: chosen(query, 'start', CHOICES.start),
    toggle: chosen(query, 'toggle', CHOICES.toggle),
    mount: chosen(query, 'mount', CHOICES.mount),
    paths: chosen(query, 'paths', CHOICES.paths),
    markup: chosen(query, 'markup', CHOICES.markup),
    tokens: chosen(query, 'tokens', CHOICES.tokens),
    cards: chosen(query, 'cards', CHOICES.cards),
    view: chosen(query, 'view', CHOICES.view),
    tab: chosen(query, 'tab', CHOICES.tab),
    clear: chosen(query, 'clear', CHOICES.clear),
    press: chosen(query, 'press', CHOICES.press),
    locked: chosen(query, 'locked', CHOICES.locked),
    names: chosen(query, 'names', CHOICES.names),
    boxes: chosen(query, 'boxes', CHOICES.boxes),
    select: chosen(query, 'select', CHOICES.select),
    tags: chosen(query, 'tags', CHOICES.tags),
    text: chosen(query, 'text', CHOICES.text),
    shell: chosen(query, 'shell', CHOICES.shell),
    list: chosen(query, 'list', CHOICES.list),
    fold: chosen(query, 'fold', CHOICES.fold),
    arrive: chosen(query, 'arrive', CHOICES.arrive),
    redraw: chosen(query, 'redraw', CHOICES.redraw),
    first: chosen(query, 'first', CHOICES.first),
    cover: chosen(query, 'cover', CHOICES.cover),
    translate: chosen(query, 'translate', CHOICES.translate),
    dir: chosen(query, 'dir', CHOICES.dir),
    zoom: chosen(query, 'zoom', CHOICES.zoom),
    delay: wholeNumber(query, 'delay'),
    rows: wholeNumber(query, 'rows') ?? 0,
  };
}
