import { type ESTree, Visitor } from 'vite';
import { type Bound, boundNames } from '../repo/source/globals.ts';

/** A function with the names that are its own. */
interface Scope {
  readonly start: number;
  readonly end: number;
  readonly own: Set<string>;
}

/**
 * The names of a classic script's only function that a function within sets anew, so that whoever took their values
 * earlier has old ones.
 */
export function setAnewIn(program: ESTree.Program): readonly string[] {
  const scopes: Scope[] = [];
  const declared: { readonly at: number; readonly bound: Bound }[] = [];
  const set: { readonly at: number; readonly name: string }[] = [];
  const open = ({ start, end }: ESTree.Span, bound: readonly Bound[]) => {
    scopes.push({ start, end, own: new Set(bound.flatMap((one) => boundNames(one))) });
  };
  const assign = (target: Bound) => {
    for (const name of boundNames(target)) set.push({ at: target?.start ?? 0, name });
  };
  new Visitor({
    FunctionDeclaration(node) {
      declared.push({ at: node.start, bound: node.id });
      open(node, node.params);
    },
    FunctionExpression(node) {
      open(node, [node.id, ...node.params]);
    },
    ArrowFunctionExpression(node) {
      open(node, node.params);
    },
    ClassDeclaration: (node) => declared.push({ at: node.start, bound: node.id }),
    CatchClause: (node) => declared.push({ at: node.start + 1, bound: node.param }),
    VariableDeclarator: (node) => declared.push({ at: node.start, bound: node.id }),
    AssignmentExpression: (node) => assign(node.left),
    UpdateExpression: (node) => assign(node.argument),
    ForInStatement: (node) => assign(node.left),
    ForOfStatement: (node) => assign(node.left),
  }).visit(program);
  scopes.sort((a, b) => a.end - a.start - (b.end - b.start));
  const around = (at: number) => scopes.filter(({ start, end }) => start < at && at < end);
  for (const { at, bound } of declared) {
    for (const name of boundNames(bound)) around(at)[0]?.own.add(name);
  }
  const whole = scopes.at(-1);
  const isOfWhole = ({ at, name }: { readonly at: number; readonly name: string }) => {
    const scope = around(at).find(({ own }) => own.has(name));
    return scope === whole && around(at)[0] !== whole;
  };
  return [...new Set(set.filter(isOfWhole).map(({ name }) => name))].sort();
}
