import './styles/app.css';
import './styles/button.css';
import './styles/checkbox.css';
import './styles/text-input.css';
import { createApp, watchEffect } from 'vue';
import { documentTitle } from '../data/texts.ts';
import App from './App.vue';
import { createNavigation, NAVIGATION } from './composables/navigation.ts';
import { createSession, SESSION } from './composables/session.ts';
import { register } from './controls/components/register.ts';
import { KIT, KITS } from './controls/kit.ts';
import { accountTypeOf } from './model/route.ts';
import { readSwitches } from './model/switches.ts';
import { log, startRecorder } from './record/recorder.ts';
import { sandboxWindow } from './record/window.ts';

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
window.sandbox = sandboxWindow(session, navigation, log);
createApp(App)
  .provide(SESSION, session)
  .provide(NAVIGATION, navigation)
  .provide(KIT, KITS[switches.markup])
  .mount('#app');
