import { type ESTree, Visitor } from 'vite';
import { globalsIn } from '../repo/source/globals.ts';

/** Ways out to the network, and ways to run text as code. */
const NETWORK = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
  ...['RTCPeerConnection', 'sendBeacon', 'importScripts', 'Worker', 'SharedWorker', 'Image', 'Audio'],
];
const CODE_FROM_TEXT = ['eval', 'execScript'];
const DANGEROUS = new Set([...NETWORK, ...CODE_FROM_TEXT]);

/** Each dangerous use in a built script, in words; empty where there is none. */
export function dangersIn(program: ESTree.Program): readonly string[] {
  // A worker from the package itself is no way out.
  const own = new Set<number>();
  new Visitor({
    NewExpression({ callee, arguments: [address] }) {
      const from = address === undefined ? null : literal(address);
      if (isNamed(callee, 'Worker') && from !== null && /^\/[\w-]/.test(from)) own.add(callee.start);
    },
  }).visit(program);
  const found = globalsIn(program)
    .filter(({ name, start }) => DANGEROUS.has(name) && !own.has(start))
    .map(({ name }) => `uses ${name}`);
  // `x instanceof Function` and `Function.prototype` are harmless; every other mention may build code from text.
  const harmless = new Set<number>();
  new Visitor({
    BinaryExpression(node) {
      if (node.operator === 'instanceof') harmless.add(node.right.start);
    },
    MemberExpression(node) {
      if (isNamed(node.object, 'Function')) harmless.add(node.object.start);
      const name = node.computed ? literal(node.property) : nameOf(node.property);
      if (name !== null && DANGEROUS.has(name)) found.push(`reaches .${name}`);
    },
    ImportExpression(node) {
      const source = literal(node.source);
      if (source === null || !source.startsWith('.')) found.push('imports from elsewhere');
    },
  }).visit(program);
  new Visitor({
    Identifier(node) {
      if (node.name === 'Function' && !harmless.has(node.start)) found.push('uses Function');
    },
  }).visit(program);
  return found;
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function nameOf(node: ESTree.Node): string | null {
  return node.type === 'Identifier' ? node.name : null;
}

/** The text of a literal; minifiers write many as templates that hold nothing. */
function literal(node: ESTree.Node): string | null {
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis.map((quasi) => quasi.value.cooked ?? '').join('');
  }
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
