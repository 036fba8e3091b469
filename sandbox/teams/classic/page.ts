import type { AccountType, Category, Scope } from '../../data/types.ts';
import { escaped } from '../markup.ts';
import type { TeamDocument } from '../page.ts';
import { startOf } from '../start.ts';
import { sentFor } from './sent.ts';

function row({ id, label, method, path }: Scope, at: number, ticked: ReadonlySet<string>): string {
  const state = ticked.has(id) ? ' checked="checked"' : '';
  return `<tr class="row ${at % 2 === 0 ? 'odd' : 'even'}">
<td width="20" align="center"><input type="checkbox" name="scopes[]" value="${escaped(sentFor(method, path))}"${state} /></td>
<td>${escaped(label)}</td><td nowrap="nowrap">${method === 'GET' ? 'Read' : 'Write'}</td>
</tr>`;
}

function group(category: Category, at: number, ticked: ReadonlySet<string>): string {
  return `<tr class="cat"><td colspan="3"><b>${escaped(category.name)}</b> &nbsp;<span class="small">[ <input type="checkbox" class="selAll" id="all_${at}" rel="${at}" /> <label for="all_${at}">select all</label> ]</span></td></tr>
<tbody id="cat_${at}">${category.scopes.map((scope, line) => row(scope, line, ticked)).join('\n')}</tbody>`;
}

function table(categories: readonly Category[]): string {
  const { ticked } = startOf(categories);
  const groups = categories.map((category, at) => group(category, at, ticked)).join('\n');
  return `<table class="list" width="100%" border="0" cellspacing="0" cellpadding="3">
<tr><th>&nbsp;</th><th align="left">Permission</th><th align="left">Access</th></tr>
${groups}
</table>`;
}

/** A server of 2010 with jQuery: the whole form is in the document. */
export const classicPage: TeamDocument = {
  title: 'Web Services - Create Token (step 3 of 4)',
  body: (categories: readonly Category[], accountType: AccountType) => `<div id="header"><b>Platform</b></div>
<table id="layout" width="960" align="center" border="0" cellspacing="0" cellpadding="0"><tr valign="top">
<td width="160" class="nav"><a href="#reports">Reports</a><br /><a href="#tools">Tools</a><br /><a href="#settings">Settings</a></td>
<td class="content">
<div class="crumbs">Settings &raquo; Platform REST Web Services &raquo; Create Access Token</div>
<h2>3. API Scopes</h2>
<div class="notice" id="notice">Tokens created before April 2025 keep working. <a href="#hide" id="hideNotice">hide</a></div>
<form name="filterForm" id="filterForm" action="#filter" method="get">Show: <input type="text" name="q" size="20" /> <input type="checkbox" name="deprecated" value="1" id="dep" /><label for="dep">incl. deprecated</label> <input type="submit" value="Filter" /></form>
<form name="scopesForm" id="scopesForm" action="#step4" method="post">
<input type="hidden" name="accountType" value="${accountType}" /><input type="hidden" name="_flowExecutionKey" value="e1s3" />
<p class="small">Tick what the token may use. <a href="#clear" id="clearAll">Clear All</a></p>
${table(categories)}
<p><input type="checkbox" name="terms" value="1" id="terms" /> <label for="terms">I have read the API terms of use</label></p>
<p align="right"><input type="submit" name="_eventId_back" value="&laquo; Back" /> <input type="submit" name="_eventId_next" value="Next &raquo;" /></p>
</form>
</td></tr></table>`,
  css: `
body { font: 12px Verdana, Arial, sans-serif; margin: 0; }
#header { background: #036; color: #fff; padding: 8px; }
.nav { padding: 8px; background: #eee; } .content { padding: 8px; }
.notice { background: #ffc; border: 1px solid #cc9; padding: 4px; }
.small { font-size: 10px; } .cat td { background: #cde; border-top: 1px solid #9ab; }
.even td { background: #f4f4f4; } .marked td { background: #ffd; }
`,
};
