/** What a drop-down holds after an option was pressed: without `is-prevent-deselect`, the chosen one goes (facts, 2.3). */
export function chosenAfter(now: string | null, pressed: string, preventDeselect: boolean): string | null {
  if (pressed !== now) return pressed;
  return preventDeselect ? now : null;
}
