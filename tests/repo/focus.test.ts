import { type ESTree, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source/files.ts';
import { parseFile, parseText } from './source/parse.ts';

/*
 * The focus moves with what is drawn: in a layout effect. A browser that is busy runs other effects after the person's
 * next keys, and what they type then ends up in another box.
 */

/** Whether an effect that may run late moves the focus. */
function movesFocusLate(program: ESTree.Program): boolean {
  let found = false;
  const focuses = new Visitor({
    CallExpression({ callee }) {
      const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : null;
      if (name === 'focus' || name === 'select') found = true;
    },
  });
  new Visitor({
    CallExpression(call) {
      const [effect] = call.arguments;
      if (call.callee.type !== 'Identifier' || call.callee.name !== 'useEffect' || effect === undefined)
        return;
      const statement = { type: 'ExpressionStatement', expression: effect, start: 0, end: 0 };
      focuses.visit({ ...program, body: [statement as ESTree.ExpressionStatement] });
    },
  }).visit(program);
  return found;
}

describe('the focus', () => {
  test('never moves in an effect that may run after the next key', () => {
    const files = sourceFiles(['components', 'entrypoints']);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => movesFocusLate(parseFile(file)))).toEqual([]);
  });

  test.each([
    ['useEffect(() => box.current?.focus(), [])', true],
    ['useEffect(() => { if (a) { b.focus(); } }, [])', true],
    ['useEffect(() => { b.select(); })', true],
    ['useLayoutEffect(() => b.focus(), []); useEffect(() => { c() }); d.focus()', false],
  ])('the check itself: %s', (text, expected) => {
    expect(movesFocusLate(parseText('some.ts', text))).toBe(expected);
  });
});
