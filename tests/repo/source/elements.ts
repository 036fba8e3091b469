import { type ESTree, Visitor } from 'vite';

/** An element in JSX, with its attributes: fixed texts as they are, null for everything else. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | null>;
}

export function elementsIn(program: ESTree.Program): readonly Element[] {
  const found: Element[] = [];
  new Visitor({
    JSXOpeningElement({ name, attributes }) {
      if (name.type !== 'JSXIdentifier') return;
      const pairs = attributes.flatMap((one): [string, string | null][] =>
        one.type === 'JSXAttribute' && one.name.type === 'JSXIdentifier'
          ? [[one.name.name, fixedText(one.value)]]
          : [],
      );
      found.push({ name: name.name, attributes: new Map(pairs) });
    },
    // `document.createElement('input')`
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (callee.property.name !== 'createElement' || first?.type !== 'Literal') return;
      if (typeof first.value === 'string') found.push({ name: first.value, attributes: new Map() });
    },
  }).visit(program);
  return found;
}

function fixedText(value: ESTree.JSXAttribute['value']): string | null {
  const inner = value?.type === 'JSXExpressionContainer' ? value.expression : value;
  return inner?.type === 'Literal' && typeof inner.value === 'string' ? inner.value : null;
}
