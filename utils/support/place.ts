/**
 * Where people reach whoever publishes this very copy, or null where no store gave it out. Each store writes its own
 * `update_url` into the manifest of what it hands out; Firefox writes nothing, but finds an add-on's page by its id.
 */
export function supportPlace(manifest: object, id: string): string | null {
  if ('browser_specific_settings' in manifest)
    return `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(id)}/`;
  const updates = 'update_url' in manifest ? String(manifest.update_url) : '';
  if (!/^[a-p]{32}$/.test(id)) return null;
  if (updates.startsWith('https://clients2.google.com/'))
    return `https://chromewebstore.google.com/detail/${id}/support`;
  // Edge's store has no page for support alone; the way to the publisher is on the add-on's.
  if (updates.startsWith('https://edge.microsoft.com/'))
    return `https://microsoftedge.microsoft.com/addons/detail/${id}`;
  return null;
}
