import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { type OpenTokensPage, useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { storagePage } from '../storage-page.ts';
import { hasFocus, panelRoot } from './panel-root.ts';

/* What the browser's commands do in the panel, by the message that background and popup send. */
const harness = useHarness();

interface TabsApi {
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
}

/** Hands a command to the page in front; gives what the panel answers, null where nobody does. */
async function hand({ app }: OpenTokensPage, command: string): Promise<unknown> {
  await app.page.bringToFront();
  const own = await storagePage(harness.browser);
  return await own.evaluate(async (name) => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as TabsApi;
    const [tab] = await api.tabs.query({ url: 'https://app.impact.com/*' });
    if (tab === undefined) throw new Error('no tab of the app');
    const message = { kind: 'panel-command', command: name };
    return await api.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);
  }, command);
}

test('one opens the panel and goes in and back to where the keyboard was; another applies the last preset', async () => {
  const opened = await harness.openTokensPage('agency', { view: 'setup', start: 'none' });
  const { app, panel } = opened;
  await panel.button('Fill this step').waitFor();
  await panel.button('Token Presets').click();
  await app.type('Token Name', 'Own');
  expect(await hand(opened, 'open-panel')).toBe(true);
  await panel.combobox('Template').waitFocused();
  // Without a screen Firefox gives its window no focus once tabs were changed, and then the key always goes in.
  if (harness.browser.name === 'chromium') {
    expect(await hand(opened, 'open-panel')).toBe(true);
    await until(
      'the keyboard on the page',
      async () => !(await hasFocus(await panelRoot(harness, app.page))),
    );
    await app.page.keyboard.type(' words');
    expect((await app.record()).token.name).toBe('Own words');
  }

  expect(await hand(opened, 'apply-last-preset')).toBe(true);
  await until('it to be told', async () => (await panel.text()).includes('No preset was applied here yet'));
  await app.goToStep('scopes');
  await applyPreset(panel, 'Account check');
  const { scopes } = await app.record();
  await panel.button('Undo').click();
  await panel.status().waitForText('was undone');
  expect((await app.record()).scopes).toEqual([]);
  await panel.button('Token Presets').click();
  expect(await hand(opened, 'apply-last-preset')).toBe(true);
  await panel.status().waitForText('of 2 scopes set');
  expect((await app.record()).scopes).toEqual(scopes);

  // On another step nothing is touched, and it is told which preset it would be.
  await app.goToStep('contact');
  await panel.combobox('Template').waitFor();
  const before = await app.record();
  expect(await hand(opened, 'apply-last-preset')).toBe(true);
  await until('it to be told', async () =>
    (await panel.text()).includes('“Account check” was applied last. Open the API Scopes step'),
  );
  const after = await app.record();
  expect([after.scopes, after.token]).toEqual([before.scopes, before.token]);
  expect(forbiddenByScript(after)).toEqual([]);
  expect(await hand(opened, 'create-token')).not.toBe(true);
});

test('where there is no panel, nobody answers', async () => {
  const opened = await harness.openAppPage('/secure/agency/home/pview.ihtml');
  expect(await hand(opened, 'open-panel')).toBeNull();
});
