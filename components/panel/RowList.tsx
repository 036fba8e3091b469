/** A list of rows by their names, folded where it is long. */
export function RowList({
  title,
  names,
  sign,
  label,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly sign: string;
  /** Name of the list, where its title says more than that. */
  readonly label?: string;
}) {
  if (names.length === 0) return null;
  return (
    <details class="tp-preview-rows" open={names.length <= 6}>
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
