import { type ESTree, Visitor } from 'vite';

/** Every piece of fixed text in a file: string literals, the fixed parts of templates, text in JSX. */
export function textsIn(program: ESTree.Program): readonly string[] {
  const texts: string[] = [];
  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string') texts.push(node.value);
    },
    TemplateElement(node) {
      texts.push(node.value.cooked ?? node.value.raw);
    },
    JSXText(node) {
      texts.push(node.value);
    },
  }).visit(program);
  return texts;
}

/** The patterns of the templates in a file: `a.${x}.b` gives `['a.', '.b']`. */
export function templatesIn(program: ESTree.Program): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  new Visitor({
    TemplateLiteral(node) {
      if (node.expressions.length > 0) found.push(node.quasis.map((one) => one.value.cooked ?? ''));
    },
  }).visit(program);
  return found;
}

/** Every text in parsed JSON, the names of fields not counted. */
export function textsInData(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsInData) : [];
}
