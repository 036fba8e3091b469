import '../popup/page-language.ts';
import '../popup/parts-style.ts';
import '../../components/practice/practice.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { practiceLabels } from '../../components/practice/labels.ts';
import { PracticePage } from '../../components/practice/PracticePage.tsx';
import { i18n } from '../../utils/i18n/index.ts';
import { meeting } from '../../utils/loader/meeting.ts';
import { PRACTICE_ACCOUNT } from '../../utils/messages/practice.ts';
import { tokensPageOn } from '../../utils/page/addresses.ts';
import { Surface } from '../popup/Surface.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('practice/index.html has no #app');
document.title = i18n.t('practice.title');

/** As the background does on the real page: the panel's script comes, and finds that it is wanted. */
function bringPanel(): void {
  Object.assign(meeting(), { wanted: true, practice: PRACTICE_ACCOUNT });
  const script = document.createElement('script');
  script.src = '/panel.js';
  document.head.append(script);
}

const { knownScopes } = await import('../../utils/scopes/catalogue/known.ts');
render(
  <Surface surface="practice">
    <PracticePage
      labels={practiceLabels()}
      scopes={knownScopes(PRACTICE_ACCOUNT)}
      onOpen={(accountType, host) => void browser.tabs.create({ url: tokensPageOn(host, accountType) })}
    />
  </Surface>,
  root,
);
bringPanel();
