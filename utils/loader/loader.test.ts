// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLoader } from './loader.ts';
import { meeting } from './meeting.ts';

/*
 * The loader looks at real documents; the address and the extension's API are stand-ins, since a test has neither.
 */

const sendMessage = vi.fn();
const TOKENS = '/secure/agency/api/fr/api-access-tokens-ui.ihtml';
const LEGACY = '/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml';
const OTHER = '/secure/mediapartner/home/pview.ihtml';
const OPEN = { kind: 'open-panel', accountType: 'agency' };
const CREATE = '<button>Create Access Token</button>';

interface Opened {
  goTo(path: string): void;
}
let opened: Opened[] = [];

/** A window at an address, with a Navigation API that tells of changes. */
function openAt(path: string): Opened {
  const navigation = new EventTarget();
  const view = { document, navigation, location: { href: `https://app.impact.com${path}` } };
  startLoader(view as unknown as Window);
  const page = {
    goTo(next: string) {
      view.location.href = `https://app.impact.com${next}`;
      navigation.dispatchEvent(new Event('currententrychange'));
    },
  };
  opened.push(page);
  return page;
}

/** What the background does: it brings the panel's script, and answers. */
async function bringPanel(): Promise<null> {
  meeting().wake ??= vi.fn();
  return null;
}

