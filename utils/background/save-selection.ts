import type { SaveAnswer, SaveSelection } from '../messages/messages.ts';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { templateFromSelection } from '../templates/use/from-selection.ts';

/** Makes a template of a selection; the template schema has the last word. */
export async function saveSelection({ name, selection }: SaveSelection): Promise<SaveAnswer> {
  const read = templateFromSelection({ name, selection }, () => crypto.randomUUID());
  if (!read.ok) {
    return { kind: 'failed', why: read.problems.some(({ field }) => field === 'name') ? 'name' : 'content' };
  }
  const result = await openTemplateStore().create(read.value.template);
  if (result.ok) return { kind: 'saved', id: result.saved.template.id, left: read.value.left.length };
  const { failure } = result;
  const full = failure.reason === 'library-full' || (failure.reason === 'storage' && failure.full);
  return { kind: 'failed', why: full ? 'full' : 'storage' };
}
