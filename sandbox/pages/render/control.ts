import type { ControlKind, NamedBy } from '../spec.ts';
import { type Markup, style } from './markup.ts';

/** What a control shows. */
export interface ControlState {
  readonly checked: boolean | 'mixed';
  readonly locked: boolean;
}

export interface Control {
  /** What goes into the page. */
  readonly element: HTMLElement;
  /** What a `label[for]` may name; null where the control can have no label. */
  readonly labelable: HTMLElement | null;
  /** Where `aria-label` and `aria-labelledby` belong. */
  readonly named: HTMLElement;
  show(state: ControlState): void;
}

export interface ControlOptions {
  readonly kind: ControlKind;
  /** Whether the state is shown by a script only, so that a press does not show at once. */
  readonly controlled: boolean;
  /** Somebody pressed it. False: the page was not ready, and the press is lost. */
  press(): boolean;
}

type Maker = (markup: Markup, options: ControlOptions) => Control;

const NOT_SEEN: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

const BOX: Partial<CSSStyleDeclaration> = {
  display: 'inline-block',
  width: '18px',
  height: '18px',
  border: '1px solid #789',
  borderRadius: '4px',
  padding: '0',
  cursor: 'pointer',
};

function input(markup: Markup, { controlled, press }: ControlOptions) {
  const box = markup.make('input', 'check');
  box.type = 'checkbox';
  let shown = false;
  box.addEventListener('click', (event) => {
    if (!press()) event.preventDefault();
    // As React does it: whatever the browser did, the box shows what the page last drew.
    else if (controlled) box.checked = shown;
  });
  const show = ({ checked, locked }: ControlState) => {
    shown = checked === true;
    box.checked = shown;
    box.indeterminate = checked === 'mixed';
    box.disabled = locked;
  };
  return { box, show };
}

function withRole(
  markup: Markup,
  tag: 'div' | 'span' | 'button',
  attribute: 'aria-checked' | 'aria-pressed',
  on: 'click' | 'pointerdown',
  { press }: ControlOptions,
) {
  const box = markup.make(tag, 'check');
  if (box instanceof HTMLButtonElement) box.type = 'button';
  else box.tabIndex = 0;
  style(box, BOX);
  const isLocked = () => box.getAttribute('aria-disabled') === 'true';
  box.addEventListener(on, (event) => {
    event.preventDefault();
    if (!isLocked()) press();
  });
  // A press must not reach what it stands in, such as a summary.
  if (on !== 'click') box.addEventListener('click', (event) => event.preventDefault());
  else if (tag !== 'button') {
    box.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === ' ' && !isLocked()) press();
    });
  }
  const show = ({ checked, locked }: ControlState) => {
    box.setAttribute(attribute, String(checked));
    box.style.background = checked === true ? '#27c' : checked === 'mixed' ? '#9be' : '#fff';
    if (locked) box.setAttribute('aria-disabled', 'true');
    else box.removeAttribute('aria-disabled');
  };
  return { box, show };
}

const makeInput: Maker = (markup, options) => {
  const { box, show } = input(markup, options);
  return { element: box, labelable: box, named: box, show };
};

const makeRole =
  (
    role: string | null,
    tag: 'div' | 'button',
    attribute: 'aria-checked' | 'aria-pressed',
    on: 'click' | 'pointerdown' = 'click',
  ): Maker =>
  (markup, options) => {
    const { box, show } = withRole(markup, tag, attribute, on, options);
    if (role !== null) box.setAttribute('role', role);
    return { element: box, labelable: null, named: box, show };
  };

const MAKERS: Readonly<Record<ControlKind, Maker>> = {
  native: makeInput,
  controlled: (markup, options) => makeInput(markup, { ...options, controlled: true }),
  'hidden-input': (markup, options) => {
    const control = makeInput(markup, options);
    style(control.element, NOT_SEEN);
    return control;
  },
  'role-checkbox': makeRole('checkbox', 'div', 'aria-checked'),
  'role-switch': makeRole('switch', 'button', 'aria-checked'),
  'aria-pressed': makeRole(null, 'button', 'aria-pressed'),
  pointer: makeRole('checkbox', 'div', 'aria-checked', 'pointerdown'),
  element: (markup, options) => {
    const host = markup.make('ui-check', 'check');
    const { box, show } = input(markup, options);
    host.attachShadow({ mode: 'open' }).append(box);
    return {
      element: host,
      labelable: null,
      named: box,
      show: (state) => {
        show(state);
        host.toggleAttribute('checked', state.checked === true);
      },
    };
  },
  'nested-element': (markup, options) => {
    const outer = markup.make('ui-field', 'check');
    const inner = markup.make('ui-tick', 'tick');
    const { box, show } = withRole(markup, 'span', 'aria-checked', 'click', options);
    box.setAttribute('role', 'checkbox');
    inner.attachShadow({ mode: 'open' }).append(box);
    outer.attachShadow({ mode: 'open' }).append(inner);
    return { element: outer, labelable: null, named: box, show };
  },
  mousedown: (markup, options) => {
    const around = markup.make('span', 'check');
    style(around, { display: 'inline-block', cursor: 'pointer', padding: '2px' });
    const box = markup.make('input', 'tick');
    box.type = 'checkbox';
    box.tabIndex = -1;
    box.style.pointerEvents = 'none';
    around.append(box);
    around.addEventListener('click', (event) => event.preventDefault());
    around.addEventListener('mousedown', () => {
      if (!box.disabled) options.press();
    });
    return {
      element: around,
      labelable: null,
      named: box,
      show: ({ checked, locked }) => {
        box.checked = checked === true;
        box.indeterminate = checked === 'mixed';
        box.disabled = locked;
      },
    };
  },
};

/** A control of the kind; it shows nothing until it is told what. */
export function makeControl(markup: Markup, options: ControlOptions): Control {
  return MAKERS[options.kind](markup, options);
}

/** A control with the words that belong to it. */
export interface NamedControl {
  readonly control: Control;
  /** The words, when they stand apart; null where they stand in the control's own label or nowhere. */
  readonly words: HTMLElement | null;
  /** What goes where the control is. */
  readonly element: HTMLElement;
}

/**
 * Puts a control and its words together. `words` is the element that holds them, null where none are seen; `name`
 * is what an `aria-label` says.
 */
export function nameControl(
  markup: Markup,
  control: Control,
  by: NamedBy,
  words: HTMLElement | null,
  name: string,
): NamedControl {
  const apart: NamedControl = { control, words, element: control.element };
  switch (by) {
    case 'beside':
      return apart;
    case 'aria-label':
      control.named.setAttribute('aria-label', name);
      return apart;
    case 'labelledby':
      if (words !== null) control.named.setAttribute('aria-labelledby', markup.idOf(words));
      return apart;
    case 'label-for': {
      if (words === null || control.labelable === null) return apart;
      const label = markup.make('label', 'label');
      label.htmlFor = markup.idOf(control.labelable);
      label.append(words);
      return { control, words: label, element: control.element };
    }
    case 'label-around': {
      if (words === null || control.labelable === null) return apart;
      const label = markup.make('label', 'label', control.element, ' ', words);
      return { control, words: null, element: label };
    }
  }
}
