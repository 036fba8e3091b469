import { exampleTokens, type SavedToken } from '../../data/tokens.ts';
import type { AccountType, Category } from '../../data/types.ts';
import { escaped } from '../markup.ts';
import type { TeamDocument } from '../page.ts';

/** The first letters of a name's words, for the round picture. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');
}

function badge(enabled: boolean): string {
  const look = enabled
    ? 'bg-green-50 text-green-700 ring-green-600'
    : 'bg-gray-50 text-gray-600 ring-gray-500';
  return `<span class="inline-flex items-center rounded-md px-2 text-xs font-medium ring-1 ${look}"><svg class="dot" viewBox="0 0 6 6" aria-hidden="true"><circle cx="3" cy="3" r="3"/></svg>${enabled ? 'Enabled' : 'Disabled'}</span>`;
}

function line({
  id,
  name,
  description,
  apiVersion,
  enabled,
  createdDaysAgo,
  primaryContact,
  ticked,
}: SavedToken): string {
  const contact = primaryContact === null ? 'No contact' : `Contact ${primaryContact}`;
  return `<li class="relative flex justify-between gap-x-6 px-4 py-5" data-id="${id}">
<div class="flex min-w-0 gap-x-4">
<span class="avatar rounded-full bg-gray-50 text-xs" >${initials(name)}</span>
<div class="min-w-0 flex-auto">
<p class="text-sm font-semibold text-gray-900"><a href="#tokens/${id}"><span class="absolute inset-x-0"></span>${escaped(name)}</a></p>
${description === '' ? '' : `<p class="mt-1 truncate text-xs text-gray-500">${escaped(description)}</p>`}
<p class="mt-1 text-xs text-gray-500">${escaped(contact)} <span class="sep">·</span> ${ticked.length} scopes</p>
</div></div>
<div class="flex shrink-0 items-center gap-x-4">
<div class="hidden-sm text-right"><p class="text-sm text-gray-900">v${apiVersion}</p><p class="mt-1 text-xs text-gray-500">Created <time datetime="P${createdDaysAgo}D">${createdDaysAgo} days ago</time></p></div>
${badge(enabled)}
<div class="dropdown"><button type="button" class="menu-button" aria-expanded="false" aria-haspopup="true"><span class="sr-only">Options, ${escaped(name)}</span><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 3h.01M10 10h.01M10 17h.01"/></svg></button></div>
</div></li>`;
}

/** What happened lately; it speaks of tokens, and is not a list of them. */
function activity(tokens: readonly SavedToken[]): string {
  const lines = tokens.map(
    ({ name, enabled, createdDaysAgo }) =>
      `<li class="flex gap-x-3 text-xs text-gray-500"><span class="flex-auto"><b>${escaped(name)}</b> ${enabled ? 'was enabled' : 'was disabled'}</span><time>${createdDaysAgo} days ago</time></li>`,
  );
  return `<aside class="mt-8"><h2 class="text-sm font-semibold">Recent activity</h2><ul role="list" class="space-y-6">${lines.join('')}</ul></aside>`;
}

/** The list of tokens, with utility classes and headless menus. Everything is in the document. */
export const utilityPage: TeamDocument = {
  title: 'Access tokens',
  body: (categories: readonly Category[], accountType: AccountType) => {
    const tokens = exampleTokens(accountType, categories);
    const active = tokens.filter(({ enabled }) => enabled).length;
    return `<div class="shell"><header class="flex items-center justify-between gap-x-4"><span class="text-sm font-semibold">impact</span>
<button type="button" aria-haspopup="true" class="menu-button"><span class="sr-only">Account</span><span class="avatar rounded-full text-xs">DI</span></button></header>
<div class="flex items-center justify-between gap-x-4 py-5"><div><h1 class="text-lg font-semibold">Access tokens</h1><p class="text-xs text-gray-500">${tokens.length} tokens, API v16 is out. <a href="#changelog">See what is new</a></p></div>
<button type="button" id="new" class="primary">Create Access Token</button></div>
<div class="flex gap-x-4 text-sm" role="tablist"><button role="tab" aria-selected="true">All <span class="pill">${tokens.length}</span></button><button role="tab">Enabled <span class="pill">${active}</span></button><button role="tab">Disabled <span class="pill">${tokens.length - active}</span></button></div>
<form class="flex gap-x-4 py-5 text-sm"><input type="search" placeholder="Search by name" class="flex-auto"><label class="flex gap-x-2"><input type="checkbox" checked> Enabled</label><label class="flex gap-x-2"><input type="checkbox" checked> Disabled</label></form>
<ul role="list" class="divide" id="tokens">${tokens.map(line).join('\n')}</ul>
<nav class="flex items-center justify-between py-5 text-xs text-gray-500" aria-label="Pagination"><span>Showing 1 to ${tokens.length} of ${tokens.length}</span><span><a href="#previous">Previous</a> <a href="#next">Next</a></span></nav>
${activity(tokens)}</div>`;
  },
  css: `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #111827; }
.shell { max-width: 60rem; margin: 0 auto; padding: 1rem; } ul { list-style: none; margin: 0; padding: 0; } p, h1, h2 { margin: 0; }
.flex { display: flex; } .inline-flex { display: inline-flex; gap: .375rem; } .items-center { align-items: center; } .justify-between { justify-content: space-between; }
.flex-auto { flex: 1 1 auto; } .shrink-0 { flex-shrink: 0; } .min-w-0 { min-width: 0; } .truncate { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.gap-x-2 { column-gap: .5rem; } .gap-x-3 { column-gap: .75rem; } .gap-x-4 { column-gap: 1rem; } .gap-x-6 { column-gap: 1.5rem; } .px-2 { padding: 0 .5rem; } .px-4 { padding-inline: 1rem; } .py-5 { padding-block: 1.25rem; }
.mt-1 { margin-top: .25rem; } .mt-8 { margin-top: 2rem; } .relative { position: relative; } .absolute { position: absolute; } .inset-x-0 { inset: 0; } .dropdown { position: relative; z-index: 1; }
.text-xs { font-size: .75rem; } .text-sm { font-size: .875rem; } .text-lg { font-size: 1.125rem; } .font-medium { font-weight: 500; } .font-semibold { font-weight: 600; } .text-gray-500 { color: #6b7280; }
.rounded-md { border-radius: .375rem; } .ring-1 { box-shadow: inset 0 0 0 1px currentcolor; } .avatar { display: grid; place-items: center; width: 3rem; height: 3rem; background: #eef2ff; } .rounded-full { border-radius: 50%; }
.dot { width: .375rem; } .menu-button svg { width: 1.25rem; stroke: currentcolor; stroke-width: 3; } .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); }
.divide > * + * { border-top: 1px solid #f3f4f6; } .primary { background: #4f46e5; color: #fff; border: 0; border-radius: .375rem; padding: .5rem .75rem; font: inherit; font-size: .875rem; }
`,
};
