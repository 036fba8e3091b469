/** What a drop-down offers. */
export interface Item {
  readonly value: string;
  readonly label: string;
}
