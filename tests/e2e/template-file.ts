import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surface } from '../browser/surface.ts';
import type { Harness } from './harness.ts';

/** A template as a person would write it into a file; what is left out is left out there too. */
export interface WrittenTemplate {
  readonly id?: string;
  readonly name: string;
  readonly accountType: 'agency' | 'brand' | 'partner' | 'any';
  readonly setup?: Readonly<Record<string, unknown>>;
  readonly mode?: 'exact' | 'add';
  readonly rotateAfterDays?: number;
  readonly scopes: readonly Readonly<Record<string, string>>[];
}

/** The text of a template file. */
export function templateFile(...templates: readonly WrittenTemplate[]): string {
  return JSON.stringify({ format: 'impact-token-templates', version: 1, templates }, null, 2);
}

/** Chooses a file with this content in **Import file**. Call it inside a test: the file lives until its end. */
export async function chooseText(surface: Surface, content: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'template-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'templates.json');
  await writeFile(file, content);
  await surface.upload('Import file', file);
}

/** The same, and confirms the preview as it stands. */
export async function importText(surface: Surface, content: string): Promise<void> {
  await chooseText(surface, content);
  await confirmImport(surface);
}

/** Presses **Import** in the preview. The button of the toolbar has the same name, so the preview has to be there. */
export async function confirmImport(surface: Surface): Promise<void> {
  await surface.waitFor('list', 'Import preview');
  await surface.button('Import').click();
}

/** Imports templates through the popup, as a person would, and closes it again. */
export async function importTemplates(
  harness: Harness,
  ...templates: readonly WrittenTemplate[]
): Promise<void> {
  const popup = await harness.openPopup();
  await importText(popup, templateFile(...templates));
  await popup.status().waitForText(/^Added \d+ templates?\./);
  await popup.page.close();
}
