import '../popup/page-language.ts';
import '../popup/parts-style.ts';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { tokensPageOn } from '../../utils/page/addresses.ts';
import { Surface } from '../popup/Surface.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('welcome/index.html has no #app');

/** As `wxt.config.ts` calls the command. */
const OPEN_PANEL = 'open-panel';

/** The keys that open the panel, as the browser writes them; null where none are set. */
async function shortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === OPEN_PANEL)?.shortcut || null; // empty: the person took it away
}

render(
  <Surface surface="welcome">
    <WelcomePage
      shortcut={shortcut}
      onOpen={(accountType, host) => void browser.tabs.create({ url: tokensPageOn(host, accountType) })}
    />
  </Surface>,
  root,
);
