import '../popup/page-language.ts';
import '../popup/parts-style.ts';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { tokensPageOn } from '../../utils/page/addresses.ts';
import { keyOf } from '../popup/command-keys.ts';
import { Surface } from '../popup/Surface.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('welcome/index.html has no #app');

render(
  <Surface surface="welcome">
    <WelcomePage
      shortcut={() => keyOf('open-panel')}
      onOpen={(accountType, host) => void browser.tabs.create({ url: tokensPageOn(host, accountType) })}
    />
  </Surface>,
  root,
);
