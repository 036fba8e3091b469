import type { AccountType } from '../data/types.ts';
import { ACCOUNT_ROOTS } from './account-root.ts';

/** A scope that a page may offer and no public list has: no list of scopes is ever complete. */
export interface InventedScope {
  readonly category: string;
  readonly method: string;
  /** Below the account. */
  readonly below: string;
  readonly label: string;
}

/** The last ones are of the kinds that mislead: named like an act of the page, or like another category. */
export const INVENTED: readonly InventedScope[] = [
  { category: 'Payouts', method: 'GET', below: '/PayoutSchedule', label: 'Retrieve payout schedule' },
  { category: 'Payouts', method: 'PUT', below: '/PayoutSchedule', label: 'Update payout schedule' },
  { category: 'Brand Assets', method: 'GET', below: '/BrandAssets', label: 'Retrieve brand assets' },
  {
    category: 'Brand Assets',
    method: 'DELETE',
    below: '/BrandAssets/{AssetId}',
    label: 'Delete brand asset',
  },
  { category: 'Brand Assets', method: 'POST', below: '/BrandAssets', label: 'Create brand asset' },
  { category: 'Surveys', method: 'GET', below: '/Surveys', label: 'Retrieve surveys' },
  { category: 'Surveys', method: 'GET', below: '/Surveys/{SurveyId}', label: 'Retrieve survey' },
  { category: 'Surveys', method: 'PATCH', below: '/Surveys/{SurveyId}', label: 'Update survey' },
];

/** A second group of the same name. */
export const ACTIONS_AGAIN: readonly InventedScope[] = [
  { category: 'Actions', method: 'GET', below: '/ActionDisputes', label: 'Retrieve action disputes' },
  { category: 'Actions', method: 'POST', below: '/ActionDisputes', label: 'Create action dispute' },
];

/** A group named almost like another. */
export const ACTION_UPDATES: readonly InventedScope[] = [
  {
    category: 'Action Updates',
    method: 'GET',
    below: '/ActionUpdateBatches',
    label: 'Retrieve action update batches',
  },
  {
    category: 'Action Updates',
    method: 'PUT',
    below: '/ActionUpdateBatches/{BatchId}',
    label: 'Update action update batch',
  },
];

/** A scope whose whole label is that of the wizard's last button. */
export const LABELLED_CREATE: InventedScope = {
  category: 'Webhooks',
  method: 'POST',
  below: '/WebhookTests',
  label: 'Create',
};

/** The whole path for an account type. */
export function pathOfInvented(scope: InventedScope, accountType: AccountType): string {
  return ACCOUNT_ROOTS[accountType] + scope.below;
}
