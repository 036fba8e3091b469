import { element, escaped, one, oneInput } from '../markup.ts';

/** A control of the library: its element, and how the framework writes its inputs into it. */
export interface MaterialControl {
  readonly host: HTMLElement;
  write(state: { readonly checked: boolean; readonly disabled: boolean }): void;
}

let checkboxes = 0;
let toggles = 0;

/**
 * `<mat-checkbox>`, MDC based: a native box that nobody sees lies over the drawn one. The component listens to the
 * click of the native box and to that of the larger touch target, and keeps its `change` to itself.
 *
 * @param content markup of the label
 */
export function matCheckbox(content: string, onChange: () => void): MaterialControl {
  checkboxes += 1;
  const id = `mat-mdc-checkbox-${checkboxes}`;
  const host = element(`<mat-checkbox class="mat-mdc-checkbox mat-accent" id="${id}">
<div class="mdc-form-field mat-internal-form-field"><div class="mdc-checkbox">
<div class="mat-mdc-checkbox-touch-target"></div>
<input type="checkbox" class="mdc-checkbox__native-control" id="${id}-input" tabindex="0">
<div class="mdc-checkbox__ripple"></div>
<div class="mdc-checkbox__background"><svg focusable="false" viewBox="0 0 24 24" aria-hidden="true" class="mdc-checkbox__checkmark"><path d="M1.73,12.91 8.1,19.28 22.79,4.59" class="mdc-checkbox__checkmark-path"></path></svg><div class="mdc-checkbox__mixedmark"></div></div>
<div mat-ripple class="mat-ripple mat-mdc-checkbox-ripple mat-focus-indicator"></div>
</div><label class="mdc-label" for="${id}-input">${content}</label></div></mat-checkbox>`);
  const input = oneInput(host);
  const toggle = () => {
    if (!input.disabled) onChange();
  };
  input.addEventListener('click', toggle);
  input.addEventListener('change', (event) => event.stopPropagation());
  one(host, '.mat-mdc-checkbox-touch-target').addEventListener('click', () => {
    toggle();
    input.focus();
  });
  return {
    host,
    write: ({ checked, disabled }) => {
      input.checked = checked;
      input.disabled = disabled;
      input.classList.toggle('mdc-checkbox--selected', checked);
      host.classList.toggle('mat-mdc-checkbox-checked', checked);
      host.classList.toggle('mat-mdc-checkbox-disabled', disabled);
    },
  };
}

/** `<mat-slide-toggle>`, MDC based: a button of role switch with its drawing in layers, and a label that may be empty. */
export function matSlideToggle(
  label: string,
  ariaLabel: string | null,
  onChange: () => void,
): MaterialControl {
  toggles += 1;
  const id = `mat-mdc-slide-toggle-${toggles}`;
  const name = ariaLabel === null ? `aria-labelledby="${id}-label"` : `aria-label="${escaped(ariaLabel)}"`;
  const host = element(`<mat-slide-toggle class="mat-mdc-slide-toggle mat-accent" id="${id}">
<div class="mdc-form-field mat-internal-form-field">
<button role="switch" type="button" class="mdc-switch" tabindex="0" id="${id}-button" ${name}>
<div class="mdc-switch__track"></div>
<div class="mdc-switch__handle-track"><div class="mdc-switch__handle"><div class="mdc-switch__shadow"><div class="mdc-elevation-overlay"></div></div><div class="mdc-switch__ripple"><div mat-ripple class="mat-ripple mat-mdc-slide-toggle-ripple mat-focus-indicator"></div></div></div></div>
</button><label class="mdc-label" for="${id}-button" id="${id}-label">${escaped(label)}</label></div></mat-slide-toggle>`);
  const button = one(host, 'button');
  button.addEventListener('click', onChange);
  return {
    host,
    write: ({ checked }) => {
      button.setAttribute('aria-checked', String(checked));
      button.classList.toggle('mdc-switch--selected', checked);
      button.classList.toggle('mdc-switch--checked', checked);
      button.classList.toggle('mdc-switch--unselected', !checked);
      host.classList.toggle('mat-mdc-slide-toggle-checked', checked);
    },
  };
}
