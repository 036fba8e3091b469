function versionOf(text: string): number | null {
  const match = /\d+/.exec(text);
  return match === null ? null : Number(match[0]);
}

/**
 * Picks the wanted one of the versions that a page offers, of which `latest` is the newest: documents disagree on
 * numbers (facts: documentation.md §1.7). Null where it is not among them.
 */
export function pickVersion(wanted: string) {
  return (offered: readonly string[]): string | null => {
    const versions = offered.filter((text) => versionOf(text) !== null);
    if (wanted !== 'latest') return versions.find((text) => versionOf(text) === Number(wanted)) ?? null;
    return versions.reduce<string | null>(
      (newest, text) =>
        newest === null || (versionOf(text) ?? 0) > (versionOf(newest) ?? 0) ? text : newest,
      null,
    );
  };
}
