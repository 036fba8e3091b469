// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { only, showPage } from './testing/page.ts';
import { textOf, textPieces } from './text.ts';

function piecesOf(html: string): readonly string[] {
  showPage(`<main>${html}</main>`);
  return textPieces(only('main'));
}

describe('pieces', () => {
  it('end at elements, and blanks are folded', () => {
    expect(piecesOf('<td> Retrieve\n  actions </td><span>GET</span><code>/Actions</code>')).toEqual([
      'Retrieve actions',
      'GET',
      '/Actions',
    ]);
  });

  it('do not end at emphasis, at a chance to break, or at what a translator wraps', () => {
    expect(piecesOf('/Agencies<wbr>/<b>{AccountSID}</b><wbr>/Actions')).toEqual([
      '/Agencies/{AccountSID}/Actions',
    ]);
    expect(piecesOf('<span><font><font>检索</font></font><font>操作</font></span>')).toEqual(['检索操作']);
  });

  it('leave out what is not for eyes', () => {
    expect(
      piecesOf(
        'seen<style>.a{}</style><script>let a;</script><template>t</template><noscript>n</noscript>' +
          '<svg><title>s</title></svg><span aria-hidden="true">✓</span>',
      ),
    ).toEqual(['seen']);
  });

  it('hold no value of any field', () => {
    const pieces = piecesOf(
      '<label>Auth Token <input value="secret-1"></label><textarea>secret-2</textarea>' +
        '<select><option selected>secret-3</option></select><input type="password" value="secret-4">',
    );
    expect(pieces.join(' ')).not.toContain('secret');
    expect(pieces).toEqual(['Auth Token']);
  });
});

describe('a web component', () => {
  it('is read as it is rendered: its shadow root, with slotted text in place', () => {
    expect(
      piecesOf(
        '<x-row><template shadowrootmode="open"><b>GET</b> <i>/Actions</i><p><slot></slot></p></template>' +
          'Retrieve actions</x-row>',
      ),
    ).toEqual(['GET /Actions', 'Retrieve actions']);
  });

  it('without slotted text shows what the slot holds itself', () => {
    expect(
      piecesOf('<x-a><template shadowrootmode="open"><slot>Nothing here</slot></template></x-a>'),
    ).toEqual(['Nothing here']);
  });

  it('shows nothing of children that it has no slot for', () => {
    expect(piecesOf('<x-a><template shadowrootmode="open"><p>in</p></template><p>out</p></x-a>')).toEqual([
      'in',
    ]);
  });

  it('may hold another', () => {
    expect(
      piecesOf(
        '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>deep</p></template></x-b>' +
          '</template></x-a>',
      ),
    ).toEqual(['deep']);
  });
});

it('a whole document or shadow root is read too', () => {
  const page = showPage('<x-a><template shadowrootmode="open"><p>inside</p></template></x-a><p>after</p>');
  expect(textPieces(page)).toEqual(['inside', 'after']);
  const root = only('x-a').shadowRoot;
  expect(root === null ? [] : textPieces(root)).toEqual(['inside']);
});

it('all text in one line', () => {
  showPage('<main><p>one</p><p>two <b>three</b></p></main>');
  expect(textOf(only('main'))).toBe('one two three');
});
