import { copyName } from '../templates/copy-name.ts';
import type { Template } from '../templates/types.ts';
import type { Decided } from './decided.ts';
import { changeLibrary, type Kept, withRoom } from './library.ts';
import { copyId } from './mark.ts';
import type { SyncWorld } from './world.ts';

/** What became of the changes that other browsers made. */
export interface ToLibrary {
  /** Ids of the templates that are as decided now. */
  readonly done: readonly string[];
  /** How many templates of the mirror found no room in the library. */
  readonly refused: number;
}

/** Does in the library what was decided for it. */
export async function toLibrary(
  { local, now, nameCopy }: SyncWorld,
  items: Readonly<Record<string, unknown>>,
  kept: ReadonlyMap<string, Kept>,
  decided: readonly Decided[],
): Promise<ToLibrary> {
  const wanted: { readonly id: string; readonly put: readonly Template[] }[] = [];
  for (const { id, act, here, there } of decided) {
    if (there === null || (act !== 'pull' && act !== 'both')) continue;
    const put = [there.template];
    if (act === 'both' && here !== null) {
      const copy = await copyOf(here.saved.template, here.mark, nameCopy);
      // An earlier run made it, and it belongs to the person since.
      if (!kept.has(copy.id)) put.push(copy);
    }
    wanted.push({ id, put });
  }
  const fitting = withRoom(kept, wanted);
  const trash = decided.flatMap(({ act, here }) => (act === 'trash' && here !== null ? [here.saved] : []));
  const put = fitting.flatMap((one) => one.put);
  await changeLibrary(local, items, kept, { put, trash }, now());
  return {
    done: [...fitting.map(({ id }) => id), ...trash.map(({ template }) => template.id)],
    refused: wanted.length - fitting.length,
  };
}

async function copyOf(template: Template, mark: string, nameCopy: SyncWorld['nameCopy']): Promise<Template> {
  // No name is taken: the same version gets the same copy in each browser, whatever else that has.
  const name = copyName(template.name, new Set(), nameCopy);
  return { ...template, id: await copyId(template.id, mark), name };
}
