import type { KnownScope } from '../../scopes/match.ts';
import type { AccountType } from '../../scopes/types.ts';
import type { FieldName } from '../field.ts';
import type { Screen } from '../screen.ts';

/**
 * What a page is made of, for a bug report, without anything of what it says: see `docs/page-report.md`. Plain data;
 * `schema.ts` reads it back.
 */
export interface PageReport {
  readonly format: 'token-presets-page-report';
  readonly version: 1;
  /** Version of the extension. */
  readonly extension: string;
  readonly browser: BrowserFamily;
  readonly accountType: AccountType;
  /** A host that is publicly known to serve the app; `other` for all else. */
  readonly host: string;
  /** Without query and hash; segments that are not publicly known are masked. */
  readonly path: string;
  readonly recognised: RecognisedReport;
  /** The elements that hold the area, outermost first; their other children are left out. */
  readonly around: readonly ReportElement[];
  /** Labels of the page map that stand outside of the area: a stepper's, a tab's. */
  readonly elsewhere: readonly ReportElement[];
  /** Null on a screen with credentials: nothing of it is read. */
  readonly area: ReportElement | null;
}

export type BrowserFamily = 'chromium' | 'firefox' | 'safari' | 'other';

export type ReportPart = 'list' | 'legacyToken' | 'setup' | 'contact' | 'credentials' | 'scopes' | 'login';

/** What the extension recognised when the report was made. */
export interface RecognisedReport {
  readonly parts: readonly ReportPart[];
  readonly fields: readonly FieldName[];
  /** Null where no scopes were recognised. */
  readonly scopes: ScopesReport | null;
  /** Things that can be ticked and were taken for neither a scope nor a category's switch. */
  readonly otherChecks: number;
}

export interface ScopesReport {
  readonly categories: number;
  readonly toggles: number;
  readonly rows: number;
  /** Rows that are on the page now; fewer than `rows` in a list that shows a part at a time. */
  readonly alive: number;
  /** Rows with METHOD and path, and rows that are known by their words alone. */
  readonly byEndpoint: number;
  readonly byWords: number;
  readonly ticked: number;
  readonly locked: number;
  /** Whether the person pointed something out on this host. */
  readonly pointedOut: boolean;
  /** Why rows and toggles were taken for such: `row endpoint alike` and how often. */
  readonly signs: Readonly<Record<string, number>>;
  /** `METHOD /path` of the rows, ids and unknown parts of the path masked; the first few hundred. */
  readonly endpoints: readonly string[];
}

/** Text (known words, or their shape) or an element. */
export type ReportNode = string | ReportElement;

export interface ReportElement {
  readonly tag: string;
  /** Known words of the class names; all else is masked. */
  readonly classes?: string;
  /** Values of harmless attributes, and of others where they hold a known label or an endpoint. */
  readonly values?: Readonly<Record<string, string>>;
  /** Names of the attributes whose values are left out. */
  readonly names?: readonly string[];
  /** Of things that can be ticked. */
  readonly state?: 'on' | 'off' | 'mixed';
  /** Not rendered, or rendered and invisible. */
  readonly hidden?: 'rendered-not' | 'invisible';
  /** What the extension took it for: `row`, `toggle` or `field <name>`. */
  readonly is?: string;
  /** How many such siblings stand here one after the other, this one included; absent for one. */
  readonly times?: number;
  /** What stands in its open shadow root. */
  readonly shadow?: readonly ReportNode[];
  /** The `html` element of its same-origin frame. */
  readonly frame?: ReportElement;
  readonly children?: readonly ReportNode[];
  /** How many elements below it were left out, where the page is too large. */
  readonly cut?: number;
}

/** What a report is made from besides the document. */
export interface ReportSubject {
  readonly accountType: AccountType;
  /** As in the manifest. */
  readonly extensionVersion: string;
  /** The last reading of the page (`readScreen`); null where reading failed. */
  readonly recognised: Screen | null;
  /** The scopes that are publicly known (`Knowledge.known`): only their words may stand in a report. */
  readonly known: readonly KnownScope[];
}
