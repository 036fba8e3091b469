const STYLE = `
  :host { display: inline-flex; cursor: pointer; }
  :host([aria-disabled="true"]) { opacity: 0.5; cursor: default; }
  span { box-sizing: border-box; width: 18px; height: 18px; border: 1.5px solid #b9c2ce; border-radius: 4px; background: #fff; }
  :host([kind="toggle"]) span { width: 38px; height: 22px; border-radius: 11px; }
  :host([aria-checked="true"]) span { border-color: #2456c8; background: #2456c8; }
`;

/** A mark that shows the `aria-checked` of its own host. What it does is its user's business. */
export class TickElement extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style, document.createElement('span'));
  }
}
