import { type Browser, ElementHandle, type Page } from 'puppeteer-core';

/*
 * The few parts of puppeteer-core that its types do not show. Both protocols can name a node inside a closed
 * shadow root, but no public method of Puppeteer turns such a name into a handle, and Puppeteer's own `goto`
 * never returns from a `moz-extension:` address. puppeteer-core is pinned exactly, and every use below checks
 * what it finds, so a change shows as an error with a name.
 */

/** Sends one WebDriver BiDi command over Puppeteer's own connection (Firefox takes only one session). */
export async function sendBidi(browser: Browser, method: string, params: unknown): Promise<unknown> {
  const connection = member(browser, 'connection');
  const reply = await call(connection, 'send', method, params);
  return member(reply, 'result');
}

/** The id of the page's top-level browsing context in WebDriver BiDi. */
export function contextOf(page: Page): string {
  const id = member(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('puppeteer-core: a frame has no "_id" any more');
  return id;
}

/** A handle on a node that WebDriver BiDi described (a `RemoteValue` with a `sharedId`). */
export async function handleOfRemoteNode(page: Page, remote: unknown): Promise<ElementHandle<Node>> {
  const realm = call(page.mainFrame(), 'mainRealm');
  return asHandle(call(realm, 'createHandle', remote));
}

/** A handle on a node that the DevTools protocol knows by its backend id. */
export async function adoptNode(page: Page, backendNodeId: number): Promise<ElementHandle<Node>> {
  const realm = call(page.mainFrame(), 'mainRealm');
  return asHandle(await call(realm, 'adoptBackendNode', backendNodeId));
}

function member(owner: unknown, name: string): unknown {
  if (typeof owner !== 'object' || owner === null || !(name in owner)) {
    throw new Error(`puppeteer-core: no "${name}" where it used to be`);
  }
  return Reflect.get(owner, name);
}

function call(owner: unknown, name: string, ...words: readonly unknown[]): unknown {
  const method = member(owner, name);
  if (typeof method !== 'function') throw new Error(`puppeteer-core: "${name}" is not a method any more`);
  return Reflect.apply(method, owner, words);
}

function asHandle(value: unknown): ElementHandle<Node> {
  if (!(value instanceof ElementHandle)) throw new Error('puppeteer-core: this is not an element handle');
  return value;
}
