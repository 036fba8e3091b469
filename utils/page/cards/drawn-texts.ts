import { isLabel } from '../map/page-map.ts';
import { isPressed } from '../pressed.ts';
import { childrenOf, INLINE, isSilent } from '../text.ts';
import { frameDocument, isShown } from '../tree.ts';
import { kindOfText, type TextKind } from './card-signs.ts';

/** An element as it is drawn: in shadow roots, slots and frames where the page puts it. */
export interface Drawn {
  readonly element: Element;
  readonly parent: Drawn | null;
  readonly children: Drawn[];
  /** Its place among its siblings of one tag, and of one tag and class. */
  readonly byTag: string;
  readonly byBuild: string;
  /** Its items, from `from` up to but not including `to`. */
  readonly from: number;
  to: number;
}

/** A text that is drawn, or a button that opens a menu. */
export interface Item {
  readonly kind: TextKind | 'menu';
  readonly text: string;
  readonly at: Drawn;
  /** It is all that a link or button says. */
  readonly opens: boolean;
}

export interface DrawnPage {
  readonly root: Drawn;
  readonly items: readonly Item[];
}

/** What holds choices, not tokens: an option "Enabled" of a filter is no state of a token. */
const CHOICES =
  'datalist, optgroup, nav, [role="option"], [role="listbox"], [role="combobox"], [role="menu"], [role="radio"], ' +
  '[role="radiogroup"], [role="tablist"], [role="navigation"], [aria-haspopup="listbox"]';
/** Longer names, in characters, are no menu button's. */
const LONGEST_BUTTON = 30;

/** A button that opens a card's menu: by ARIA, by its name, or because an icon is all it shows. */
function opensMenu(element: Element): boolean {
  if (!isPressed(element)) return false;
  const text = (element.textContent ?? '').trim();
  if (text.length > LONGEST_BUTTON) return false;
  if (element.matches('[aria-haspopup="menu"], [aria-haspopup="true"]')) return true;
  const names = [text, element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? ''];
  return !/[\p{L}\p{N}]/u.test(text) || names.some((name) => isLabel(name, 'more'));
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads what the page draws, each element and text once. */
class Reader {
  readonly items: Item[] = [];
  /** What links and buttons say, each read once. */
  readonly #said = new Map<Element, string>();
  #text = '';

  read(element: Element, parent: Drawn | null, counts: Map<string, number>, press: Element | null): Drawn {
    const place = (key: string) => {
      const at = counts.get(key) ?? 0;
      counts.set(key, at + 1);
      return `${key}#${at}`;
    };
    const tag = element.localName;
    const byTag = place(tag);
    const byBuild = place(`${tag}.${element.getAttribute('class') ?? ''}`);
    const from = this.items.length;
    const drawn: Drawn = { element, parent, children: [], byTag, byBuild, from, to: from };
    if (opensMenu(element)) {
      if (isShown(element)) this.items.push({ kind: 'menu', text: '', at: drawn, opens: true });
    } else {
      const inner = isPressed(element) || tag === 'label' ? element : press;
      this.#collect(frameDocument(element) ?? element, drawn, new Map(), inner);
      this.#close(drawn, inner);
    }
    drawn.to = this.items.length;
    return drawn;
  }

  #collect(node: Node, drawn: Drawn, counts: Map<string, number>, press: Element | null): void {
    for (const child of childrenOf(node)) {
      if (child.nodeType === Node.TEXT_NODE) this.#text += child.nodeValue ?? '';
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const element = child as Element;
      if (isSilent(element) || element.matches(CHOICES)) continue;
      if (INLINE.has(element.localName) && element.shadowRoot === null) {
        this.#collect(element, drawn, counts, press);
        continue;
      }
      this.#close(drawn, press);
      drawn.children.push(this.read(element, drawn, counts, press));
    }
  }

  #close(at: Drawn, press: Element | null): void {
    const text = plain(this.#text);
    this.#text = '';
    if (text === '' || !isShown(at.element)) return;
    const opens = press !== null && text === this.#saidBy(press);
    const kind = this.#kindOf(text);
    // "Enabled" on a control is what it does or asks for, not what a token is.
    const isControl = opens && (kind === 'enabled' || kind === 'disabled');
    this.items.push({ kind: isControl ? 'action' : kind, text, at, opens });
  }

  #saidBy(press: Element): string {
    const known = this.#said.get(press);
    if (known !== undefined) return known;
    const text = plain(press.textContent ?? '');
    this.#said.set(press, text);
    return text;
  }

  #kindOf(text: string): TextKind {
    const kind = kindOfText(text);
    const before = this.items.at(-1);
    return kind === 'number' && before?.kind === 'versionLabel' ? 'version' : kind;
  }
}

/** The page's texts as they are drawn, in reading order. */
export function readDrawn(document: Document): DrawnPage {
  const reader = new Reader();
  const root = reader.read(document.body, null, new Map(), null);
  return { root, items: reader.items };
}
