import type { LearnedField, LearnedPage, LearnedRepeat, Shape } from '../page/learned/types.ts';

/** Something that no page can be: the place in the data, and what is wrong there. */
export interface Contradiction {
  readonly path: readonly string[];
  readonly problem: string;
}

/** The guard never lets these be ticked (`utils/page/guard.ts`), so who wrote that did not point at a box. */
const NO_BOX_TAGS = new Set(['a', 'body', 'form', 'html', 'option', 'select', 'summary', 'textarea']);
const NO_BOX_ROLE =
  /\b(?:radio|menuitemradio|menuitem|option|textbox|searchbox|combobox|listbox|link|tab)\b/i;
const NO_FIELD_TYPE = /^(?:password|hidden|checkbox|radio|submit|button|reset|image|file)$/i;

function isNoBox({ tag, role, type }: Shape): boolean {
  if (NO_BOX_TAGS.has(tag) || (role !== null && NO_BOX_ROLE.test(role))) return true;
  return tag === 'input' && type !== null && !/^checkbox$/i.test(type);
}

function ofRepeat(name: 'boxes' | 'toggles', { box, state }: LearnedRepeat): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (isNoBox(box.shape))
    found.push({ path: [name, 'box', 'shape'], problem: 'this is nothing that can be ticked' });
  if (state.kind === 'property' && box.shape.tag !== 'input')
    found.push({ path: [name, 'state'], problem: `a ${box.shape.tag} has no such property` });
  if (state.kind === 'attribute' && state.on.length === 0)
    found.push({ path: [name, 'state', 'on'], problem: 'no value would mean on' });
  return found;
}

function ofField(name: string, { route, code, label, nth, of }: LearnedField): readonly Contradiction[] {
  const { tag, type } = route.shape;
  if (tag === 'input' && type !== null && NO_FIELD_TYPE.test(type))
    return [{ path: ['fields', name, 'route', 'shape', 'type'], problem: 'this is no field to fill' }];
  const isNowhere = code === null && label === null && (nth < 0 || nth >= of);
  return isNowhere ? [{ path: ['fields', name, 'nth'], problem: `there are only ${of} of them` }] : [];
}

/** What is not true of any page: nothing is learned from it, and nothing is kept of it. */
export function contradictionsIn({ place, boxes, toggles, fields }: LearnedPage): readonly Contradiction[] {
  const named = Object.entries(fields).filter(([, field]) => field !== undefined);
  if (place === null && boxes === null && toggles === null && named.length === 0)
    return [{ path: ['boxes'], problem: 'the page says nothing: no boxes, no toggles, no fields' }];
  const found = named.flatMap(([name, field]) => ofField(name, field));
  for (const [at, [name, field]] of named.entries()) {
    const same = named.slice(0, at).find(([, other]) => JSON.stringify(other) === JSON.stringify(field));
    if (same !== undefined)
      found.push({ path: ['fields', name], problem: `this leads to the same field as ${same[0]}` });
  }
  if (boxes !== null) found.push(...ofRepeat('boxes', boxes));
  if (toggles !== null) found.push(...ofRepeat('toggles', toggles));
  if (boxes !== null && toggles !== null && JSON.stringify(boxes.box) === JSON.stringify(toggles.box))
    found.push({ path: ['toggles', 'box'], problem: 'this leads to the same elements as boxes' });
  return found;
}
