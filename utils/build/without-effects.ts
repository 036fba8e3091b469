import { type ESTree, parseSync, Visitor } from 'vite';

/**
 * A module whose variables are tables and patterns: each call that makes one says that it does nothing else, so that
 * the bundler leaves out those that nobody uses. Statements of their own are left as they are.
 */
export function withoutEffects(code: string): string {
  const { program, errors } = parseSync('module.js', code, { sourceType: 'module' });
  const [error] = errors;
  if (error !== undefined) throw new Error(error.message);
  const body: readonly (ESTree.Directive | ESTree.Statement)[] = program.body;
  const variables = body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
    .filter((node) => node?.type === 'VariableDeclaration');
  return callsIn(program)
    .filter(({ start, end }) => variables.some((one) => one.start <= start && end <= one.end))
    .map(({ start }) => start)
    .sort((a, b) => b - a)
    .reduce((text, start) => `${text.slice(0, start)}/* @__PURE__ */ ${text.slice(start)}`, code);
}

/** What is called as the module loads, not later in a function. */
function callsIn(program: ESTree.Program): readonly ESTree.Span[] {
  const calls = new Map<number, ESTree.Span>();
  let depth = 0;
  const into = () => {
    depth += 1;
  };
  const out = () => {
    depth -= 1;
  };
  // Of `a().b()` both begin at one place, and one note before them says it of the whole.
  const call = ({ start, end }: ESTree.Span) => {
    if (depth === 0 && !calls.has(start)) calls.set(start, { start, end });
  };
  new Visitor({
    FunctionDeclaration: into,
    FunctionExpression: into,
    ArrowFunctionExpression: into,
    'FunctionDeclaration:exit': out,
    'FunctionExpression:exit': out,
    'ArrowFunctionExpression:exit': out,
    CallExpression: call,
    NewExpression: call,
  }).visit(program);
  return [...calls.values()];
}
