import type { SandboxRecord } from '../../../sandbox/app/record/types.ts';
import type { Surface } from '../../browser/surface.ts';

/** How the panel ends its report on a preset, e.g. `10 of 10 scopes set`. */
const SET = /(\d+) of (\d+) scopes set/;

/** What the panel's status region said at the end. */
export interface Said {
  readonly text: string;
  readonly set: number;
  readonly total: number;
}

/** One click on **Apply {name}**; resolves when the panel reports. */
export async function applyPreset(panel: Surface, name: string): Promise<Said> {
  await panel.button(`Apply ${name}`).click();
  return await readReport(panel);
}

/** Waits for the panel's report on a preset. */
export async function readReport(panel: Surface): Promise<Said> {
  const text = await panel.status().waitForText(SET, 30_000);
  const [, set, total] = SET.exec(text) ?? [];
  return { text, set: Number(set), total: Number(total) };
}

/** The forbidden controls that a script pressed; whatever happens, there is never one. */
export function forbiddenByScript({ forbidden }: SandboxRecord) {
  return forbidden.filter(({ trusted }) => !trusted);
}
