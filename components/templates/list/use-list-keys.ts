import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The list by keyboard: the arrows lead from the search box into it, up and down in a column and to the sides in a
 * row; Home and End go to the first and the last row that is drawn, Escape leads back to the search, and whoever types
 * goes on searching. `onDelete` gets the key of the template (`data-row`) in whose row Delete was pressed.
 */
export function useListKeys(
  root: { readonly current: HTMLElement | null },
  onDelete: (key: string) => void,
): void {
  const remove = useRef(onDelete);
  remove.current = onDelete;

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      const search = element.querySelector<HTMLElement>('input[type=search]');
      if (search === null || !(target instanceof HTMLElement)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const rows = [...element.querySelectorAll<HTMLElement>('[data-row]')];
      const row = rows.find((one) => one.contains(target));
      let next: HTMLElement | null = null;
      if (row === undefined) {
        if (target === search && key === 'ArrowDown') next = mainControl(rows[0]);
      } else if (key === 'Delete') {
        event.preventDefault();
        remove.current(row.dataset['row'] ?? '');
      } else if (key === 'Backspace' || (key.length === 1 && key !== ' ')) {
        search.focus(); // which the character then goes to
      } else {
        next = key === 'Escape' ? search : neighbour(rows, row, target, key, search);
      }
      if (next === null) return;
      event.preventDefault(); // no scrolling, and a popup stays open
      next.focus();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Where a key leads from a control in a row; null where it has no meaning there. */
function neighbour(
  rows: readonly HTMLElement[],
  row: HTMLElement,
  control: HTMLElement,
  key: string,
  above: HTMLElement,
): HTMLElement | null {
  const own = controlsOf(row);
  const column = own.indexOf(control);
  // Rows of another build have other columns.
  const inColumn = (other: HTMLElement | undefined) => {
    const controls = other === undefined ? [] : controlsOf(other);
    return (controls.length === own.length ? controls[column] : undefined) ?? mainControl(other);
  };
  const at = rows.indexOf(row);
  switch (key) {
    case 'ArrowUp':
      return at === 0 ? above : inColumn(rows[at - 1]);
    case 'ArrowDown':
      return inColumn(rows[at + 1]);
    case 'Home':
      return inColumn(rows[0]);
    case 'End':
      return inColumn(rows.at(-1));
    case 'ArrowLeft':
      return own[column - 1] ?? null;
    case 'ArrowRight':
      return own[column + 1] ?? null;
    default:
      return null;
  }
}

function controlsOf(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button, input')];
}

/** **Edit**, or what a template that is read-only has instead. */
function mainControl(row: HTMLElement | undefined): HTMLElement | null {
  return row === undefined ? null : row.querySelector<HTMLElement>('.tp-row-actions button');
}
