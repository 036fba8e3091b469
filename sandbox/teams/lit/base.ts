/**
 * What the components have in common, in the manner of Lit: an open shadow root whose markup is made once, and
 * properties that are written into it in a microtask after a change.
 */
export abstract class DsElement extends HTMLElement {
  readonly root: ShadowRoot = this.attachShadow({ mode: 'open' });
  #made = false;
  #planned = false;

  /** Markup of the shadow root, styles included. */
  protected abstract template(): string;
  /** Listeners on what the template made. */
  protected abstract firstUpdated(): void;
  /** Writes the properties into the shadow root. */
  protected abstract updated(): void;

  connectedCallback(): void {
    if (!this.#made) {
      this.#made = true;
      this.root.innerHTML = this.template();
      this.firstUpdated();
    }
    this.requestUpdate();
  }

  requestUpdate(): void {
    if (this.#planned || !this.#made) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.updated();
    });
  }

  /** An event that leaves all shadow roots, as the design system's events do. */
  protected emit(type: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
