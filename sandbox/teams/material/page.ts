import type { TeamDocument } from '../page.ts';

/** Angular with Material (MDC): everything is drawn by the script. */
export const materialPage: TeamDocument = {
  title: 'Access Tokens',
  body: () => '<app-root ng-version="18.2.4"></app-root>',
  css: `
body { margin: 0; font: 14px/20px Roboto, Arial, sans-serif; background: #fafafa; }
main { max-width: 960px; margin: 0 auto; padding: 16px; }
.mat-stepper-header { display: flex; gap: 24px; padding: 12px 0; color: #777; }
.toolbar { display: flex; align-items: center; gap: 16px; margin: 12px 0; }
mat-expansion-panel { display: block; background: #fff; box-shadow: 0 1px 3px #0004; }
mat-expansion-panel-header { display: flex; align-items: center; padding: 0 24px; height: 48px; cursor: pointer; }
.mat-content { display: flex; flex: 1; align-items: center; justify-content: space-between; }
.mat-expansion-indicator::after { content: ''; display: inline-block; padding: 3px; border: solid; border-width: 0 2px 2px 0; transform: rotate(45deg); margin-left: 16px; }
.mat-expansion-panel-content { display: grid; grid-template-rows: 0fr; visibility: hidden; transition: grid-template-rows .2s; }
.mat-expansion-panel-content > div { overflow: hidden; min-height: 0; }
.mat-expanded > .mat-expansion-panel-content { grid-template-rows: 1fr; visibility: visible; }
.mat-expansion-panel-body { padding: 0 24px 16px; }
mat-checkbox { display: block; }
.mdc-form-field { display: inline-flex; align-items: center; }
.mdc-checkbox { position: relative; width: 18px; height: 18px; padding: 11px; }
.mdc-checkbox__native-control { position: absolute; inset: 0; width: 40px; height: 40px; margin: 0; opacity: 0; z-index: 1; }
.mat-mdc-checkbox-touch-target { position: absolute; top: 50%; left: 50%; width: 48px; height: 48px; transform: translate(-50%, -50%); }
.mdc-checkbox__background { position: absolute; top: 11px; left: 11px; width: 14px; height: 14px; border: 2px solid #0009; border-radius: 2px; pointer-events: none; }
.mdc-checkbox__native-control:checked ~ .mdc-checkbox__background { background: #3f51b5; border-color: #3f51b5; }
.mdc-checkbox__checkmark { color: #fff; fill: none; stroke: #fff; stroke-width: 3; display: block; }
.mat-ripple { position: absolute; inset: 0; border-radius: 50%; pointer-events: none; }
.mdc-switch { position: relative; width: 36px; height: 20px; border: 0; padding: 0; background: none; cursor: pointer; }
.mdc-switch__track { height: 14px; border-radius: 7px; background: #ccc; }
.mdc-switch--selected .mdc-switch__track { background: #9fa8da; }
.mdc-switch__handle-track { position: absolute; inset: 0; pointer-events: none; }
.mdc-switch__handle { position: absolute; left: 0; top: -3px; width: 20px; height: 20px; border-radius: 50%; background: #fff; box-shadow: 0 1px 3px #0006; }
.mdc-switch--selected .mdc-switch__handle { left: 16px; background: #3f51b5; }
.endpoint { font-family: monospace; color: #555; margin-left: 8px; }
`,
};
