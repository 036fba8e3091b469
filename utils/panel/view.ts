import type { Finding } from '../checklist/finding.ts';
import type { Reason } from '../checklist/reasons.ts';
import type { SaveFailure } from '../messages/messages.ts';
import type { FieldName } from '../page/field.ts';
import type { FillResult, FillStep } from '../page/fill.ts';
import type { Audit } from '../scopes/audit/audit.ts';
import type { Outcome } from '../scopes/outcome.ts';
import type { Preview } from '../scopes/preview.ts';
import type { RiskSummary } from '../scopes/risk.ts';
import type { AccountType, ScopePreset, ScopeRow } from '../scopes/types.ts';
import type { CopyView } from '../support/copying.ts';
import type { Template } from '../templates/types.ts';
import type { VariableQuestion } from '../templates/use/questions.ts';
import type { DockIntents, DockView } from './docking.ts';
import type { MigrationIntents, MigrationView } from './migrating.ts';
import type { PointingView, PointTarget } from './pointing-view.ts';
import type { RecognitionView } from './recognition.ts';
import type { RecordIntents, RecordsView } from './records-view.ts';
import type { FilledPiece, OpenField } from './setup.ts';
import type { OutOfSight } from './sight.ts';

/** All that the panel's components are given. Plain data: no element of the page, no function of the browser. */
export interface PanelView {
  readonly accountType: AccountType;
  readonly open: boolean;
  readonly dock: DockView;
  /** The session has ended and the app asks for the password: nothing of the panel is shown. */
  readonly login: boolean;
  /** Whether a part of the tokens UI was seen since the panel opened. */
  readonly recognised: boolean;
  readonly parts: {
    readonly list: boolean;
    /** The list shows a legacy token, or did since it is on the screen. */
    readonly legacyToken: boolean;
    readonly setup: boolean;
    readonly contact: boolean;
    readonly scopes: boolean;
    readonly credentials: boolean;
  };
  /** False until the background has answered. */
  readonly ready: boolean;
  readonly presets: readonly ScopePreset[];
  /** What a preset may do, as far as the catalogue tells; undefined before that is known. */
  readonly riskOf: (preset: ScopePreset) => RiskSummary | undefined;
  readonly templates: readonly Template[];
  /** How many templates are for other account types, and how many could not be read. */
  readonly templatesElsewhere: number;
  readonly templatesUnreadable: number;
  /** The browser's storage did not answer: how many templates there are is not known. */
  readonly libraryFailed: boolean;
  /** Of the scopes that the page shows now. */
  readonly counts: { readonly ticked: number; readonly listed: number };
  /** What may keep further scopes out of sight; null where the page shows all of them. */
  readonly outOfSight: OutOfSight | null;
  readonly running: Running | null;
  readonly preview: PreviewView | null;
  readonly audit: AuditView | null;
  /** What became of the finding of an audit. */
  readonly finding: CopyView | null;
  readonly report: Report | null;
  /** A key has asked for a run on this screen, so its report has a place here whatever the screen is. */
  readonly commanded: boolean;
  readonly canUndo: boolean;
  readonly chosenTemplate: string | null;
  /** Variables that the chosen template asks for, with what was entered so far. */
  readonly variables: readonly VariableQuestion[];
  /** Its texts that have variables, as they would be filled in. */
  readonly texts: readonly { readonly field: FieldName; readonly pieces: readonly FilledPiece[] }[];
  readonly fill: { readonly step: FillStep; readonly results: readonly FillView[] } | null;
  readonly filling: boolean;
  readonly saved:
    | { readonly kind: 'saved'; readonly name: string; readonly left: number }
    | { readonly kind: 'failed'; readonly why: SaveFailure | 'nothing' }
    | null;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly fixed: FixView | null;
  readonly ticked: readonly string[];
  /** Why the person leaves findings as they are. */
  readonly reasons: readonly Reason[];
  readonly records: RecordsView;
  /** What was recognised on the screen; null where nothing is read. */
  readonly recognition: RecognitionView | null;
  /** It is outlined on the page. */
  readonly outlined: boolean;
  readonly pointing: PointingView | null;
  readonly pageReport: CopyView | null;
  /** Null until a legacy token is in sight. */
  readonly migration: MigrationView | null;
  /** What keeps the panel from working, in the words of `panel.fault`. */
  readonly fault: 'orphaned' | 'program' | null;
}

