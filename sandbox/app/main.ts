import './styles/app.css';
import { watchEffect } from 'vue';
import { documentTitle } from '../data/texts.ts';
import { createNavigation } from './composables/navigation.ts';
import { createSession } from './composables/session.ts';
import { register } from './controls/components/register.ts';
import { accountTypeOf } from './model/route.ts';
import { readSwitches } from './model/switches.ts';
import { ignoreFirstClicks } from './press/first-click.ts';
import { log, namedIn, startRecorder } from './record/recorder.ts';
import { sandboxWindow } from './record/window.ts';
import { dressDocument } from './shell/document.ts';
import { mountApp } from './shell/mount.ts';
import { startTranslator } from './translate/translator.ts';

const switches = readSwitches(location.search);
const accountType = accountTypeOf(location.pathname);
const session = createSession(accountType, switches);
const navigation = createNavigation(session);

startRecorder();
if (switches.first === 'ignored') ignoreFirstClicks(namedIn);
dressDocument(document, switches);
register();
watchEffect(() => {
  const page = navigation.route.value.view === 'home' ? 'home' : 'tokens';
  document.title = documentTitle(switches.lang, page, accountType);
});
window.sandbox = mountApp(session, navigation, sandboxWindow(session, navigation, log));
if (switches.translate !== 'none')
  startTranslator(document, switches.translate, () => session.pause('translation'));
