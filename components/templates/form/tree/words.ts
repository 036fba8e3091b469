import { i18n } from '../../../../utils/i18n/index.ts';
import type { MissReason } from '../../../../utils/scopes/match.ts';
import type { Risk, Sensitive } from '../../../../utils/scopes/risk.ts';
import type { TreeAccess } from '../../../../utils/templates/form/scope-tree.ts';

/** Words for what the tree of scopes shows. */

export function accessName(access: TreeAccess): string {
  switch (access) {
    case 'none':
      return i18n.t('templates.tree.none');
    case 'read':
      return i18n.t('templates.tree.read');
    case 'all':
      return i18n.t('templates.tree.all');
    case 'custom':
      return i18n.t('templates.tree.custom');
  }
}

export function actName(act: Risk['act']): string {
  switch (act) {
    case 'read':
      return i18n.t('templates.tree.reads');
    case 'write':
      return i18n.t('templates.tree.writes');
    case 'delete':
      return i18n.t('templates.tree.deletes');
  }
}

export function sensitiveName(what: Sensitive): string {
  switch (what) {
    case 'credentials':
      return i18n.t('templates.tree.credentials');
    case 'money':
      return i18n.t('templates.tree.money');
    case 'people':
      return i18n.t('templates.tree.people');
  }
}

/** Why a rule stands apart from the categories. */
export function reasonText(reason: MissReason): string {
  switch (reason) {
    case 'absent':
      return i18n.t('templates.tree.absent');
    case 'ambiguous':
      return i18n.t('templates.tree.ambiguous');
    case 'other-account':
      return i18n.t('templates.tree.otherAccount');
  }
}
