// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopClock } from './testing/clock.ts';
import { only, showPage } from './testing/page.ts';
import { watchAddress, watchPage } from './watch.ts';

let stop = new AbortController();
beforeEach(() => {
  stop = new AbortController();
  stopClock();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets observers of the page speak, then the clock run. */
async function pass(ms: number): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(ms);
}

describe('watching the page', () => {
  function watch(html: string) {
    showPage(html);
    const changed = vi.fn();
    watchPage(document, changed, stop.signal);
    return changed;
  }
  const SHADOW =
    '<x-a><template shadowrootmode="open"><p id="x">a</p><input id="i" type="checkbox"><iframe></iframe></template></x-a>';

  it.each<[string, () => void]>([
    ['a node', () => document.body.append('text')],
    ['an attribute in a shadow root', () => only('#x').setAttribute('class', 'b')],
    [
      'a text in a shadow root',
      () => {
        only('#x').firstChild?.replaceWith('b');
      },
    ],
    ['a tick in a shadow root', () => only('#i').click()],
    // Its first, empty document is replaced by another, which no observer of the first one sees.
    ['a frame that has loaded', () => only('iframe').dispatchEvent(new Event('load'))],
  ])('tells of %s', async (_, change) => {
    const changed = watch(SHADOW);
    change();
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('goes through nothing while somebody is at work on the page', async () => {
    showPage('<p id="x"></p>');
    const changed = vi.fn();
    let isAtWork = true;
    watchPage(document, changed, stop.signal, () => isAtWork);
    const passes = vi.spyOn(document, 'querySelectorAll');
    document.body.setAttribute('class', 'a');
    await pass(200);
    expect(changed).not.toHaveBeenCalled();
    expect(passes).not.toHaveBeenCalled();
    isAtWork = false;
    document.body.setAttribute('class', 'b');
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(passes).toHaveBeenCalled();
  });

  it('tells once of a burst', async () => {
    const changed = watch('<p id="x"></p>');
    for (let at = 0; at < 20; at += 1) only('#x').setAttribute('data-at', String(at));
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(1);
    only('#x').setAttribute('data-at', 'later');
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('sees into shadow roots that come later', async () => {
    const changed = watch('<x-a id="host"></x-a>');
    const root = only('#host').attachShadow({ mode: 'open' });
    only('#host').setAttribute('ready', '');
    await pass(200);
    root.innerHTML = '<p>late</p>';
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is silent once it is over', async () => {
    const changed = watch('<p id="x"></p>');
    only('#x').setAttribute('class', 'a');
    stop.abort();
    await pass(200);
    only('#x').setAttribute('class', 'b');
    await pass(200);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('watching the address', () => {
  const fake = (navigation?: EventTarget) => {
    const target = new EventTarget();
    return Object.assign(target, {
      location: { href: 'https://app.impact.com/a' },
      navigation,
      setInterval: (act: () => void, ms: number) => setInterval(act, ms),
      clearInterval: (id: ReturnType<typeof setInterval>) => clearInterval(id),
    });
  };
  type Fake = ReturnType<typeof fake>;
  const watch = (view: Fake) => {
    const changed = vi.fn();
    watchAddress(view as unknown as Window, changed, stop.signal);
    return changed;
  };

  it.each<[string, (view: Fake) => void]>([
    ['going back', (view) => view.dispatchEvent(new Event('popstate'))],
    ['a new hash', (view) => view.dispatchEvent(new Event('hashchange'))],
    ['pushState, which tells nobody', () => vi.advanceTimersByTime(1000)],
  ])('without the Navigation API hears of %s', (_, act) => {
    const view = fake();
    const changed = watch(view);
    view.location.href = 'https://app.impact.com/b';
    act(view);
    expect(changed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('with the Navigation API needs no clock', () => {
    const navigation = new EventTarget();
    const view = fake(navigation);
    const changed = watch(view);
    expect(vi.getTimerCount()).toBe(0);
    view.location.href = 'https://app.impact.com/b';
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is silent while the address stays, and once it is over', () => {
    const view = fake();
    const changed = watch(view);
    view.dispatchEvent(new Event('popstate'));
    expect(changed).not.toHaveBeenCalled();
    stop.abort();
    view.location.href = 'https://app.impact.com/b';
    view.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(5000);
    expect(changed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
