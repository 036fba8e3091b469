/** A list of rows by their names, which can be folded. */
export function RowList({
  title,
  names,
  sign,
  label,
  isOpen = names.length <= 6,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly sign: string;
  /** Name of the list, where its title says more than that. */
  readonly label?: string;
  /** At first; without it only short ones are. */
  readonly isOpen?: boolean;
}) {
  if (names.length === 0) return null;
  return (
    <details class="tp-preview-rows" open={isOpen}>
      <summary>
        <span aria-hidden="true">{sign}</span> {title}
      </summary>
      <ul aria-label={label}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
