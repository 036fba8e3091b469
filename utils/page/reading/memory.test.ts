// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { PROPERTY_SEED } from '../../templates/testing/seed.ts';
import { readScreen, type Screen } from '../screen.ts';
import { textOf } from '../text.ts';
import { holds } from '../tree.ts';
import { PageMemory } from './memory.ts';
import { inOneReading, useMemory } from './reading.ts';

/*
 * What is remembered from reading to reading is only worth its while if nobody can tell: after any changes of a page, a
 * reading with memory says exactly what a reading says that has none.
 */

const KNOWN = ['Actions', 'Contracts', 'Reports'];
const NAMES = [
  'role',
  'class',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'slot',
  'name',
  'disabled',
  'title',
];
const VALUES = [
  'checkbox',
  'switch',
  'tablist',
  'title',
  'true',
  'false',
  'a',
  'b',
  'Auth Token',
  'Update',
  '',
];
const TEXTS = [
  'Actions',
  'API Scopes',
  'Retrieve actions',
  'Delete report',
  'GET',
  '/Advertisers/{AccountSID}/Actions',
  'Next',
  'POST /Advertisers/{AccountSID}/Reports',
  'Create Access Token',
  '12:05:07',
  'Auth Token',
  'Token Name',
  '',
];
const PIECES = [
  '<li><input type="checkbox"> Retrieve reports <code>GET</code> <code>/Advertisers/{AccountSID}/Reports</code></li>',
  '<section><h3>Reports</h3><button role="switch" aria-checked="true"></button><ul></ul></section>',
  '<p>Token Name <input></p>',
  '<slot name="a"></slot>',
  '<x-box><b slot="a">Retrieve contracts</b></x-box>',
];

function drawPage(): void {
  const row = (verb: string, method: string, path: string) =>
    `<li><x-box>${verb} <span slot="a">contract</span></x-box><code>${method}</code> <code>/Advertisers/{AccountSID}/${path}</code></li>`;
  const section = (name: string) =>
    `<section><h3>${name}</h3><x-box></x-box><ul>${row('Retrieve', 'GET', name)}${row('Update', 'PUT', name)}</ul></section>`;
  document.body.innerHTML = `<header>12:00</header><main><h2>API Scopes</h2>${KNOWN.map(section).join('')}</main>`;
  for (const host of document.querySelectorAll('x-box')) {
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<label><input type="checkbox"><i>box</i> <slot name="a"></slot><slot></slot></label>';
  }
}

/** Every element, those in shadow roots included. */
function elements(root: ParentNode = document.body): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) =>
    one.shadowRoot === null ? [one] : [one, ...elements(one.shadowRoot)],
  );
}

interface Change {
  readonly kind:
    | 'text'
    | 'data'
    | 'attribute'
    | 'remove-attribute'
    | 'insert'
    | 'remove'
    | 'move'
    | 'away'
    | 'back'
    | 'shadow'
    | 'tick'
    | 'read';
  readonly at: number;
  readonly to: number;
  readonly what: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind']>(
    'text',
    'data',
    'attribute',
    'attribute',
    'remove-attribute',
    'insert',
    'remove',
    'move',
    'away',
    'back',
    'shadow',
    'tick',
    'read',
  ),
  at: fc.nat(),
  to: fc.nat(),
  what: fc.nat(),
});

function pick<One>(list: readonly One[], at: number): One | undefined {
  return list[at % Math.max(1, list.length)];
}

