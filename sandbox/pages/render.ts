import type { PageRecord, SandboxPage } from './record.ts';
import { Activations } from './render/activations.ts';
import { makeButtons } from './render/buttons.ts';
import { makeDecoy } from './render/decoys.ts';
import { Markup } from './render/markup.ts';
import { Scopes } from './render/scopes.ts';
import type { PageSpec } from './spec.ts';
import { PAGE_WORDS } from './words.ts';

/** Draws the generated page whose spec the server put into the document, and keeps the truth about it. */

/** Takes the spec out of the document, so that the page has no mark that a built one lacks. */
function takeSpec(): PageSpec {
  const element = document.querySelector('script[type="application/json"]');
  if (element === null) throw new Error('The document holds no page spec');
  const spec: PageSpec = JSON.parse(element.textContent);
  element.remove();
  return spec;
}

/** The part that holds the scopes: its heading, the list, and where they belong to it the buttons. */
function makePanel(spec: PageSpec, markup: Markup, scopes: HTMLElement, buttons: HTMLElement): HTMLElement {
  const heading = markup.make('h2', 'title', PAGE_WORDS[spec.language][spec.title]);
  const content = [heading, scopes, buttons];
  switch (spec.place.dialog) {
    case 'none':
      return markup.make('section', 'panel', ...content);
    case 'native':
      return markup.make('dialog', 'panel', ...content);
    case 'role': {
      const dialog = markup.make('div', 'panel', ...content);
      dialog.setAttribute('role', 'dialog');
      dialog.setAttribute('aria-modal', 'true');
      dialog.setAttribute('aria-labelledby', markup.idOf(heading));
      return dialog;
    }
  }
}

/** Where the page is drawn: the body, or a shadow root in it. */
function makeRoot(spec: PageSpec): HTMLElement {
  const main = document.createElement('main');
  if (spec.place.shadow !== 'page') {
    document.body.append(main);
    return main;
  }
  const host = document.createElement('ui-app');
  document.body.append(host);
  host.attachShadow({ mode: 'open' }).append(main);
  return main;
}

function openDialogs(panel: HTMLElement): void {
  if (panel instanceof HTMLDialogElement) panel.showModal();
}

/** The page that holds everything, or what a frame holds of it. */
function draw(spec: PageSpec, inFrame: boolean): SandboxPage {
  const markup = new Markup(spec.naming);
  const activations = new Activations();
  const root = makeRoot(spec);
  const drawsScopes = inFrame === spec.place.frame;
  const decoys = (where: 'before' | 'after') =>
    inFrame
      ? []
      : spec.decoys
          .filter((decoy) => decoy.where === where)
          .map((decoy) => makeDecoy(spec, decoy, markup, activations));
  root.append(...decoys('before'));
  if (!drawsScopes) {
    const frame = markup.make('iframe', 'frame');
    Object.assign(frame.style, { width: '100%', height: '700px', border: '0' });
    const address = new URL(location.href);
    address.searchParams.set('part', 'frame');
    frame.src = address.href;
    root.append(frame, ...decoys('after'));
    return framed(frame, activations);
  }
  const scopes = new Scopes(spec, markup);
  const panel = makePanel(spec, markup, scopes.element, makeButtons(spec, markup, activations));
  root.append(panel, ...decoys('after'));
  openDialogs(panel);
  return {
    isAtRest: () => scopes.isAtRest(),
    boxes: () => scopes.boxes(),
    record: () => ({ granted: scopes.granted(), rows: scopes.rows(), activations: activations.list }),
  };
}

/** The truth of a page whose scopes are in a frame. */
function framed(frame: HTMLIFrameElement, activations: Activations): SandboxPage {
  const inner = () => frame.contentWindow?.sandboxPage;
  return {
    isAtRest: () => inner()?.isAtRest() === true,
    boxes: () => {
      const { x, y } = frame.getBoundingClientRect();
      return (inner()?.boxes() ?? []).map((box) => ({ ...box, x: x + box.x, y: y + box.y }));
    },
    record: (): PageRecord => {
      const page = inner();
      if (page === undefined) throw new Error('The frame of the page is not there yet');
      const { granted, rows, activations: inside } = page.record();
      return { granted, rows, activations: [...activations.list, ...inside] };
    },
  };
}

const inFrame = new URL(location.href).searchParams.get('part') === 'frame';
window.sandboxPage = draw(takeSpec(), inFrame);
