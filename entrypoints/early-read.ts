import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionApi } from '../utils/messages/extension-api.ts';
import { beginHead } from '../utils/templates/list/head-items.ts';

/** For pages with the library. A script of its own, since modules run only once all of them are there. */
export default defineUnlistedScript(() => beginHead(extensionApi().storage));
