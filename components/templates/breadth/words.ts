import { i18n } from '../../../utils/i18n/index.ts';
import type { BreadthFinding } from '../../../utils/scopes/breadth.ts';
import type { EndpointRule } from '../../../utils/scopes/types.ts';
import { listNames, nameOfRule } from '../../panel/rule-name.ts';

/** Scopes named in a finding; the others are counted. */
const NAMED = 3;

/** Without the account, which is the same in all of them; method and path stay in one line. */
function shortName({ method, path }: EndpointRule): string {
  return `${method}\u00a0${path.replace(/^\/[a-z]+\/\{AccountSID\}(?=\/)/i, '')}`;
}

function namesOf(scopes: readonly EndpointRule[]): string {
  const names = listNames(scopes.slice(0, NAMED).map(shortName));
  const count = scopes.length - NAMED;
  return count > 0 ? i18n.t('panel.report.andMore', { names, count }) : names;
}

/** Why a template may be broader than it needs to be, in one sentence. */
export function findingText(finding: BreadthFinding): string {
  const names = 'scopes' in finding ? namesOf(finding.scopes) : '';
  switch (finding.kind) {
    case 'everything':
      return finding.access === 'read' ? i18n.t('breadth.everyRead') : i18n.t('breadth.everything');
    case 'category':
      return i18n.t('breadth.category', { category: finding.category, names });
    case 'sensitive':
      switch (finding.touches) {
        case 'credentials':
          return i18n.t('breadth.credentials', { names });
        case 'money':
          return i18n.t('breadth.money', { names });
        case 'people':
          return i18n.t('breadth.people', { names });
      }
      break;
    case 'changes':
      return i18n.t('breadth.changes', { names });
    case 'deletes':
      return i18n.t('breadth.deletes', { names });
    case 'covered':
      return i18n.t('breadth.covered', { rule: nameOfRule(finding.rule), by: nameOfRule(finding.by) });
    case 'integration':
      return i18n.t('breadth.integration', { name: finding.name, names });
  }
}
