import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';

/** How the panel ends its report on a step, e.g. `2 of 3 fields are as the template says`. */
const FILLED = /(\d+) of (\d+) fields are as the template says/;

/** One click on **Fill this step**; resolves to what the panel then says about each field. */
export async function fillStep(panel: Surface, template?: string): Promise<string> {
  if (template !== undefined) await panel.combobox('Template').choose(template);
  await panel.button('Fill this step').click();
  await panel.status().waitForText(FILLED, 20_000);
  return await panel.text();
}

/** One click on **Replace {field}**; resolves when the panel reports anew. */
export async function replaceField(panel: Surface, field: string): Promise<void> {
  const before = await panel.status().text();
  await panel.button(`Replace ${field}`).click();
  await until('a new report', async () => {
    const text = await panel.status().text();
    return FILLED.test(text) && text !== before;
  });
}
