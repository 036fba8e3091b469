import { type ESTree, Visitor } from 'vite';

/** Attributes of elements and of the project's own parts that people read or hear. */
const READ_OUT = new Set(
  'alt aria-description aria-label aria-roledescription aria-valuetext confirm hint label placeholder text title'.split(
    ' ',
  ),
);

/** Properties of elements by which scripts show a text. */
const SHOWN_BY = new Set(['alt', 'ariaLabel', 'innerText', 'placeholder', 'textContent', 'title']);

/** Functions that show or announce the text that they are given. */
const TELLING =
  /^(?:say|tell|announce|alert|confirm|set(?:Status|Message|Fault|Refusal|Error|Notice|Title))$/;

/** Two letters in a row; `×` or `GET` alone are no words. */
const WORDS = /\p{L}\p{Ll}/u;

/** Words that a file shows to people and that stand in it, instead of in the locales. */
export function shownWordsIn(program: ESTree.Program): readonly string[] {
  const found: string[] = [];
  const look = (node: ESTree.Node | null | undefined): void => {
    for (const text of fixedTexts(node)) if (WORDS.test(text)) found.push(text.trim());
  };
  new Visitor({
    JSXText({ value }) {
      if (WORDS.test(value)) found.push(value.trim());
    },
    JSXElement({ children }) {
      for (const child of children) if (child.type === 'JSXExpressionContainer') look(child.expression);
    },
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !READ_OUT.has(name.name)) return;
      look(value?.type === 'JSXExpressionContainer' ? value.expression : value);
    },
    CallExpression({ callee, arguments: given }) {
      const name = callee.type === 'MemberExpression' ? callee.property : callee;
      if (name.type === 'Identifier' && TELLING.test(name.name)) for (const one of given) look(one);
    },
    AssignmentExpression({ left, right }) {
      if (
        left.type === 'MemberExpression' &&
        left.property.type === 'Identifier' &&
        SHOWN_BY.has(left.property.name)
      )
        look(right);
    },
  }).visit(program);
  return found;
}

/** The texts that an expression may come to, as far as they stand in it; calls such as `i18n.t('…')` are not followed. */
function fixedTexts(node: ESTree.Node | null | undefined): readonly string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? value.raw);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(fixedTexts);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [node.left, node.right].flatMap(fixedTexts);
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return fixedTexts(node.expression);
    default:
      return [];
  }
}

/** `x.join(', ')`, `toLocaleString()`, `new Intl.…`: what every language does otherwise. */
export function ownFormatsIn(program: ESTree.Program): readonly string[] {
  const found: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const { name } = callee.property;
      if (/^(?:toLocale(?:Date|Time)?String|localeCompare)$/.test(name)) found.push(name);
      const glue = fixedTexts(first)[0];
      if (name === 'join' && glue !== undefined && /^[,;、；] ?$|^\. $/.test(glue))
        found.push(`join('${glue}')`);
    },
    MemberExpression({ object, property }) {
      if (object.type === 'Identifier' && object.name === 'Intl' && property.type === 'Identifier')
        found.push(`Intl.${property.name}`);
    },
  }).visit(program);
  return found;
}
