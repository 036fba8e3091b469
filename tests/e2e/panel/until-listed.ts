import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';

/**
 * Waits until the panel is there and has seen the list of tokens. The open panel makes the page narrower, so a button
 * of the page that is pressed before moves away under the mouse.
 */
export async function untilListed(panel: Surface): Promise<void> {
  await until('the panel to see the list', async () => (await panel.text()).includes('Ready when you are'));
}
