import { defineContentScript } from 'wxt/utils/define-content-script';
import { APP_HOST, pagesOf } from '../utils/hosts/patterns.ts';
import { startLoader } from '../utils/loader/loader.ts';

// On hosts that the person added, the background registers the same file: `utils/hosts/registration.ts`.
export default defineContentScript({
  matches: [pagesOf(APP_HOST)],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    startLoader(window);
  },
});