/** Carries out a change. What is away is changed there too, where nothing tells of it. */
function carryOut({ kind, at, to, what }: Change, away: Element[]): void {
  const all = [...elements(), ...away.flatMap((one) => [one, ...elements(one)])];
  const element = pick(all, at);
  const other = pick(all, to);
  if (element === undefined || other === undefined) return;
  const text = pick(TEXTS, what) ?? '';
  if (kind === 'text') element.append(text);
  else if (kind === 'data') {
    const node = [...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (node !== undefined) node.nodeValue = text;
  } else if (kind === 'attribute') element.setAttribute(pick(NAMES, to) ?? 'class', pick(VALUES, what) ?? '');
  else if (kind === 'remove-attribute') element.removeAttribute(pick(NAMES, to) ?? 'class');
  else if (kind === 'insert') element.insertAdjacentHTML('beforeend', pick(PIECES, what) ?? '');
  else if (kind === 'remove') element.remove();
  else if (kind === 'move') {
    if (!holds(element, other)) other.append(element);
  } else if (kind === 'away') {
    element.remove();
    away.push(element);
  } else if (kind === 'back') {
    const [back] = away.splice(0, 1);
    if (back !== undefined && !holds(back, other)) other.append(back);
  } else if (kind === 'shadow') {
    const isFree = element.localName === 'x-box' && element.shadowRoot === null;
    if (isFree)
      element.attachShadow({ mode: 'open' }).innerHTML = `<input type="checkbox"> ${text} <slot></slot>`;
  } else if (kind === 'tick' && element instanceof HTMLInputElement) element.checked = !element.checked;
}

/** All that a screen says, and from which elements. */
function told({ scopes, fields, values, ...screen }: Screen): unknown {
  const own = scopes === null ? null : { selection: scopes.selection, others: scopes.recognition.others };
  const from =
    scopes === null
      ? []
      : [...scopes.candidates].map(([id, { control, unit, line, text }]) => ({
          id,
          control,
          unit,
          line,
          text,
        }));
  return { screen, own, from, fields: [...fields], values: [...values] };
}

const read = () => told(readScreen(document, 'brand', KNOWN));

/** What the same reading says that remembers nothing. */
function withoutMemory(memory: PageMemory, release: () => void): { told: unknown; release: () => void } {
  release();
  const plain = read();
  return { told: plain, release: useMemory(document, memory) };
}

let end = () => {};
afterEach(() => {
  end();
  document.body.innerHTML = '';
});

describe('what is remembered of a page', () => {
  it('never differs from what a fresh reading says, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
        drawPage();
        const memory = new PageMemory({ changed: () => {}, found: () => {} });
        let release = useMemory(document, memory);
        end = () => {
          release();
          memory.end();
        };
        inOneReading(document, () => {});
        read();
        const away: Element[] = [];
        for (const [index, one] of changes.entries()) {
          carryOut(one, away);
          if (one.kind !== 'read' && index + 1 < changes.length) continue;
          const remembered = read();
          const fresh = withoutMemory(memory, release);
          release = fresh.release;
          expect(remembered).toEqual(fresh.told);
        }
        end();
      }),
      { numRuns: 60, seed: PROPERTY_SEED },
    );
  });

  it('is used: what did not change is not read again', () => {
    drawPage();
    let changes = 0;
    const memory = new PageMemory({ changed: (records) => (changes += records.length), found: () => {} });
    const release = useMemory(document, memory);
    end = () => {
      release();
      memory.end();
    };
    read();
    const [first, second] = document.querySelectorAll('li');
    if (first === undefined || second === undefined) throw new Error('The page has no rows');
    const known = [first, second].map((row) => [memory.kinds.has(row), memory.texts.has(row)]);
    expect(known).toEqual([
      [true, true],
      [true, true],
    ]);
    first.append('more');
    memory.catchUp();
    expect(changes).toBeGreaterThan(0);
    expect([memory.texts.has(first), memory.texts.has(second)]).toEqual([false, true]);
  });

  it('is forgotten where a script puts something else into a slot, of which no record tells', () => {
    document.body.innerHTML = '<x-row><b>GET /Actions</b><b>GET /Reports</b></x-row>';
    const [row] = document.querySelectorAll('x-row');
    const [first, second] = document.querySelectorAll('b');
    if (row === undefined || first === undefined || second === undefined)
      throw new Error('The page has no row');
    const root = row.attachShadow({ mode: 'open' });
    root.innerHTML = '<p><slot></slot></p>';
    const [slot] = root.querySelectorAll('slot');
    if (slot === undefined) throw new Error('The row has no slot');
    let assigned = first;
    slot.assignedNodes = () => [assigned];
    const memory = new PageMemory({ changed: () => {}, found: () => {} });
    const release = useMemory(document, memory);
    end = () => {
      release();
      memory.end();
    };
    const said = () => inOneReading(document, () => textOf(row));
    expect(said()).toBe('GET /Actions');
    assigned = second;
    slot.dispatchEvent(new Event('slotchange', { bubbles: true }));
    expect(said()).toBe('GET /Reports');
  });
});
