import { type App, createApp } from 'vue';
import { NAVIGATION, type Navigation } from '../composables/navigation.ts';
import { SESSION, type Session } from '../composables/session.ts';
import { KIT, kitFor } from '../controls/kit.ts';
import type { Switches } from '../model/switches.ts';
import { watchShadow } from '../record/recorder.ts';
import type { SandboxWindow } from '../record/types.ts';
import styles from '../styles/app.css?inline';
import FramedContent from './FramedContent.vue';
import FrameShell from './FrameShell.vue';
import WholeApp from './WholeApp.vue';

/** Where the app lies in the document: nobody has shown whether in a frame or a shadow root (facts, section 8). */
type Mount = (session: Session, navigation: Navigation, own: SandboxWindow) => SandboxWindow;

function prepared(root: Parameters<typeof createApp>[0], session: Session, navigation: Navigation): App {
  return createApp(root)
    .provide(SESSION, session)
    .provide(NAVIGATION, navigation)
    .provide(KIT, kitFor(session.switches));
}

/** In the document itself. */
const top: Mount = (session, navigation, own) => {
  prepared(WholeApp, session, navigation).mount('#app');
  return own;
};

/** A new element with an open shadow root, the styles in it, and a place to mount in. */
function shadowHost(tag: string): { readonly host: HTMLElement; readonly place: HTMLElement } {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  const place = document.createElement('div');
  place.id = 'app';
  root.append(style, place);
  watchShadow(root);
  return { host, place };
}

/** In the open shadow root of one element, as widgets made by `defineCustomElement` are. */
const shadow: Mount = (session, navigation, own) => {
  const { host, place } = shadowHost('api-access-tokens-ui');
  document.querySelector('#app')?.replaceWith(host);
  prepared(WholeApp, session, navigation).mount(place);
  return own;
};

/** In a frame of the same origin, with the header and the navigation outside of it. */
const frame: Mount = (session, navigation, own) => {
  if (window.parent !== window) {
    prepared(FramedContent, session, navigation).mount('#app');
    return own;
  }
  return around(session, navigation, own);
};

/** In an open shadow root inside of another, inside of such a frame. */
const nested: Mount = (session, navigation, own) => {
  if (window.parent === window) return around(session, navigation, own);
  const outer = shadowHost('api-access-tokens-ui');
  const inner = shadowHost('api-access-tokens-view');
  document.querySelector('#app')?.replaceWith(outer.host);
  outer.place.append(inner.host);
  prepared(FramedContent, session, navigation).mount(inner.place);
  return own;
};

/** The document around the frame. */
const around: Mount = (session, navigation, own) => {
  prepared(FrameShell, session, navigation).mount('#app');
  // The record is the inner page's; without a frame (on the home page) it is this one's.
  const inner = (): SandboxWindow => {
    const element = document.querySelector('iframe');
    if (element === null) return own;
    const sandbox = element.contentWindow?.sandbox;
    if (sandbox === undefined) throw new Error('The frame of the tokens page is not loaded yet');
    return sandbox;
  };
  return {
    record: () => inner().record(),
    offered: () => inner().offered(),
    reset: () => inner().reset(),
  };
};

const MOUNTS: Readonly<Record<Switches['shell'], Mount>> = {
  top,
  shadow,
  frame,
  nested,
  modal: top,
  layer: top,
};

/** Mounts the app as the switch `shell` says; returns what stands at `window.sandbox`. */
export function mountApp(session: Session, navigation: Navigation, own: SandboxWindow): SandboxWindow {
  return MOUNTS[session.switches.shell](session, navigation, own);
}
