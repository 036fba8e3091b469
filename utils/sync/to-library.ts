import { copyName } from '../templates/copy-name.ts';
import type { Template } from '../templates/types.ts';
import type { Decided } from './decided.ts';
import { changeLibrary, type Kept, withRoom } from './library.ts';
import { copyId, markOf } from './mark.ts';
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
  world: SyncWorld,
  items: Readonly<Record<string, unknown>>,
  kept: ReadonlyMap<string, Kept>,
  decided: readonly Decided[],
): Promise<ToLibrary> {
  const theirs = new Map(decided.flatMap(({ id, there }) => (there === null ? [] : [[id, there.version]])));
  const wanted: { readonly id: string; readonly put: readonly Template[] }[] = [];
  for (const { id, act, here, there } of decided) {
    if (there === null || (act !== 'pull' && act !== 'both')) continue;
    const put = [there.template];
    if (act === 'both' && here !== null) {
      const copy = await copyOf(here.saved.template, here.mark, world.nameCopy, (one) => {
        const other = kept.get(one) ?? theirs.get(one) ?? null;
        return other === null || other === 'unreadable' ? other : other.mark;
      });
      if (!kept.has(copy.id)) put.push(copy);
    }
    wanted.push({ id, put });
  }
  const fitting = withRoom(kept, wanted);
  const trash = decided.flatMap(({ act, here }) => (act === 'trash' && here !== null ? [here.saved] : []));
  const put = fitting.flatMap((one) => one.put);
  await changeLibrary(world, items, kept, { put, trash });
  return {
    done: [...fitting.map(({ id }) => id), ...trash.map(({ template }) => template.id)],
    refused: wanted.length - fitting.length,
  };
}

/**
 * The copy to keep of a version. The same one may be there, from another browser; where it was changed since, it is
 * the person's, and this version needs another.
 * @param markAt what stands under an id, here or in the mirror.
 */
async function copyOf(
  template: Template,
  mark: string,
  nameCopy: SyncWorld['nameCopy'],
  markAt: (id: string) => string | null,
): Promise<Template> {
  // No name is taken: the same version gets the same copy in each browser, whatever else that has.
  const name = copyName(template.name, new Set(), nameCopy);
  for (let { id } = template; ; ) {
    id = await copyId(id, mark);
    const copy = { ...template, id, name };
    const there = markAt(id);
    if (there === null || there === (await markOf(copy))) return copy;
  }
}
