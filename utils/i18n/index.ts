/** The texts of the user interface, typed from `locales/en.yml`; the language follows the browser. */
export { i18n } from '#i18n';
