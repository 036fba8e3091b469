import { vi } from 'vitest';
import type { MigrationIntents } from '../../../utils/panel/migrating.ts';
import { NO_RECORDS } from '../../../utils/panel/records-view.ts';
import type { PanelIntents, PanelView, Report } from '../../../utils/panel/view.ts';
import type { Outcome } from '../../../utils/scopes/outcome.ts';
import type { Preview } from '../../../utils/scopes/preview.ts';
import type { ScopePreset, ScopeRow } from '../../../utils/scopes/types.ts';

export const NO_PARTS = {
  list: false,
  legacyToken: false,
  setup: false,
  contact: false,
  scopes: false,
  credentials: false,
};

export function presetNamed(name: string, part: Partial<ScopePreset> = {}): ScopePreset {
  return {
    id: `test:${name}`,
    name,
    accountType: 'any',
    mode: 'exact',
    scopes: [{ access: 'read' }],
    source: { kind: 'builtin' },
    ...part,
  };
}

export function row(label: string, endpoint = 'GET /Actions'): ScopeRow {
  const [method, path] = endpoint.split(' ');
  if (path === undefined) throw new Error(`${endpoint} is no endpoint`);
  return {
    id: `${label} ${endpoint}`,
    method: method as ScopeRow['method'],
    path,
    label,
    categoryId: 'a',
    ticked: false,
    locked: false,
  };
}

/** A panel that is open on the scopes step of an agency, with two presets. */
export function viewOf(part: Partial<PanelView> = {}): PanelView {
  return {
    accountType: 'agency',
    open: true,
    dock: { edge: 'right', width: 360, least: 300, most: 544, usual: 360 },
    login: false,
    recognised: false,
    parts: { ...NO_PARTS, scopes: true },
    ready: true,
    presets: [presetNamed('Reporting'), presetNamed('Catalogues', { note: 'Reads catalogues' })],
    riskOf: () => undefined,
    templates: [],
    templatesElsewhere: 0,
    templatesUnreadable: 0,
    libraryFailed: false,
    counts: { ticked: 2, listed: 10 },
    outOfSight: null,
    running: null,
    preview: null,
    audit: null,
    finding: null,
    report: null,
    commanded: false,
    canUndo: false,
    chosenTemplate: null,
    variables: [],
    texts: [],
    fill: null,
    filling: false,
    saved: null,
    findings: new Map(),
    fixed: null,
    ticked: [],
    reasons: [],
    records: NO_RECORDS,
    recognition: null,
    outlined: false,
    pointing: null,
    pageReport: null,
    migration: null,
    fault: null,
    ...part,
  };
}

export function intentsOf() {
  return {
    setOpen: vi.fn<PanelIntents['setOpen']>(),
    moveTo: vi.fn<PanelIntents['moveTo']>(),
    stretch: vi.fn<PanelIntents['stretch']>(),
    resize: vi.fn<PanelIntents['resize']>(),
    apply: vi.fn<PanelIntents['apply']>(),
    preview: vi.fn<PanelIntents['preview']>(),
    stop: vi.fn<PanelIntents['stop']>(),
    undo: vi.fn<PanelIntents['undo']>(),
    saveSelection: vi.fn<PanelIntents['saveSelection']>(),
    chooseTemplate: vi.fn<PanelIntents['chooseTemplate']>(),
    setVariable: vi.fn<PanelIntents['setVariable']>(),
    fill: vi.fn<PanelIntents['fill']>(),
    overwrite: vi.fn<PanelIntents['overwrite']>(),
    tick: vi.fn<PanelIntents['tick']>(),
    fix: vi.fn<PanelIntents['fix']>(),
    leave: vi.fn<PanelIntents['leave']>(),
    takeBack: vi.fn<PanelIntents['takeBack']>(),
    compareWith: vi.fn<PanelIntents['compareWith']>(),
    compareAll: vi.fn<PanelIntents['compareAll']>(),
    copyFinding: vi.fn<PanelIntents['copyFinding']>(),
    openEvidence: vi.fn<PanelIntents['openEvidence']>(),
    keepRecord: vi.fn<PanelIntents['keepRecord']>(),
    declineRecord: vi.fn<PanelIntents['declineRecord']>(),
    saveRecord: vi.fn<PanelIntents['saveRecord']>(),
    renameRecord: vi.fn<PanelIntents['renameRecord']>(),
    removeRecord: vi.fn<PanelIntents['removeRecord']>(),
    rotateRecord: vi.fn<PanelIntents['rotateRecord']>(),
    snoozeRecord: vi.fn<PanelIntents['snoozeRecord']>(),
    dismissRecord: vi.fn<PanelIntents['dismissRecord']>(),
    undoRecord: vi.fn<PanelIntents['undoRecord']>(),
    goOnWithRecord: vi.fn<PanelIntents['goOnWithRecord']>(),
    openRecords: vi.fn<PanelIntents['openRecords']>(),
    openLibrary: vi.fn<PanelIntents['openLibrary']>(),
    outline: vi.fn<PanelIntents['outline']>(),
    pointOut: vi.fn<PanelIntents['pointOut']>(),
    pointAgain: vi.fn<PanelIntents['pointAgain']>(),
    cancelPointing: vi.fn<PanelIntents['cancelPointing']>(),
    keepPointed: vi.fn<PanelIntents['keepPointed']>(),
    sayTicked: vi.fn<PanelIntents['sayTicked']>(),
    forgetPointed: vi.fn<PanelIntents['forgetPointed']>(),
    rememberPointed: vi.fn<PanelIntents['rememberPointed']>(),
    copyPageReport: vi.fn<PanelIntents['copyPageReport']>(),
    migration: {
      add: vi.fn<MigrationIntents['add']>(),
      rename: vi.fn<MigrationIntents['rename']>(),
      tick: vi.fn<MigrationIntents['tick']>(),
      remove: vi.fn<MigrationIntents['remove']>(),
      restore: vi.fn<MigrationIntents['restore']>(),
      copyStored: vi.fn<MigrationIntents['copyStored']>(),
      beginAnew: vi.fn<MigrationIntents['beginAnew']>(),
    },
  } satisfies PanelIntents;
}

export const WHOLE: Outcome = {
  set: 2,
  total: 2,
  added: [row('Retrieve actions')],
  removed: [],
  already: [row('Retrieve reports', 'GET /Reports')],
  missing: [],
  notSet: [],
  notCleared: [],
  gone: [],
  undecided: [],
  notSeen: [],
  mayBeOff: [],
  unrecognised: [],
};

export function reportOf(outcome: Partial<Outcome> = {}, part: object = {}): Report {
  return {
    kind: 'outcome',
    name: 'Reporting',
    act: 'apply',
    outcome: { ...WHOLE, ...outcome },
    late: [],
    stoppedBy: null,
    refused: [],
    ...part,
  };
}

export const NO_PREVIEW: Preview = {
  add: [],
  remove: [],
  keep: [],
  missing: [],
  toLookInto: [],
  lessCertain: [],
  counts: { GET: 0, POST: 0, PUT: 0, PATCH: 0, DELETE: 0, other: 0 },
};
