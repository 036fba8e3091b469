import { one, oneInput } from '../markup.ts';
import { DsElement } from './base.ts';

/** A form-associated control with a native box in its shadow root: what the two kinds of boxes share. */
abstract class DsBox extends DsElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();
  #checked = false;
  #disabled = false;

  get checked(): boolean {
    return this.#checked;
  }

  set checked(value: boolean) {
    this.#checked = value;
    this.toggleAttribute('checked', value);
    this.requestUpdate();
  }

  get disabled(): boolean {
    return this.#disabled;
  }

  set disabled(value: boolean) {
    this.#disabled = value;
    this.toggleAttribute('disabled', value);
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    oneInput(this.root).addEventListener('click', () => {
      this.checked = !this.checked;
      // `ds-change` comes when the component has been drawn.
      queueMicrotask(() => this.emit('ds-change'));
    });
  }

  protected override updated(): void {
    const input = oneInput(this.root);
    input.checked = this.checked;
    input.disabled = this.disabled;
    input.setAttribute('aria-checked', String(this.checked));
    this.#internals.setFormValue(this.checked ? 'on' : null);
    one(this.root, '[part~=base]').className =
      `base${this.checked ? ' base--checked' : ''}${this.disabled ? ' base--disabled' : ''}`;
  }
}

const BOX_STYLES = `<style>
:host { display: inline-block; }
.base { display: inline-flex; align-items: center; gap: 8px; cursor: pointer; position: relative; }
.base--disabled { opacity: .5; cursor: not-allowed; }
.control { position: relative; display: inline-flex; flex: none; box-sizing: border-box; border: 1px solid #888; }
.input { position: absolute; opacity: 0; padding: 0; margin: 0; pointer-events: none; }
</style>`;

export class DsSwitch extends DsBox {
  protected override template(): string {
    return `${BOX_STYLES}<style>.control { width: 36px; height: 20px; border-radius: 20px; background: #ccc; } .base--checked .control { background: #07c; } .thumb { width: 16px; height: 16px; margin: 1px; border-radius: 50%; background: #fff; } .base--checked .thumb { margin-left: 17px; }</style>
<label part="base" class="base"><span part="control" class="control"><input class="input" type="checkbox" role="switch"><span part="thumb" class="thumb"></span></span><div part="label" class="label"><slot></slot></div></label>`;
  }
}

export class DsCheckbox extends DsBox {
  protected override template(): string {
    return `${BOX_STYLES}<style>.control { width: 18px; height: 18px; border-radius: 3px; } .base--checked .control { background: #07c; border-color: #07c; } svg { display: none; } .base--checked svg { display: block; }</style>
<div class="form-control"><label part="base" class="base"><input class="input" type="checkbox"><span part="control" class="control"><svg part="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3 8l4 4 6-8" fill="none" stroke="#fff" stroke-width="2"></path></svg></span><div part="label" class="label"><slot></slot></div></label><div part="form-control-help-text"><slot name="help-text"></slot></div></div>`;
  }
}

/** Text that stays as it is: a badge of the HTTP method, whose text comes from its attribute. */
export class DsMethod extends DsElement {
  protected override template(): string {
    return '<style>:host { display: inline-block; } span { border: 1px solid #888; border-radius: 4px; padding: 0 6px; font-size: 12px; }</style><span part="base"></span>';
  }

  protected override firstUpdated(): void {
    one(this.root, 'span').textContent = this.getAttribute('verb') ?? '';
  }

  protected override updated(): void {}
}

/** A button whose click is a native one inside. */
export class DsButton extends DsElement {
  protected override template(): string {
    return '<style>:host { display: inline-block; }</style><button part="base" type="button"><slot name="prefix"></slot><span part="label"><slot></slot></span></button>';
  }

  protected override firstUpdated(): void {
    one(this.root, 'button').addEventListener('click', () => this.emit('ds-press'));
  }

  protected override updated(): void {}
}

export class DsInput extends DsElement {
  protected override template(): string {
    return '<label part="form-control-label"><slot name="label"></slot></label> <input part="input" type="text">';
  }

  protected override firstUpdated(): void {
    oneInput(this.root).addEventListener('input', () => this.emit('ds-input'));
  }

  protected override updated(): void {}
}

export class DsCard extends DsElement {
  protected override template(): string {
    return '<style>:host { display: block; margin: 12px 0; } .card { border: 1px solid #ddd; border-radius: 6px; } .header { padding: 8px 16px; border-bottom: 1px solid #ddd; } .body { padding: 8px 16px; }</style><div part="base" class="card"><div part="header" class="header"><slot name="header"></slot></div><div part="body" class="body"><slot></slot></div></div>';
  }

  protected override firstUpdated(): void {}

  protected override updated(): void {}
}
