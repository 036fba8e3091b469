import type { Day } from '../../utils/days/day.ts';
import type { TokenRecord } from '../../utils/records/types.ts';
import { Badge } from '../parts/Badge.tsx';
import { standingOf } from './words.ts';

export interface StandingBadgeProps {
  readonly record: TokenRecord;
  readonly today: Day;
}

/** How a record stands to its day of rotation. */
export function StandingBadge({ record, today }: StandingBadgeProps) {
  const { text, tone } = standingOf(record, today);
  return <Badge tone={tone}>{text}</Badge>;
}
