import { browser } from 'wxt/browser';
import type { PanelPlacePorts } from '../../components/popup/PanelPlace.tsx';
import { grantedHosts } from '../../utils/hosts/granted.ts';
import { APP_HOST } from '../../utils/hosts/patterns.ts';
import { tellPanel } from '../../utils/messages/panel-command.ts';
import { PRACTICE_PATH } from '../../utils/messages/practice.ts';
import { judgeUrl } from '../../utils/page/url.ts';
import { isTab } from './browser-ports.ts';

/** The tab in front, and the way to its panel. */
export function panelPlacePorts(): PanelPlacePorts {
  return {
    async findPage() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      // Of a page on which the extension has no rights the browser tells no address.
      if (tab?.id === undefined || tab.url === undefined) return null;
      return (await hasPanel(new URL(tab.url))) ? tab.id : null;
    },
    async goToPanel(tabId) {
      const isThere = await tellPanel(browser.tabs, tabId, 'open-panel');
      if (isThere && !(await isTab())) window.close();
      return isThere;
    },
  };
}

async function hasPanel(url: URL): Promise<boolean> {
  const { origin, protocol, host, pathname } = url;
  if (origin === location.origin) return pathname === PRACTICE_PATH;
  if (protocol !== 'https:' || judgeUrl(url).kind === 'other') return false;
  return host === APP_HOST || (await grantedHosts()).includes(host);
}
