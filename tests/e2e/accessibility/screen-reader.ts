import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type AxNode = Protocol.Accessibility.AXNode;

/** States that are read out where they are so. */
const FLAGS = ['disabled', 'readonly', 'required', 'busy'] as const;
/** States that are read out whatever they are. */
const VALUES = ['checked', 'pressed', 'expanded'] as const;

/**
 * What a screen reader says, as Chromium's accessibility tree has it, the panel's closed root included: role, name, value,
 * states, description.
 */
export class ScreenReader {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<ScreenReader> {
    const session = await page.createCDPSession();
    await session.send('Accessibility.enable');
    return new ScreenReader(session);
  }

  /** What has the focus, in one line. */
  async focused(): Promise<string> {
    const nodes = await this.#tree();
    // The document has the focus too, and so has what holds an editable.
    const last = nodes.filter((node) => flag(node, 'focused') && !node.ignored).at(-1);
    return last === undefined ? 'nothing' : lineOf(last);
  }

  /** Landmarks, headings, live regions and named groups below what is called so, in their order and depth. */
  async outline(role: string, name: string): Promise<readonly string[]> {
    const nodes = await this.#tree();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const top = nodes.find((node) => text(node.role) === role && text(node.name) === name);
    if (top === undefined) throw new Error(`there is no ${role} "${name}"`);
    const lines: string[] = [];
    const walk = (node: AxNode, depth: number) => {
      const tells = !node.ignored && isStructure(node);
      if (tells) lines.push(`${'  '.repeat(depth)}${lineOf(node)}`);
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child !== undefined) walk(child, tells ? depth + 1 : depth);
      }
    };
    walk(top, 0);
    return lines;
  }

  async #tree(): Promise<readonly AxNode[]> {
    return (await this.#session.send('Accessibility.getFullAXTree')).nodes;
  }
}

const STRUCTURE =
  /^(?:banner|complementary|contentinfo|form|main|navigation|region|search|heading|list|status|alert|dialog)$/;

function isStructure(node: AxNode): boolean {
  const role = text(node.role);
  if (role === 'list' || role === 'form') return text(node.name) !== '';
  return STRUCTURE.test(role) || (role === 'group' && text(node.name) !== '');
}

function text(value: Protocol.Accessibility.AXValue | undefined): string {
  return value === undefined || value.value === undefined
    ? ''
    : String(value.value).replaceAll(/\s+/g, ' ').trim();
}

function property(node: AxNode, name: string): unknown {
  const found = (node.properties ?? []).find((one) => one.name === name);
  return found === undefined ? undefined : found.value.value;
}

function flag(node: AxNode, name: string): boolean {
  return property(node, name) === true;
}

/** E.g. `button "Guide", collapsed (Opens below)`. */
function lineOf(node: AxNode): string {
  const role = text(node.role);
  const level = role === 'heading' ? ` ${String(property(node, 'level'))}` : '';
  const name = text(node.name);
  const states: string[] = FLAGS.filter((one) => flag(node, one));
  for (const one of VALUES) {
    const value = property(node, one);
    if (value === undefined) continue;
    const isOn = value === true || value === 'true';
    if (one === 'expanded') states.push(isOn ? 'expanded' : 'collapsed');
    else states.push(value === 'mixed' ? 'mixed' : isOn ? one : `not ${one}`);
  }
  const invalid = property(node, 'invalid');
  if (invalid !== undefined && invalid !== 'false') states.push('invalid');
  const value = text(node.value);
  const live = property(node, 'live');
  return [
    `${role}${level}`,
    name === '' ? '' : ` "${name}"`,
    value === '' || /^(?:document|progressbar)$/.test(role) ? '' : ` = ${value}`,
    states.map((state) => `, ${state}`).join(''),
    live === undefined || live === 'off' ? '' : `, ${String(live)}`,
    // A tooltip that says the name again: screen readers say it once.
    text(node.description) === '' || text(node.description) === name ? '' : ` (${text(node.description)})`,
  ].join('');
}