/** What a preset would do now, and what the token could do then. */
export interface PreviewView {
  readonly presetId: string;
  readonly preview: Preview;
  readonly risk: RiskSummary;
}

/** The page's scopes compared with a preset; `audit` null where some of them are out of sight and not read. */
export interface AuditView {
  readonly presetId: string;
  readonly audit: Audit | null;
}

/** What the extension does with the scopes at the moment. */
export type Running =
  | { readonly kind: 'applying'; readonly name: string; readonly done: number; readonly total: number }
  /** Opens and scrolls through what is out of sight, and ticks nothing. */
  | { readonly kind: 'reading' };

/** One field of a filled step, or why it was left out. */
export type FillView = FillResult | OpenField;

/** What became of the field that the last finding acted upon is about; a run on the scopes tells itself. */
export interface FixView {
  /** Kind of the finding. */
  readonly finding: string;
  readonly result: FillResult;
}

/** A preset is applied, something is undone, or single rows are ticked or cleared. */
export type ScopesAct = 'apply' | 'undo' | 'tick' | 'clear';

/** What became of the last act on the scopes. */
export type Report =
  | {
      readonly kind: 'outcome';
      readonly name: string;
      readonly act: ScopesAct;
      readonly outcome: Outcome;
      /** Wanted rows that the page listed only after the run had ended. */
      readonly late: readonly ScopeRow[];
      /** `person`, `escape`, `left`; null when it ran to its end. */
      readonly stoppedBy: string | null;
      readonly refused: readonly string[];
    }
  | { readonly kind: 'no-scopes'; readonly name: string }
  | { readonly kind: 'other-account'; readonly name: string; readonly account: AccountType }
  | NotApplied;

/** The preset applied last was asked for by a key, and none was applied yet, the step is not here, or it is gone. */
export interface NotApplied {
  readonly kind: 'not-applied';
  readonly why: 'none' | 'no-step' | 'gone';
  readonly name: string;
}

/** What the person can ask for. */
export interface PanelIntents extends RecordIntents, DockIntents {
  setOpen(open: boolean): void;
  apply(presetId: string): void;
  preview(presetId: string | null): void;
  stop(): void;
  undo(): void;
  saveSelection(name: string): void;
  chooseTemplate(id: string | null): void;
  setVariable(name: string, value: string): void;
  fill(step: FillStep): void;
  overwrite(step: FillStep, field: FieldName): void;
  tick(tipId: string, ticked: boolean): void;
  /** Carries out what takes a finding of this kind away. */
  fix(findingKind: string): void;
  /** Keeps why a finding of this kind is left as it is. */
  leave(findingKind: string, reason: string): void;
  /** Forgets why a finding of this kind was left. */
  takeBack(findingKind: string): void;
  /** Chooses what the page's scopes are compared with; null ends it. */
  compareWith(presetId: string | null): void;
  /** Reads also the scopes out of sight, and compares again. */
  compareAll(): void;
  copyFinding(text: string): void;
  openLibrary(): void;
  /** Opens the library where a template is made from evidence. */
  openEvidence(): void;
  outline(on: boolean): void;
  pointOut(target: PointTarget): void;
  pointAgain(): void;
  cancelPointing(): void;
  keepPointed(): void;
  /** Answers whether the box that was pressed is ticked now. */
  sayTicked(ticked: boolean): void;
  forgetPointed(): void;
  rememberPointed(): void;
  copyPageReport(): void;
  /** Acts on the guide from legacy tokens to scoped ones. */
  readonly migration: MigrationIntents;
}
