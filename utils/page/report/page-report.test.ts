// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { knownScopes } from '../../scopes/catalogue/known.ts';
import type { AccountType } from '../../scopes/types.ts';
import { readScreen } from '../screen.ts';
import { showPage } from '../testing/page.ts';
import { showScopesPage } from '../testing/scopes-page.ts';
import { formatPageReport, makePageReport } from './page-report.ts';
import type { PageReport, ReportElement, ReportNode } from './types.ts';

function reportOf(document: Document, accountType: AccountType = 'brand'): PageReport {
  const known = knownScopes(accountType);
  const recognised = readScreen(document, accountType, new Set(known.map(({ category }) => category)));
  return makePageReport(document, { accountType, extensionVersion: '1.2.3', recognised, known });
}

/** Every element of a report in reading order. */
function elementsOf(node: ReportNode | null): readonly ReportElement[] {
  if (node === null || typeof node === 'string') return [];
  const inner = [
    ...(node.shadow ?? []),
    ...(node.children ?? []),
    ...(node.frame === undefined ? [] : [node.frame]),
  ];
  return [node, ...inner.flatMap(elementsOf)];
}

const row = (label: string, endpoint: string) => ({ label, endpoint });

describe('a page report', () => {
  it('says what was recognised and marks it', () => {
    showScopesPage([
      {
        name: 'Actions',
        on: true,
        rows: [
          { ...row('Retrieve actions', 'GET /Advertisers/{AccountSID}/Actions'), ticked: true },
          row('Retrieve the moon', `GET /Advertisers/IR${'abcdefghij'}1234567${'abcdefghijklmn'}8/Moon`),
        ],
      },
    ]);
    const report = reportOf(document);
    expect(report).toMatchObject({
      format: 'token-presets-page-report',
      version: 1,
      extension: '1.2.3',
      accountType: 'brand',
      host: 'other',
      recognised: {
        parts: ['scopes'],
        scopes: {
          categories: 1,
          rows: 2,
          alive: 2,
          byEndpoint: 2,
          byWords: 0,
          ticked: 1,
          endpoints: ['GET /Advertisers/{id}/Actions', 'GET /Advertisers/{id}/Xxx'],
        },
      },
    });
    const marked = elementsOf(report.area).filter(({ is }) => is !== undefined);
    expect(marked.map(({ is, state }) => `${is} ${state}`)).toEqual(['toggle on', 'row on', 'row off']);
    expect(formatPageReport(report)).toContain('"Retrieve actions"');
    expect(formatPageReport(report)).toContain('"Retrieve xxx xxx"');
  });

  it('cuts repeated siblings to the first three and the last, and says how many there are', () => {
    showScopesPage([
      {
        name: 'Actions',
        on: true,
        rows: Array.from({ length: 40 }, (_, at) => row(`Retrieve actions ${at}`, `GET /Actions${at}`)),
      },
    ]);
    const report = reportOf(document);
    const rows = elementsOf(report.area).filter(({ tag }) => tag === 'p');
    expect(rows.map(({ times }) => times ?? 1)).toEqual([1, 1, 37, 1]);
    expect(report.recognised.scopes?.rows).toBe(40);
  });

  it('names the elements around the area, and labels that stand elsewhere', () => {
    showPage(`<nav class="wizard-steps"><ol><li>Setup of Dana</li><li>API Scopes</li></ol></nav>
      <div class="scope-page"><div><template shadowrootmode="open"><section>
        <h3>Actions</h3><p><input type="checkbox"> Retrieve actions <span>GET /Actions</span></p>
        <p><input type="checkbox"> Update actions <span>PUT /Actions</span></p>
      </section></template></div></div>`);
    const report = reportOf(document);
    expect(report.around.map(({ tag, shadow }) => `${tag}${shadow === undefined ? '' : ' shadow'}`)).toEqual([
      'html',
      'body',
      'div',
      'div shadow',
    ]);
    expect(report.elsewhere).toEqual([{ tag: 'li', children: ['API Scopes'] }]);
    expect(report.area?.tag).toBe('section');
  });

  it('describes the main content where nothing was recognised', () => {
    showPage(
      `<header>Acme</header><main class="content"><div class="box box--checked" data-key="77">Dana Ito</div></main>`,
    );
    const { area, recognised } = reportOf(document);
    expect(recognised).toMatchObject({ parts: [], fields: [], scopes: null, otherChecks: 0 });
    expect(area).toEqual({
      tag: 'main',
      classes: 'content',
      children: [{ tag: 'div', classes: 'box box--checked', names: ['data-key'], children: ['Xxx Xxx'] }],
    });
  });

  it('keeps what ties labels to boxes, under other names', () => {
    showPage(`<main><input type="checkbox" id="scope-991"><label for="scope-991">On</label></main>`);
    const { area } = reportOf(document);
    expect(
      elementsOf(area)
        .flatMap(({ values }) => [values?.['id'], values?.['for']])
        .filter(Boolean),
    ).toEqual(['r1', 'r1']);
  });

  it('keeps endpoints that stand in attributes, without ids', () => {
    showPage(
      `<main><i title="GET /Advertisers/991/Actions/55"></i><b data-scope="PUT /Moon/1?x=Dana"></b></main>`,
    );
    const { area } = reportOf(document);
    expect(elementsOf(area).map(({ values }) => values)).toEqual([
      undefined,
      { title: 'GET /Advertisers/{id}/Actions/{id}' },
      { 'data-scope': 'PUT /Xxx/{id}' },
    ]);
  });

  it('reads the wizard by field, and no value of any', () => {
    showPage(`<main><h1>Setup</h1><label>Token Name <input id="t"></label>
      <label>Description <textarea>Typed before</textarea></label></main>`);
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
      field.value = 'Zanzibar';
    const report = reportOf(document);
    expect(report.recognised.fields).toEqual(['name', 'description']);
    expect(formatPageReport(report)).not.toMatch(/Zanzibar|Typed|xxx/);
  });

  it.each([
    ['the credentials', '<div>Account SID</div><div class="uitkFields">IRabc</div>'],
    ['the credentials in another language', '<div>认证令牌</div><input value="x">'],
  ])('names only the parts of a screen with %s', (_, html) => {
    showPage(`<main>${html}</main>`);
    const report = reportOf(document);
    expect(report).toMatchObject({ area: null, around: [], elsewhere: [] });
    expect(report.recognised.parts).toContain('credentials');
  });

  it('is made where reading the page failed', () => {
    showPage('<main><p>Anything</p></main>');
    const known = knownScopes('brand');
    const report = makePageReport(document, {
      accountType: 'brand',
      extensionVersion: '?',
      recognised: null,
      known,
    });
    expect(report).toMatchObject({ extension: 'unknown', recognised: { parts: [], scopes: null } });
    expect(report.area).toEqual({ tag: 'main', children: [{ tag: 'p', children: ['Xxx'] }] });
  });
});
