import type { TeamDocument } from '../page.ts';

/** React with Tailwind and Radix: everything is drawn by the script. The style sheet is what Tailwind made of it. */
export const reactPage: TeamDocument = {
  title: 'New token',
  body: () => '<div id="__next"></div>',
  css: `
*, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb; } body { margin: 0; font: 16px/1.5 ui-sans-serif, system-ui; }
h1, h2, h3, dl, dd, p, ol { margin: 0; padding: 0; } button { background: none; padding: 0; font: inherit; }
.mx-auto { margin-inline: auto; } .max-w-3xl { max-width: 48rem; } .p-6 { padding: 1.5rem; } .px-4 { padding-inline: 1rem; } .py-3 { padding-block: .75rem; }
.flex { display: flex; } .inline-flex { display: inline-flex; } .grid { display: grid; } .items-center { align-items: center; } .justify-between { justify-content: space-between; } .gap-3 { gap: .75rem; }
.scope-grid { grid-template-columns: 16rem 1fr; } .space-y-4 > * + * { margin-top: 1rem; } .divide-y > * + * { border-top-width: 1px; } .border { border-width: 1px; } .rounded-lg { border-radius: .5rem; }
.text-sm { font-size: .875rem; } .font-semibold { font-weight: 600; } .font-mono { font-family: ui-monospace, monospace; } .text-slate-500 { color: #64748b; } .break-words { overflow-wrap: anywhere; }
.h-6 { height: 1.5rem; } .w-11 { width: 2.75rem; } .rounded-full { border-radius: 9999px; } .h-5 { height: 1.25rem; } .w-5 { width: 1.25rem; } .block { display: block; } .relative { position: relative; }
.switch[data-state=checked] { background: #4f46e5; } .switch[data-state=unchecked] { background: #cbd5e1; } .thumb { background: #fff; pointer-events: none; } .thumb[data-state=checked] { transform: translateX(1.25rem); }
.toast { position: fixed; bottom: 1rem; left: 1rem; background: #fff; border-width: 1px; padding: 1rem; list-style: none; }
.sr-only { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
`,
};
