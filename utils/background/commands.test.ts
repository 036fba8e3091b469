import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCommands } from './commands.ts';

const { addListener, sendMessage, action } = vi.hoisted(() => ({
  addListener: vi.fn(),
  sendMessage: vi.fn(),
  action: { openPopup: vi.fn() as unknown },
}));
vi.mock('wxt/browser', () => ({
  browser: { commands: { onCommand: { addListener } }, tabs: { sendMessage }, action },
}));

const TAB = { id: 7, url: 'https://app.impact.com/secure/agency/home' };
let openPopup = vi.fn();

async function press(command: string, tab: object | undefined = TAB): Promise<void> {
  keepCommands();
  addListener.mock.calls.at(-1)?.[0](command, tab);
  await Promise.resolve(); // the message's answer
  await vi.waitFor(() => {}); // and what follows it
}

beforeEach(() => {
  sendMessage.mockReset().mockResolvedValue(true);
  openPopup = vi.fn(async () => {});
  action.openPopup = openPopup;
});

describe('a command of the browser', () => {
  it('goes to the panel of the tab, in its top frame alone', async () => {
    await press('open-panel');
    expect(sendMessage.mock.calls).toEqual([
      [7, { kind: 'panel-command', command: 'open-panel' }, { frameId: 0 }],
    ]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody listens', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['the panel does not take it', () => Promise.resolve(undefined)],
    ['something else answers', () => Promise.resolve({})],
  ])('opens the popup where %s', async (_case, answer) => {
    sendMessage.mockImplementation(answer);
    await press('apply-last-preset');
    expect(openPopup).toHaveBeenCalledTimes(1);
  });

  it('opens the popup at once on pages that the extension has no access to', () => {
    keepCommands();
    addListener.mock.calls.at(-1)?.[0]('open-panel', { id: 7 });
    expect([openPopup.mock.calls.length, sendMessage.mock.calls]).toEqual([1, []]);
  });

  it('does nothing where the browser cannot open popups, or does not let it', async () => {
    const told = vi.spyOn(console, 'info').mockImplementation(() => {});
    sendMessage.mockResolvedValue(undefined);
    openPopup.mockRejectedValue(new Error('no user gesture'));
    await press('open-panel');
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    action.openPopup = undefined;
    await press('open-panel');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('that is none of the panel does nothing', async () => {
    await press('_execute_action');
    expect([sendMessage.mock.calls, openPopup.mock.calls]).toEqual([[], []]);
  });
});
