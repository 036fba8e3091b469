// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { looksLikeLogin, looksLikeTokensUi } from './look.ts';
import { showPage } from './testing/page.ts';

describe('the tokens UI', () => {
  it.each([
    '<button>Create Access Token</button>',
    '<label>Token Name *</label>',
    '<label> Token Name: </label>',
    '<h3>Legacy Account Tokens</h3>',
    '<button>创建访问令牌</button>',
    '<x-a><template shadowrootmode="open"><span>Create Access Token</span></template></x-a>',
  ])('is known by %s', (html) => {
    expect(looksLikeTokensUi(showPage(html))).toBe(true);
  });

  it.each([
    '',
    '<p>To create one, press Create Access Token at the top.</p>',
    '<h1>API Access for Platform REST Web Services</h1><div class="uitkFields">Account SID</div>',
    '<button>Create</button>',
    '<input value="Token Name" placeholder="Create Access Token">',
  ])('is not known by %s', (html) => {
    expect(looksLikeTokensUi(showPage(html))).toBe(false);
  });
});

describe('the login form', () => {
  it.each(['Login', 'impact.com | Log In', 'login - impact.com'])('is known by the title “%s”', (title) => {
    const page = showPage('');
    page.title = title;
    expect(looksLikeLogin(page)).toBe(true);
  });

  it('is known by its password box', () => {
    expect(looksLikeLogin(showPage('<input id="j_password" type="password">'))).toBe(true);
    expect(looksLikeLogin(showPage('<input name="j_password" type="password">'))).toBe(true);
  });

  it('is not any page with a password box or a word in its title', () => {
    const page = showPage('<label>Auth Token <input type="password"></label>');
    page.title = 'Blog integrations';
    expect(looksLikeLogin(page)).toBe(false);
  });
});
