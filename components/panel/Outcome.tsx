import { i18n } from '../../utils/i18n/index.ts';
import type { Report } from '../../utils/panel/view.ts';
import type { MissReason } from '../../utils/scopes/match.ts';
import { listNames, nameOfRow, nameOfRule } from './rule-name.ts';

type OutcomeReport = Extract<Report, { kind: 'outcome' }>;

/** What a page calls its categories and other boxes may come by the hundred. */
const MOST_NAMES = 10;

/** The first names, the last of them with how many more there are. */
function firstOf(names: readonly string[]): readonly string[] {
  const count = names.length - MOST_NAMES;
  if (count <= 0) return names;
  const first = listNames(names.slice(0, MOST_NAMES));
  return [i18n.t('panel.report.andMore', { names: first, count })];
}

function stoppedText(reason: string): string {
  if (reason === 'escape') return i18n.t('panel.report.stopped.escape');
  if (reason === 'fault') return i18n.t('panel.report.stopped.fault');
  return reason === 'left' ? i18n.t('panel.report.stopped.left') : i18n.t('panel.report.stopped.person');
}

function firstLine({ act, name, outcome: { set, total } }: Pick<OutcomeReport, 'act' | 'name' | 'outcome'>) {
  if (act === 'undo') return i18n.t('panel.report.undone', { name, set, total });
  return act === 'clear'
    ? i18n.t('panel.report.cleared', { set, total })
    : i18n.t('panel.report.set', { set, total });
}

function lines({ outcome, late, act, name, stoppedBy, refused }: OutcomeReport): readonly string[] {
  const { added, removed, already, notSet, notCleared, gone, undecided, notSeen, mayBeOff, unrecognised } =
    outcome;
  const missing = (reason: MissReason) =>
    outcome.missing.filter((miss) => miss.reason === reason).map(({ rule }) => nameOfRule(rule));
  const texts: string[] = [];
  const say = (names: readonly string[], text: (list: { names: string }) => string) => {
    if (names.length > 0) texts.push(text({ names: listNames(names) }));
  };
  if (stoppedBy !== null) texts.push(stoppedText(stoppedBy));
  texts.push(firstLine({ act, name, outcome }));
  say(missing('absent'), (list) => i18n.t('panel.report.missing', list));
  say(missing('ambiguous'), (list) => i18n.t('panel.report.ambiguous', list));
  say(missing('other-account'), (list) => i18n.t('panel.report.otherAccount', list));
  say(gone.map(nameOfRow), (list) => i18n.t('panel.report.gone', list));
  say(notSet.map(nameOfRow), (list) =>
    act === 'clear' ? i18n.t('panel.report.clearedToo', list) : i18n.t('panel.report.notSet', list),
  );
  say(late.map(nameOfRow), (list) => i18n.t('panel.report.late', list));
  say(notCleared.map(nameOfRow), (list) => i18n.t('panel.report.notCleared', list));
  say(firstOf(notSeen), (list) => i18n.t('panel.report.notSeen', list));
  say(firstOf(mayBeOff), (list) => i18n.t('panel.report.mayBeOff', list));
  say(undecided.map(nameOfRow), (list) => i18n.t('panel.report.undecided', list));
  say(refused, (list) => i18n.t('panel.report.refused', list));
  say(firstOf(unrecognised), (list) => i18n.t('panel.report.unrecognised', list));
  const changed = added.length + removed.length;
  if (act !== 'undo') {
    texts.push(
      changed === 0
        ? i18n.t('panel.report.nothingChanged')
        : i18n.t('panel.report.changed', {
            added: added.length,
            removed: removed.length,
            already: already.length,
          }),
    );
  }
  return texts;
}

/** What became of a preset, in lines; the first says how many scopes are set. */
export function reportLines(report: Report): readonly string[] {
  if (report.kind === 'no-scopes') return [i18n.t('panel.report.noScopes', { name: report.name })];
  if (report.kind === 'other-account') {
    const account = i18n.t(`panel.account.${report.account}`);
    return [i18n.t('panel.report.foreign', { name: report.name, account })];
  }
  if (report.kind === 'not-applied') {
    const { why, name } = report;
    if (why === 'none') return [i18n.t('command.told.none')];
    return [why === 'gone' ? i18n.t('command.told.gone', { name }) : i18n.t('command.told.noStep', { name })];
  }
  return lines(report);
}

/** Whether everything that was asked came to be. */
export function isWhole(report: Report): boolean {
  if (report.kind !== 'outcome' || report.stoppedBy !== null) return false;
  const { set, total, notSet, notCleared, notSeen, mayBeOff, undecided, unrecognised } = report.outcome;
  const open =
    notSet.length +
    notCleared.length +
    notSeen.length +
    mayBeOff.length +
    undecided.length +
    unrecognised.length;
  return total > 0 && set === total && open === 0;
}
