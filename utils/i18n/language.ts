/**
 * The language for numbers, dates and lists beside the texts: that of the texts, in the person's own region where the
 * browser speaks the same language. A browser in Dutch shows English texts, so formats are English too; one in
 * English as in Britain shows British dates.
 */
export function languageOf(texts: string, ui: string): string {
  const own = known(ui.replaceAll('_', '-'));
  return own !== null && written(own) === written(new Intl.Locale(texts)) ? own.toString() : texts;
}

function known(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    // Firefox had names of its own, such as ja-JP-mac, that no standard knows.
    return null;
  }
}

/** Language and script: Chinese of Taiwan is not written as that of the mainland. */
function written(locale: Intl.Locale): string {
  const { language, script } = locale.maximize();
  return `${language}-${script}`;
}
