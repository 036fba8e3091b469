/* These run in the page, each by itself: none may use anything from outside of it. */

/**
 * Unticks the last ticked row or ticks it again, as a program of the page would, and changes an attribute so that it is
 * seen. Nothing of the page itself follows, so that only reading takes time.
 */
export function flipLastRow(): void {
  let last: HTMLInputElement | null = null;
  const look = (tree: ParentNode) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement && element.type === 'checkbox') last = element;
      if (element.shadowRoot !== null) look(element.shadowRoot);
    }
  };
  look(document);
  if (last === null) throw new Error('There is no row on this page');
  const row: HTMLInputElement = last;
  row.checked = !row.checked;
  row.toggleAttribute('data-changed');
}

/** Reads the state and words of every row, as the least that a reading can do. Gives how long it took, in ms. */
export function bareReading(): number {
  const start = performance.now();
  const rows: { readonly ticked: boolean; readonly words: string }[] = [];
  const look = (tree: ParentNode) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot !== null) look(element.shadowRoot);
      if (!(element instanceof HTMLInputElement) || element.type !== 'checkbox') continue;
      const root = element.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : element;
      const row = host.closest('.table-row, .section-header');
      rows.push({ ticked: element.checked, words: row === null ? '' : (row.textContent ?? '') });
    }
  };
  look(document);
  const took = performance.now() - start;
  if (!rows.some(({ words }) => words.includes('/'))) throw new Error('No row has words');
  return took;
}

/** Reads the words of every card, as the least that a reading can do. Gives how long it took, in ms. */
export function bareCards(): number {
  const start = performance.now();
  const words: string[] = [];
  for (const element of document.querySelectorAll('*'))
    if (element.matches('article')) words.push(element.textContent ?? '');
  const took = performance.now() - start;
  if (words.length === 0) throw new Error('There is no card on this page');
  return took;
}

/** What changes on a page that never rests. */
export type Restless = 'clock' | 'row';

/**
 * Changes the page once in each frame: a clock's text in the header, or an attribute of the first row. Ends after this
 * many frames.
 */
export async function changeInEachFrame(what: Restless, frames: number): Promise<void> {
  const header = document.querySelector('header');
  const row = document.querySelector('.table-row');
  if (header === null || row === null) throw new Error('The page has no header or no row');
  const clock = header.querySelector('.bench-clock') ?? header.appendChild(document.createElement('span'));
  clock.className = 'bench-clock';
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (what === 'clock') clock.textContent = new Date().toISOString();
    else row.setAttribute('data-tick', String(frame));
  }
}

/** Hides the button that only the list of tokens has, or shows it again. */
export function showList(shown: boolean): void {
  const button = document.querySelector('main > button');
  if (button === null) throw new Error('The page has no list');
  button.toggleAttribute('hidden', !shown);
}
