import { aimAt, centreOf } from '../../browser/hit.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';

/** How long page and panel may take to settle after what moved them, in ms. */
const SETTLED_WITHIN = 10_000;

/**
 * What lies over a button of the page that was scrolled as far up as the page lets it go: people scroll, and the
 * button with the page. `null` where nothing does. The last word counts, not the first.
 */
export async function coverOf({ page, surface }: AppPage, name: string): Promise<string | null> {
  const button = await surface.button(name).element();
  await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  let cover: string | null = 'nothing was tried';
  await until(
    `${name} to be free`,
    async () => {
      const aim = await aimAt(button, page.mouse);
      cover = await aim.coveredAt(await centreOf(button));
      return cover === null;
    },
    SETTLED_WITHIN,
  ).catch(() => undefined);
  return cover;
}
