import { type ESTree, Visitor } from 'vite';

/** A name that a file uses without declaring it, with the line it first stands in. */
export interface GlobalUse {
  readonly name: string;
  readonly start: number;
}

/**
 * The names that a file takes from its surroundings, as values and as types. Scopes are not told apart: a name
 * that is declared anywhere in the file counts as the file's own.
 */
export function globalsIn(program: ESTree.Program): readonly GlobalUse[] {
  const own = new Set<string>();
  const names: GlobalUse[] = [];
  // Where an identifier is only a label: the `b` of `a.b` and of `{ b: 1 }`.
  const labels = new Set<number>();
  const declare = (node: Bound) => {
    for (const name of boundNames(node)) own.add(name);
  };
  const label = (node: { computed?: boolean | undefined }, key: ESTree.Node) => {
    if (node.computed !== true && key.type === 'Identifier') labels.add(key.start);
  };
  new Visitor({
    Identifier(node) {
      names.push({ name: node.name, start: node.start });
    },
    ImportSpecifier(node) {
      own.add(node.local.name);
      labels.add(node.imported.start);
    },
    ImportDefaultSpecifier(node) {
      own.add(node.local.name);
    },
    ImportNamespaceSpecifier(node) {
      own.add(node.local.name);
    },
    VariableDeclarator(node) {
      declare(node.id);
    },
    CatchClause(node) {
      declare(node.param);
    },
    FunctionDeclaration(node) {
      declare(node.id);
      for (const one of node.params) declare(one);
    },
    FunctionExpression(node) {
      declare(node.id);
      for (const one of node.params) declare(one);
    },
    ArrowFunctionExpression(node) {
      for (const one of node.params) declare(one);
    },
    ClassDeclaration(node) {
      declare(node.id);
    },
    TSInterfaceDeclaration(node) {
      declare(node.id);
    },
    TSTypeAliasDeclaration(node) {
      declare(node.id);
    },
    TSTypeParameter(node) {
      declare(node.name);
    },
    MemberExpression(node) {
      label(node, node.property);
    },
    Property(node) {
      if (!node.shorthand) label(node, node.key);
    },
    PropertyDefinition(node) {
      label(node, node.key);
    },
    MethodDefinition(node) {
      label(node, node.key);
    },
    TSPropertySignature(node) {
      label(node, node.key);
    },
    TSMethodSignature(node) {
      label(node, node.key);
      for (const one of node.params) declare(one);
    },
    TSFunctionType(node) {
      for (const one of node.params) declare(one);
    },
    TSTypePredicate(node) {
      labels.add(node.parameterName.start);
    },
    TSQualifiedName(node) {
      labels.add(node.right.start);
    },
    TSNamedTupleMember(node) {
      labels.add(node.label.start);
    },
    ImportAttribute(node) {
      labels.add(node.key.start);
    },
    ExportSpecifier(node) {
      labels.add(node.exported.start);
    },
    LabeledStatement(node) {
      labels.add(node.label.start);
    },
    BreakStatement(node) {
      if (node.label !== null) labels.add(node.label.start);
    },
    ContinueStatement(node) {
      if (node.label !== null) labels.add(node.label.start);
    },
  }).visit(program);
  return names.filter(({ name, start }) => !labels.has(start) && !own.has(name));
}

export type Bound = ESTree.Node | null | undefined;

/** The names that a pattern such as `{ a, b: [c = 1] }` declares. */
export function boundNames(node: Bound): readonly string[] {
  switch (node?.type) {
    case 'Identifier':
      return [node.name];
    case 'ObjectPattern':
      return node.properties.flatMap((one) =>
        boundNames(one.type === 'RestElement' ? one.argument : one.value),
      );
    case 'ArrayPattern':
      return node.elements.flatMap((one) => boundNames(one));
    case 'AssignmentPattern':
      return boundNames(node.left);
    case 'RestElement':
      return boundNames(node.argument);
    default:
      return [];
  }
}
