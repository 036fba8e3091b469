import type { TeamDocument } from '../page.ts';

/** Svelte: everything is drawn by the script; the classes are those of its scoped styles. */
export const matrixPage: TeamDocument = {
  title: 'API tokens',
  body: () => '<div id="svelte" style="display: contents"></div>',
  css: `
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; } main.svelte-1ab2cd { max-width: 1000px; margin: 0 auto; padding: 16px; }
table.svelte-9x8y7z { border-collapse: collapse; width: 100%; } .svelte-9x8y7z th, .svelte-9x8y7z td { padding: 6px 10px; border-bottom: 1px solid #ddd; text-align: center; }
.svelte-9x8y7z th.resource { text-align: left; font-weight: normal; } .svelte-9x8y7z tr.group th { text-align: left; background: #f3f3f3; font-weight: bold; }
.svelte-9x8y7z input { appearance: none; width: 18px; height: 18px; border: 1px solid #777; border-radius: 4px; margin: 0; vertical-align: middle; }
.svelte-9x8y7z input:checked { background: #ff3e00; } .none { color: #bbb; }
thead.svelte-9x8y7z { position: sticky; top: 0; background: #fff; } .row { display: flex; gap: 16px; align-items: center; margin: 12px 0; }
`,
};
