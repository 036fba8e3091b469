import type { ElementHandle } from 'puppeteer-core';

/** Something that live regions said. */
export interface Announcement {
  readonly politeness: 'polite' | 'assertive';
  readonly text: string;
  /** The region came together with its text: then not every screen reader says it. */
  readonly born: boolean;
}

/**
 * Notes from now on what live regions of a document or shadow root say: each text of a region that is another one than it had
 * before, as often as it comes.
 */
export async function listenIn(root: ElementHandle<Node>): Promise<void> {
  await root.evaluate((node) => {
    if (!(node instanceof Document || node instanceof ShadowRoot)) throw new Error('this is no root');
    const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live]';
    const said: Announcement[] = [];
    Reflect.set(globalThis, '__said', said);
    const known = new Map<Element, string>();
    const textOf = (region: Element) =>
      region instanceof HTMLElement && region.checkVisibility()
        ? region.innerText.replaceAll(/\s+/g, ' ').trim()
        : '';
    const look = (isFirst: boolean) => {
      for (const region of node.querySelectorAll(LIVE)) {
        if (region.getAttribute('aria-live') === 'off') continue;
        const before = known.get(region);
        const now = textOf(region);
        known.set(region, now);
        if (isFirst || now === '' || now === before) continue;
        const isUrgent =
          region.getAttribute('role') === 'alert' || region.getAttribute('aria-live') === 'assertive';
        said.push({
          politeness: isUrgent ? 'assertive' : 'polite',
          text: now,
          born: before === undefined,
        });
      }
    };
    look(true);
    new MutationObserver(() => look(false)).observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'role', 'aria-live'],
    });
  });
}

/** What was said since the last time, or since it was listened to. */
export async function saidIn(root: ElementHandle<Node>): Promise<readonly Announcement[]> {
  return await root.evaluate(() => {
    const said = Reflect.get(globalThis, '__said') as Announcement[];
    return said.splice(0);
  });
}