/** The page changes, and its bursts of changes come to an end. */
async function change(html: string): Promise<void> {
  document.body.innerHTML = html;
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(1000);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  sendMessage.mockImplementation(bringPanel);
  vi.stubGlobal('chrome', { runtime: { id: 'own', sendMessage } });
  document.title = 'Settings';
  document.body.innerHTML = '';
});
afterEach(() => {
  // A loader lives as long as its page: those of one test must not look at the page of the next.
  for (const page of opened) page.goTo(OTHER);
  opened = [];
  globalThis.tokenPresetsMeeting = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('on the tokens page', () => {
  it('asks for the panel at once, once', async () => {
    openAt(TOKENS);
    expect(sendMessage.mock.calls).toEqual([[OPEN]]);
    await change(CREATE);
    await change('<p>more</p>');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('wakes the panel that is there each time the page is come to', () => {
    const page = openAt(TOKENS);
    page.goTo(OTHER);
    expect(meeting().wanted).toBe(false);
    const wake = vi.fn();
    meeting().wake = wake;
    page.goTo(TOKENS);
    expect([sendMessage.mock.calls.length, wake.mock.calls.length]).toEqual([1, 1]);
    expect(meeting().wanted).toBe(true);
  });

  it.each([
    ['never answers', () => new Promise(() => {})],
    ['is not there', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['answers, and no script came to this page', () => Promise.resolve(null)],
  ])('asks a background again that %s, and no more once the script is there', async (_, answer) => {
    sendMessage.mockImplementationOnce(answer);
    openAt(TOKENS);
    expect(meeting().wake).toBe(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(meeting().wake).not.toBe(null);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('asks a few times and not for ever, and again when the page is come to later', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    const page = openAt(TOKENS);
    await vi.advanceTimersByTimeAsync(60_000);
    const asked = sendMessage.mock.calls.length;
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(10);
    page.goTo(OTHER);
    page.goTo(TOKENS);
    expect(sendMessage).toHaveBeenCalledTimes(asked + 1);
  });

  it('asks no more once the page was left', async () => {
    sendMessage.mockReturnValue(new Promise(() => {}));
    const page = openAt(TOKENS);
    page.goTo(OTHER);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('sends for the panel while the page loads, and wants it when the page is no login', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    openAt(TOKENS);
    expect(sendMessage.mock.calls).toEqual([[OPEN]]);
    expect(meeting().wanted).toBe(false);
    const wake = vi.fn();
    meeting().wake = wake;
    loading.mockReturnValue('interactive');
    document.body.innerHTML = '<input id="j_password" type="password">';
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(meeting().wanted).toBe(false);
    await change(CREATE);
    expect([meeting().wanted, wake.mock.calls.length]).toEqual([true, 1]);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('does not ask on the login form, and does once it is gone', async () => {
    document.body.innerHTML = '<input id="j_password" type="password">';
    openAt(TOKENS);
    await change('<input id="j_password" type="password"><p>Session Timeout</p>');
    expect(sendMessage).not.toHaveBeenCalled();
    await change(CREATE);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('does not ask on a page that is titled as a login', () => {
    document.title = 'Login';
    openAt(TOKENS);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe('on an old or similar address', () => {
  it('neither asks nor looks while the page loads', () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    document.body.innerHTML = CREATE;
    openAt(LEGACY);
    expect(sendMessage).not.toHaveBeenCalled();
    loading.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(sendMessage.mock.calls).toEqual([[{ ...OPEN, accountType: 'partner' }]]);
    expect(meeting().wanted).toBe(true);
  });

  it('asks once the page shows the tokens UI', async () => {
    openAt(LEGACY);
    await change('<h1>API Access</h1><div class="uitkFields">…</div>');
    expect(sendMessage).not.toHaveBeenCalled();
    await change(CREATE);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    await change(`${CREATE}<p>more</p>`);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('asks at once where it shows it already', () => {
    document.body.innerHTML = CREATE;
    openAt(LEGACY);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('stops looking when the address is left', async () => {
    const page = openAt(LEGACY);
    page.goTo(OTHER);
    await change(CREATE);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('looks once for a burst of changes', async () => {
    openAt(LEGACY);
    const walk = vi.spyOn(document, 'querySelectorAll');
    for (let at = 0; at < 50; at += 1) document.body.append(document.createElement('p'));
    await change('<p>done</p>');
    expect(walk.mock.calls.length).toBeLessThan(4);
    expect(walk.mock.calls.length).toBeGreaterThan(0);
  });
});

describe('on other pages', () => {
  it.each([OTHER, '/login.user', '/secure/login.user', '/'])('%s it neither asks nor looks', async (path) => {
    const look = vi.spyOn(document, 'querySelectorAll');
    openAt(path);
    await change(CREATE);
    expect(sendMessage).not.toHaveBeenCalled();
    expect(look).not.toHaveBeenCalled();
  });

  it('it follows the address to the tokens page', () => {
    const page = openAt(OTHER);
    page.goTo(TOKENS);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('an extension that was replaced meanwhile', () => {
  it('is not asked', () => {
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
    openAt(TOKENS);
    vi.stubGlobal('chrome', {});
    openAt(TOKENS);
    vi.stubGlobal('chrome', undefined);
    openAt(TOKENS);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('is not woken', () => {
    const page = openAt(OTHER);
    const wake = vi.fn();
    meeting().wake = wake;
    vi.stubGlobal('chrome', {});
    page.goTo(TOKENS);
    expect(wake).not.toHaveBeenCalled();
  });

  it('and does not answer leaves no error behind', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    const errors: unknown[] = [];
    const note = (error: unknown) => errors.push(error);
    process.on('unhandledRejection', note);
    openAt(TOKENS);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(errors).toEqual([]);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

it('Firefox’s API is taken where there is one', () => {
  const firefox = vi.fn().mockResolvedValue(null);
  vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage: firefox } });
  openAt(TOKENS);
  expect(firefox).toHaveBeenCalledTimes(1);
  expect(sendMessage).not.toHaveBeenCalled();
});

it('an element of the page that is called like the place where both meet is not taken for it', () => {
  Reflect.deleteProperty(globalThis, 'tokenPresetsMeeting');
  // As the browser does for an element with this id.
  Reflect.set(Object.prototype, 'tokenPresetsMeeting', document.body);
  try {
    expect(meeting()).toEqual({ wanted: false, wake: null });
    expect(meeting()).toBe(meeting());
  } finally {
    Reflect.deleteProperty(Object.prototype, 'tokenPresetsMeeting');
  }
});
