import { defineContentScript } from 'wxt/utils/define-content-script';
import { startLoader } from '../utils/loader/loader.ts';

export default defineContentScript({
  matches: ['https://app.impact.com/secure/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main() {
    startLoader(window);
  },
});
