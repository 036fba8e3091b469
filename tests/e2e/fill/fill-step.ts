import type { Surface } from '../../browser/surface.ts';

/** How the panel ends its report on a step, e.g. `2 of 3 fields are as the template says`. */
const FILLED = /(\d+) of (\d+) fields are as the template says/;

/** One click on **Fill this step**; resolves to what the panel then says about each field. */
export async function fillStep(panel: Surface, template?: string): Promise<string> {
  if (template !== undefined) await panel.combobox('Template').choose(template);
  await panel.button('Fill this step').click();
  await panel.status().waitForText(FILLED, 20_000);
  return await panel.text();
}

/** One click on **Replace {field}**; resolves when the panel says that all of the step is as the template says. */
export async function replaceField(panel: Surface, field: string): Promise<void> {
  await panel.button(`Replace ${field}`).click();
  await panel.status().waitForText(/(\d+) of \1 fields are as the template says/, 20_000);
}
