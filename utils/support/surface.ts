import { textLanguage } from '../i18n/formats.ts';
import { extensionApi } from '../messages/extension-api.ts';
import { type CopyView, copyText } from './copying.ts';
import { lastFaults, noteFault } from './faults.ts';
import { supportPlace } from './place.ts';
import { formatReport, type ReportFacts } from './report.ts';

/**
 * Copy report on one surface, with what the browser says of itself.
 * @param counts what the surface knows; where it cannot be asked, the report comes without.
 */
export function supportOn(
  copy: (text: string) => Promise<void>,
  surface: ReportFacts['surface'],
  counts: () => ReportFacts['counts'] | Promise<ReportFacts['counts']>,
): { readonly copyReport: () => Promise<CopyView>; readonly place: string | null } {
  // Asked for now: later the extension may have been replaced.
  const { runtime } = extensionApi();
  const manifest = runtime.getManifest();
  const texts = textLanguage();
  const countsNow = async () => {
    try {
      return await counts();
    } catch (error) {
      noteFault('report', error);
      return {};
    }
  };
  return {
    place: supportPlace(manifest, runtime.id),
    async copyReport() {
      const { language, userAgent } = navigator;
      const { version } = manifest;
      const build = import.meta.env.BROWSER;
      const facts = { surface, version, build, userAgent, language, texts, counts: await countsNow() };
      return copyText(copy, formatReport(facts, lastFaults()));
    },
  };
}
