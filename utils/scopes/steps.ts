/** Flip a category's toggle. */
export interface SwitchStep {
  readonly kind: 'switch';
  readonly categoryId: string;
  readonly to: boolean;
  /** `needed`: holds wanted rows; `look`: may hold them; `empty`: holds none that is wanted; `restore`: undo. */
  readonly why: 'needed' | 'look' | 'empty' | 'restore';
  /** Not worth a second try: nothing that is wanted depends on it. */
  readonly once: boolean;
}

/** Tick or clear one row. */
export interface TickStep {
  readonly kind: 'tick';
  readonly rowId: string;
  readonly to: boolean;
}

export type Step = SwitchStep | TickStep;

/** Step as text, to count how often it was tried. */
export function stepKey(step: Step): string {
  return step.kind === 'tick'
    ? `tick ${step.rowId} ${step.to}`
    : `switch ${step.categoryId} ${step.to} ${step.why}`;
}
