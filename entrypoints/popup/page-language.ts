import { textLanguage } from '../../utils/i18n/formats.ts';

// What the texts are in, which need not be the browser's language: screen readers pronounce by it, and browsers choose
// the shapes of Chinese and Japanese characters, quotation marks and hyphenation.
document.documentElement.lang = textLanguage();
