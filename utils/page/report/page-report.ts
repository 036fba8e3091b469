import { replaceSecrets } from '../../secrets/secrets.ts';
import { type FieldsOnPage, findFields, showsCredentials } from '../field.ts';
import { textOf } from '../text.ts';
import { isShown, parentOf, walk } from '../tree.ts';
import { ancestorsOf, areaOf } from './area.ts';
import { fitReport } from './bounds.ts';
import { type Description, describeTree } from './describe.ts';
import { createReferences, maskElement, referencedIds } from './mask-element.ts';
import { maskAddress } from './mask-path.ts';
import { maskText } from './mask-text.ts';
import { summarise } from './recognised.ts';
import type { BrowserFamily, PageReport, ReportElement, ReportSubject } from './types.ts';
import { isPageLabel, vocabularyOf } from './vocabulary.ts';

/** More labels outside of the area than these are left out. */
const MOST_LABELS = 40;
/** Longer versions are none. */
const VERSION = /^\d{1,4}(?:\.\d{1,4}){0,3}$/;

function browserOf(userAgent: string): BrowserFamily {
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  if (/Chrom(?:e|ium)\//.test(userAgent)) return 'chromium';
  return /\bSafari\//.test(userAgent) ? 'safari' : 'other';
}

function marksOf({ recognised }: ReportSubject, fields: FieldsOnPage): ReadonlyMap<Element, string> {
  const scopes = recognised === null ? null : recognised.scopes;
  return new Map([
    ...[...fields].map(([name, { element }]) => [element, `field ${name}`] as const),
    ...[...(scopes?.toggles.values() ?? [])].map(({ element }) => [element, 'toggle'] as const),
    ...[...(scopes?.rows.values() ?? [])].map(({ element }) => [element, 'row'] as const),
  ]);
}

/** Answers whether something refers to an id; each root of the page is looked through once. */
function createReferenced(): (root: Node, id: string) => boolean {
  const known = new Map<Node, ReadonlySet<string>>();
  return (root, id) => {
    const ids =
      known.get(root) ?? ('querySelectorAll' in root ? referencedIds(root as ParentNode) : new Set());
    known.set(root, ids);
    return ids.has(id);
  };
}

/** The elements around the area, each by itself. */
function describeAround(area: Element, description: Description): readonly ReportElement[] {
  const chain = ancestorsOf(area);
  return chain
    .slice(1)
    .map((element, at) => {
      const inner = chain[at];
      const isHost = inner !== undefined && inner.parentNode === element.shadowRoot;
      return { ...maskElement(element, description), ...(isHost ? { shadow: [] } : {}) };
    })
    .reverse();
}

/** Labels that name the step may stand in a stepper or a tab: without them the area alone may not be recognised. */
function describeLabels(
  document: Document,
  area: Element,
  description: Description,
): readonly ReportElement[] {
  const chain = new Set(ancestorsOf(area));
  const found: ReportElement[] = [];
  const taken = new Set<Element>([area]);
  walk(document, (element) => {
    const parent = parentOf(element);
    if (parent !== null && taken.has(parent)) {
      taken.add(element);
      return;
    }
    if (chain.has(element) || element.childElementCount > 3 || found.length >= MOST_LABELS) return;
    if ((element.textContent ?? '').length > 120) return;
    const text = textOf(element);
    if (!isPageLabel(text) || !isShown(element)) return;
    taken.add(element);
    found.push({
      ...maskElement(element, description),
      children: [maskText(text, description.vocabulary).text],
    });
  });
  return found;
}

/** What is shaped like a credential goes, whatever let it through. */
function withoutSecrets(report: PageReport): PageReport {
  const text = JSON.stringify(report);
  const clean = replaceSecrets(text, () => 'x');
  return clean === text ? report : (JSON.parse(clean) as PageReport);
}

/**
 * Describes the recognised part of a page, or its main content where nothing was recognised: see `types.ts`. Reads
 * without changing anything, and never the value of a field. Of all texts and names only those stay that are on a
 * list (`vocabulary.ts`); the rest becomes its shape. On a screen with credentials only the parts are named.
 * @returns plain data of at most about 150 kB.
 */
export function makePageReport(document: Document, subject: ReportSubject): PageReport {
  const { accountType, extensionVersion, recognised, known } = subject;
  const vocabulary = vocabularyOf(known);
  // Looked at anew: the reading may be older than what is on the screen now.
  const isSecret = recognised?.credentials === true || showsCredentials(document);
  const fields: FieldsOnPage = isSecret ? new Map() : findFields(document);
  const description: Description = {
    vocabulary,
    referenceOf: createReferences(),
    isReferenced: createReferenced(),
    marks: marksOf(subject, fields),
  };
  const area = isSecret ? null : areaOf(document, recognised?.scopes ?? null, fields);
  const report: PageReport = {
    format: 'token-presets-page-report',
    version: 1,
    extension: VERSION.test(extensionVersion) ? extensionVersion : 'unknown',
    browser: browserOf(document.defaultView?.navigator.userAgent ?? ''),
    accountType,
    ...maskAddress(document.location),
    recognised: summarise(document, recognised, fields.keys(), vocabulary),
    around: area === null ? [] : describeAround(area, description),
    elsewhere: area === null ? [] : describeLabels(document, area, description),
    area: area === null ? null : describeTree(area, description),
  };
  return withoutSecrets(fitReport(report));
}

/** The report as text to be pasted into an issue, and read back by `npm run fixture`. */
export function formatPageReport(report: PageReport): string {
  return JSON.stringify(report);
}
