// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { DrawnList } from './drawn-list.ts';
import { readScopes } from './scope-reader.ts';
import { settle, stopClock } from './testing/clock.ts';
import { all, only, showPage } from './testing/page.ts';
import { KNOWN_CATEGORIES } from './testing/reading.ts';

/* Lists that draw a part of themselves are tried in the browser (tests/e2e/places, tests/pages): they need a layout. */

const LINE = 30;
const VISIBLE = 200;

/** A list that has all of its rows, and whose headings stick to its upper edge while their rows are scrolled by. */
function showSticky(): Element {
  const section = (name: string) =>
    `<section><header class="line" style="position: sticky; top: 0"><h3>${name}</h3><input type="checkbox" role="switch"></header>${[
      1, 2, 3, 4, 5,
    ]
      .map((at) => `<p class="line"><input type="checkbox"><code>GET /${name}/${at}</code></p>`)
      .join('')}</section>`;
  showPage(
    `<main><h2>API Scopes</h2><div id="list">${KNOWN_CATEGORIES.slice(0, 4).map(section).join('')}</div></main>`,
  );
  const list = only('#list');
  const lines = all('.line');
  const rectAt = (top: number) => DOMRect.fromRect({ x: 0, y: top, width: 100, height: LINE });
  for (const [at, line] of lines.entries()) {
    const sectionEnd = (Math.floor(at / 6) + 1) * 6 * LINE;
    const rect = () => {
      const natural = at * LINE - list.scrollTop;
      const sticks = line.localName === 'header';
      return rectAt(sticks ? Math.min(Math.max(natural, 0), sectionEnd - LINE - list.scrollTop) : natural);
    };
    for (const element of [line, ...line.querySelectorAll('*')]) element.getBoundingClientRect = rect;
  }
  for (const [at, one] of all('section').entries())
    one.getBoundingClientRect = () => rectAt(at * 6 * LINE - list.scrollTop);
  Object.defineProperties(list, {
    clientHeight: { value: VISIBLE },
    offsetHeight: { value: VISIBLE },
    scrollHeight: { value: lines.length * LINE },
  });
  list.getBoundingClientRect = () => DOMRect.fromRect({ x: 0, y: 0, width: 100, height: VISIBLE });
  return list;
}

beforeEach(() => stopClock());

it('a list whose headings stick is no list of which parts are drawn', async () => {
  const list = showSticky();
  const read = () => readScopes(document, 'agency', KNOWN_CATEGORIES);
  expect(read()?.selection.rows).toHaveLength(20);
  const drawn = DrawnList.readThrough(list, read, document, new AbortController().signal);
  expect(await settle(drawn)).toBeNull();
  expect(list.scrollTop).toBeGreaterThan(0);
});
