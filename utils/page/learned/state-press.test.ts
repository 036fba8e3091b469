// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { only, showPage } from '../testing/page.ts';
import { readState } from './state.ts';
import { type AfterFirst, type BoxNote, noteBox, signOfPresses } from './state-press.ts';

const looks = (...htmls: readonly [string, string, string]): readonly [BoxNote, BoxNote, BoxNote] => {
  const note = (html: string) => {
    showPage(`<p>${html}</p>`);
    return noteBox(only('.sq'), 1);
  };
  return [note(htmls[0]), note(htmls[1]), note(htmls[2])];
};

/** What a box reads as that looks like the first and like the second, by the sign that was learned. */
function reads(a: string, b: string, first: AfterFirst): readonly string[] | string | null {
  const sign = signOfPresses(...looks(a, b, a), first);
  if (sign === null || sign === 'ask') return sign;
  return [a, b].map((html) => {
    showPage(`<p>${html}</p>`);
    return readState(only('.sq'), sign);
  });
}

describe('what two presses show', () => {
  it('is a class whose name tells', () => {
    expect(reads('<i class="sq"></i>', '<i class="sq is-checked"></i>', null)).toEqual(['off', 'on']);
    expect(reads('<i class="sq"></i>', '<i class="sq unchecked"></i>', null)).toEqual(['on', 'off']);
  });

  it('is a class whose name tells nothing, once a person has said which is which', () => {
    const [a, b] = ['<i class="sq q7"></i>', '<i class="sq z2"></i>'];
    expect(reads(a, b, null)).toBe('ask');
    expect(reads(a, b, 'on')).toEqual(['off', 'on']);
    expect(reads(a, b, 'off')).toEqual(['on', 'off']);
  });

  it('is an attribute', () => {
    expect(
      reads('<i class="sq" aria-checked="false"></i>', '<i class="sq" aria-checked="true"></i>', null),
    ).toEqual(['off', 'on']);
    expect(reads('<i class="sq" data-v="0"></i>', '<i class="sq" data-v="1"></i>', 'off')).toEqual([
      'on',
      'off',
    ]);
    expect(reads('<i class="sq"></i>', '<i class="sq" data-v="1"></i>', 'on')).toEqual(['off', 'on']);
  });

  it('is something that is drawn in it', () => {
    expect(reads('<i class="sq"></i>', '<i class="sq"><svg></svg></i>', 'on')).toEqual(['off', 'on']);
  });

  it('is nothing where nothing changed, or the change stayed', () => {
    expect(reads('<i class="sq"></i>', '<i class="sq"></i>', 'on')).toBeNull();
    const notes = looks('<i class="sq"></i>', '<i class="sq was-here"></i>', '<i class="sq was-here"></i>');
    expect(signOfPresses(...notes, 'on')).toBeNull();
  });

  it('is no value of a field, and no id', () => {
    expect(
      reads('<i class="sq" id="a" value="1"></i>', '<i class="sq" id="b" value="2"></i>', 'on'),
    ).toBeNull();
  });
});
