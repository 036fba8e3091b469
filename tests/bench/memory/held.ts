import type { CDPSession, Page } from 'puppeteer-core';
import { bytesOfObjects } from './heap-objects.ts';

/** What a page holds on to, after everything was let go that nothing needs. */
export interface Held {
  /** Objects of scripts, the page's and the extension's. */
  readonly bytes: number;
  /** Nodes of documents, those included that are in none any more. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Tells what a page holds. Pages of one process are counted together, so nothing else may go on in it. */
export async function heldBy(page: Page): Promise<() => Promise<Held>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    // What only a finalizer or a weak reference lets go of goes with the second.
    for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string): number => {
      const found = metrics.find(({ name }) => name === wanted);
      if (found === undefined) throw new Error(`The browser tells no ${wanted}`);
      return found.value;
    };
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), bytes: await bytesOfObjects(session) };
  };
}

const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const;

/** Tells how many observers there are in the extension's world of a page; `id` is the extension's. */
export async function observersIn(page: Page, id: string): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  const world = await extensionWorld(session, id);
  return async () => {
    const objectGroup = 'observers';
    let count = 0;
    for (const observer of OBSERVERS) {
      const expression = `${observer}.prototype`;
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        uniqueContextId: world,
        objectGroup,
      });
      if (result.objectId === undefined) throw new Error(`The browser has no ${expression}`);
      const { objects } = await session.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId,
        objectGroup,
      });
      const { result: length } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      count += length.value as number;
    }
    await session.send('Runtime.releaseObjectGroup', { objectGroup });
    return count;
  };
}

/** Content scripts of an extension share a world of their own in each page. */
async function extensionWorld(session: CDPSession, id: string): Promise<string> {
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) worlds.push(context.uniqueId);
  });
  await session.send('Runtime.enable');
  const [world] = worlds;
  if (world === undefined) throw new Error('The extension has no world in this page');
  return world;
}
