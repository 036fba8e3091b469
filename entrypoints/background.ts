import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../utils/background/background.ts';

// As a module it shares its parts with the popup and the options page; alone it would carry them a second time.
export default defineBackground({ type: 'module', main: () => startBackground() });
