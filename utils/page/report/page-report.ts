import type { PageReport, ReportSubject } from './types.ts';

/**
 * Describes the recognised part of a page, or its main content where nothing was recognised: see `types.ts`.
 * Reads and changes nothing else; never reads the value of a field.
 */
export function makePageReport(_document: Document, _subject: ReportSubject): PageReport {
  throw new Error('Page reports are being built');
}

/** The report as text to be pasted into an issue, and read back by `npm run fixture`. */
export function formatPageReport(report: PageReport): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
