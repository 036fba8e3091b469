import type { Category } from '../../data/types.ts';
import { one, oneInput } from '../markup.ts';
import { Truth } from '../truth.ts';
import { sentFor } from './sent.ts';

function formOf(id: string): HTMLFormElement {
  const form = one(document, `#${id}`);
  if (!(form instanceof HTMLFormElement)) throw new Error(`#${id} is no form`);
  return form;
}

function boxesBelow(root: ParentNode): NodeListOf<HTMLInputElement> {
  return root.querySelectorAll<HTMLInputElement>('input[name="scopes[]"]');
}

/** What the form would send, said as endpoints. */
function granted(form: HTMLFormElement, categories: readonly Category[]): string[] {
  const sent = new Set(new FormData(form).getAll('scopes[]'));
  const scopes = categories.flatMap((category) => category.scopes);
  return scopes.filter(({ method, path }) => sent.has(sentFor(method, path))).map(({ id }) => id);
}

function mark(box: HTMLInputElement): void {
  box.closest('tr')?.classList.toggle('marked', box.checked);
}

/**
 * The team of 2010: what `$('.selAll').live('click', …)` and the like did. A select-all box sets the property of its
 * rows' boxes, which fires no event; nothing sets it back when a row changes. A click on a row is one on its box.
 */
function handleClick(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (target instanceof HTMLInputElement && target.classList.contains('selAll')) {
    for (const box of boxesBelow(one(document, `#cat_${target.getAttribute('rel')}`))) {
      box.checked = target.checked;
      mark(box);
    }
  } else if (target instanceof HTMLInputElement && target.name === 'scopes[]') {
    mark(target);
  } else if (target.closest('#clearAll') !== null) {
    event.preventDefault();
    for (const box of boxesBelow(document)) {
      box.checked = false;
      mark(box);
    }
  } else if (target.closest('tr.row') !== null) {
    const row = one(document, 'table.list').contains(target) ? target.closest('tr.row') : null;
    if (row !== null) oneInput(row).click();
  }
}

export function startClassic(categories: readonly Category[]): void {
  const form = formOf('scopesForm');
  const truth = new Truth(() => granted(form, categories));
  for (const box of boxesBelow(document)) mark(box);
  document.addEventListener('click', handleClick);
  for (const name of ['scopesForm', 'filterForm']) {
    formOf(name).addEventListener('submit', (event) => event.preventDefault());
  }
  truth.watch('filter', formOf('filterForm'));
  truth.watch('notice', one(document, '#notice'));
  truth.watch('terms', oneInput(form, '#terms'));
  truth.watch('back', oneInput(form, '[name=_eventId_back]'));
  truth.watch('next', oneInput(form, '[name=_eventId_next]'));
  truth.watch('navigation', one(document, '.nav'));
}
