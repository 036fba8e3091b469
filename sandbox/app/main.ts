import './styles/app.css';
import { watchEffect } from 'vue';
import { documentTitle } from '../data/texts.ts';
import { createNavigation } from './composables/navigation.ts';
import { createSession } from './composables/session.ts';
import { register } from './controls/components/register.ts';
import { accountTypeOf } from './model/route.ts';
import { readSwitches } from './model/switches.ts';
import { log, startRecorder } from './record/recorder.ts';
import { sandboxWindow } from './record/window.ts';
import { mountApp } from './shell/mount.ts';

const switches = readSwitches(location.search);
const accountType = accountTypeOf(location.pathname);
const session = createSession(accountType, switches);
const navigation = createNavigation(session);

startRecorder();
register();
watchEffect(() => {
  const page = navigation.route.value.view === 'home' ? 'home' : 'tokens';
  document.title = documentTitle(switches.lang, page, accountType);
});
window.sandbox = mountApp(session, navigation, sandboxWindow(session, navigation, log));
