import type { ForbiddenControl } from '../record/log.ts';

/** One entry of a card's More menu. */
export interface MenuItem {
  readonly control: ForbiddenControl;
  readonly label: string;
  readonly act: () => void;
}
