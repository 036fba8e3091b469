import type { Category, Scope } from '../../data/types.ts';
import { element, escaped, one, oneInput } from '../markup.ts';
import { startOf } from '../start.ts';
import { Truth } from '../truth.ts';
import { isChange, track } from './controlled.ts';

/** The one state that everything is drawn from. */
interface State {
  readonly on: ReadonlySet<string>;
  readonly ticked: ReadonlySet<string>;
}

/** Express style, as this team writes paths everywhere: `/Agencies/:accountSID/Jobs/:jobId`, breakable after each slash. */
function shown(path: string): string {
  const express = path.replace(
    /\{(\w)(\w*)\}/g,
    (_, first: string, rest: string) => `:${first.toLowerCase()}${rest}`,
  );
  return express
    .split('/')
    .filter(Boolean)
    .map((part) => `/<wbr>${escaped(part)}`)
    .join('');
}

const stateOf = (checked: boolean) => (checked ? 'checked' : 'unchecked');

/** Radix's Switch: a button, and inside of a form a native box that nobody sees and that follows the button. */
function switchMarkup(attributes: string): string {
  return `<span class="inline-flex relative"><button type="button" role="switch" value="on" class="switch peer inline-flex items-center h-6 w-11 rounded-full" ${attributes}><span class="thumb block h-5 w-5 rounded-full"></span></button><input type="checkbox" aria-hidden="true" tabindex="-1" value="on" style="transform: translateX(-100%); position: absolute; pointer-events: none; opacity: 0; margin: 0; width: 44px; height: 24px"></span>`;
}

function patchSwitch(root: ParentNode, checked: boolean): void {
  const button = one(root, '[role=switch]');
  for (const part of [button, one(button, '.thumb')]) part.dataset['state'] = stateOf(checked);
  button.setAttribute('aria-checked', String(checked));
  oneInput(root, 'input[aria-hidden]').checked = checked;
}

/**
 * The React team: every box is controlled, so what the state does not hold is taken back after each event. Rows of a
 * category that is off are unmounted; their ticks stay in the state, and come back with new elements.
 */
class Permissions {
  readonly #categories: readonly Category[];
  readonly #sections: readonly HTMLElement[];
  readonly #keys = new WeakMap<Element, string>();
  #state: State;

  constructor(categories: readonly Category[], list: HTMLElement) {
    this.#categories = categories;
    const { on, ticked } = startOf(categories);
    this.#state = { on, ticked };
    this.#sections = categories.map((category, at) => this.#section(category, at));
    list.append(...this.#sections);
    this.#render();
  }

  granted(): string[] {
    const { on, ticked } = this.#state;
    const enabled = this.#categories.filter(({ id }) => on.has(id));
    return enabled.flatMap(({ scopes }) => scopes.map(({ id }) => id)).filter((id) => ticked.has(id));
  }

  clear(): void {
    this.#setState({ on: this.#state.on, ticked: new Set() });
  }

  /** React's one listener at the root: `onChange` of a box is made of its click. */
  handleClick(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const control = target.closest('[role=switch], input');
    const key = control === null ? undefined : this.#keys.get(control);
    if (control === null || key === undefined) return;
    if (!(control instanceof HTMLInputElement)) this.#toggle('on', key);
    else if (isChange(control)) this.#toggle('ticked', key);
    queueMicrotask(() => this.#render());
  }

  #toggle(part: 'on' | 'ticked', key: string): void {
    const next = new Set(this.#state[part]);
    if (!next.delete(key)) next.add(key);
    this.#setState({ ...this.#state, [part]: next });
  }

  #setState(state: State): void {
    this.#state = state;
    queueMicrotask(() => this.#render());
  }

  #section({ id, name }: Category, at: number): HTMLElement {
    const section = element(`<section aria-labelledby=":r${at}:" class="rounded-lg border">
<header class="flex items-center justify-between px-4 py-3"><h3 id=":r${at}:" class="font-semibold">${escaped(name)}</h3>${switchMarkup(`aria-labelledby=":r${at}:"`)}</header></section>`);
    this.#keys.set(one(section, '[role=switch]'), id);
    return section;
  }

  #rows({ scopes }: Category, at: number): HTMLElement {
    const rows = element('<dl class="divide-y text-sm"></dl>');
    rows.append(...scopes.map((scope, line) => this.#row(scope, `:r${at}-${line}:`)));
    return rows;
  }

  #row({ id, label, method, path }: Scope, htmlFor: string): HTMLElement {
    const row = element(`<div class="grid scope-grid items-center gap-3 px-4 py-3">
<dt class="flex items-center gap-3"><input type="checkbox" id="${htmlFor}" class="h-4 w-4 rounded"><label for="${htmlFor}">${escaped(label)}</label></dt>
<dd class="flex items-center gap-3 text-slate-500"><span class="rounded-full border px-2 font-semibold">${method}</span><code class="font-mono break-words">${shown(path)}</code></dd></div>`);
    const box = oneInput(row);
    this.#keys.set(box, id);
    track(box);
    return row;
  }

  #render(): void {
    const { on, ticked } = this.#state;
    this.#categories.forEach((category, at) => {
      const section = this.#sections[at];
      if (section === undefined) throw new Error(`${category.name} has no section`);
      const isOn = on.has(category.id);
      patchSwitch(one(section, 'header'), isOn);
      const mounted = section.querySelector('dl');
      if (isOn && mounted === null) section.append(this.#rows(category, at));
      if (!isOn) mounted?.remove();
      for (const box of section.querySelectorAll<HTMLInputElement>('dl input')) {
        box.checked = ticked.has(this.#keys.get(box) ?? '');
      }
    });
  }
}

export function startReact(categories: readonly Category[]): void {
  const root = one(document, '#__next');
  root.append(
    element(`<form class="mx-auto max-w-3xl p-6 space-y-4">
<nav aria-label="Progress" class="text-sm text-slate-500"><ol class="flex gap-3"><li>Setup</li><li>Contact Information</li><li aria-current="step">API Scopes</li><li>Create</li></ol></nav>
<div class="flex items-center justify-between"><h2 class="font-semibold">Choose API scopes</h2><button type="button" class="clear text-sm">Clear all</button></div>
<div class="flex items-center gap-3"><label class="sr-only" for="q">Search permissions</label><input id="q" type="text" placeholder="Search permissions…" class="border px-4"><button type="button" role="checkbox" aria-checked="false" data-state="unchecked" value="on" id="deprecated" class="border h-5 w-5"></button><label for="deprecated" class="text-sm">Show deprecated</label></div>
<div class="sections space-y-4"></div>
<div class="flex justify-between"><button type="button" class="back">Back</button><button type="submit" class="continue rounded-lg border px-4">Continue</button></div></form>`),
    element(
      `<div role="region" aria-label="Notifications (F8)" tabindex="-1"><ol tabindex="-1"><li role="status" aria-live="off" data-state="open" class="toast text-sm">Contact details saved <button type="button" aria-label="Dismiss">✕</button></li></ol></div>`,
    ),
  );
  const permissions = new Permissions(categories, one(root, '.sections'));
  const truth = new Truth(() => permissions.granted());
  root.addEventListener('click', ({ target }) => permissions.handleClick(target));
  one(root, '.clear').addEventListener('click', () => permissions.clear());
  one(root, 'form').addEventListener('submit', (event) => event.preventDefault());
  truth.watch('search', one(root, '#q'));
  truth.watch('deprecated', one(root, '#deprecated'));
  truth.watch('notifications', one(root, '[role=region]'));
  truth.watch('back', one(root, '.back'));
  truth.watch('continue', one(root, '.continue'));
}
