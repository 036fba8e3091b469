import { isShown, walk } from './tree.ts';

const BUSY = '[aria-busy="true"], [role="progressbar"], progress';

/** Whether the page says that it is busy: by ARIA, as a layer over the step or on the step itself. */
export function isBusy(document: Document): boolean {
  let busy = false;
  walk(document, (element) => {
    busy ||= element.matches(BUSY) && isShown(element);
  });
  return busy;
}
