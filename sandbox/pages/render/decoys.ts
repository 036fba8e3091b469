import type { DecoyKind, DecoySpec, PageSpec } from '../spec.ts';
import { PAGE_WORDS, type PageWords } from '../words.ts';
import type { Activations } from './activations.ts';
import { makeControl } from './control.ts';
import { type Markup, style } from './markup.ts';

/** What the decoys of a page are made with. */
interface Workshop {
  readonly markup: Markup;
  readonly words: PageWords;
  /** A control of the decoy's kind, with words beside it, that writes down what happens to it. */
  box(name: string, text: string | null, on?: boolean): HTMLElement;
  /** A button that writes down what happens to it. */
  button(name: string, text: string): HTMLElement;
}

type Build = (workshop: Workshop) => HTMLElement;

const table = (markup: Markup, head: readonly string[], rows: readonly (readonly (Node | string)[])[]) =>
  markup.make(
    'table',
    'other-table',
    markup.make('tr', 'other-row', ...head.map((text) => markup.make('th', 'other-head', text))),
    ...rows.map((cells) =>
      markup.make('tr', 'other-row', ...cells.map((cell) => markup.make('td', 'other-cell', cell))),
    ),
  );

const COLUMNS = ['Action Id', 'Payout', 'Event Date', 'Campaign', 'Click Id'];
const NOTICES = ['Actions: daily summary', 'Catalogs: failed uploads', 'Contracts: new proposals'];
const PEOPLE = ['Dana Ito', 'Sam Ortiz', 'Noor Haddad'];
const TOKENS = ['Reporting', 'Catalog upload'];

const BUILDERS: Readonly<Record<DecoyKind, Build>> = {
  newsletter: ({ markup, words, box }) =>
    markup.make('p', 'promo', box('decoy: newsletter', words.newsletter)),
  'filter-bar': ({ markup, words, box, button }) =>
    markup.make(
      'div',
      'filters',
      Object.assign(markup.make('input', 'search'), { type: 'search', placeholder: words.search }),
      box('decoy: filter enabled', words.enabled, true),
      box('decoy: filter disabled', words.disabled),
      box('decoy: filter last 7 days', words.last7Days),
      button('forbidden: clear filters', words.clearAll),
    ),
  'remember-me': ({ markup, words, box }) =>
    markup.make('div', 'remember', box('decoy: remember me', words.rememberMe, true)),
  cookies: ({ markup, words, box }) =>
    markup.make('aside', 'consent', box('decoy: cookies', words.cookies, true)),
  'report-columns': ({ markup, words, box }) =>
    markup.make(
      'section',
      'report',
      markup.make('h3', 'report-title', words.report),
      table(
        markup,
        ['', words.objective],
        COLUMNS.map((name) => [box(`decoy: report column ${name}`, null, true), name]),
      ),
    ),
  notifications: ({ markup, words, box }) =>
    markup.make(
      'section',
      'notices',
      markup.make('h3', 'notices-title', words.notifications),
      markup.make(
        'ul',
        'notices-list',
        ...NOTICES.map((name) => markup.make('li', 'notice', box(`decoy: notification ${name}`, name))),
      ),
    ),
  users: ({ markup, words, box }) =>
    markup.make(
      'section',
      'users',
      markup.make('h3', 'users-title', words.users),
      table(
        markup,
        ['', 'Actions', 'Catalogs'],
        PEOPLE.map((name) => [
          name,
          box(`decoy: right Actions of ${name}`, null, true),
          box(`decoy: right Catalogs of ${name}`, null),
        ]),
      ),
    ),
  'token-cards': ({ markup, words, box, button }) =>
    markup.make(
      'section',
      'tokens',
      markup.make('h3', 'tokens-title', words.tokens),
      ...TOKENS.map((name) =>
        markup.make(
          'div',
          'token-card',
          markup.make('b', 'token-name', name),
          box(`forbidden: enable token ${name}`, words.enabled, true),
          button(`forbidden: delete token ${name}`, words.deleteToken),
        ),
      ),
    ),
  'dark-mode': ({ markup, words, box }) =>
    markup.make('div', 'theme', box('decoy: dark mode', words.darkMode)),
  pagination: ({ markup, words, button }) =>
    markup.make(
      'nav',
      'pages',
      words.page,
      ...['1', '2', '3'].map((number) => button(`decoy: page ${number}`, number)),
      button('decoy: next page', '›'),
    ),
  'help-text': ({ markup, words, box }) =>
    markup.make(
      'div',
      'help',
      markup.make('p', 'help-text', 'GET /Actions lists actions; GET /Catalogs lists catalogs.'),
      box('decoy: examples', words.example),
    ),
};

/** A group of controls that have nothing to do with scopes. */
export function makeDecoy(
  spec: PageSpec,
  { kind, control }: DecoySpec,
  markup: Markup,
  activations: Activations,
): HTMLElement {
  const words = PAGE_WORDS[spec.language];
  const box: Workshop['box'] = (name, text, on = false) => {
    let checked = on;
    const made = makeControl(markup, {
      kind: control,
      controlled: false,
      press: () => {
        checked = !checked;
        made.show({ checked, locked: false });
        return true;
      },
    });
    made.show({ checked, locked: false });
    activations.watch(made.element, name);
    if (text === null) return markup.make('span', 'other-box', made.element);
    const isInput = made.labelable !== null;
    const around = markup.make(isInput ? 'label' : 'span', 'other-box', made.element, ' ', text);
    if (isInput) activations.watch(around, name);
    return around;
  };
  const button: Workshop['button'] = (name, text) => {
    const made = markup.make('button', 'other-button', text);
    made.type = 'button';
    activations.watch(made, name);
    return made;
  };
  const element = BUILDERS[kind]({ markup, words, box, button });
  style(element, { margin: '12px 0' });
  return element;
}
