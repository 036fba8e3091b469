import { type ESTree, parseSync } from 'vite';
import { readProjectFile } from './files.ts';

/** A file's syntax tree. Throws where the file does not parse. */
export function parseFile(path: string): ESTree.Program {
  return parseText(path, readProjectFile(path));
}

export function parseText(path: string, text: string): ESTree.Program {
  const { program, errors } = parseSync(path, text);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${path}: ${first.message}`);
  return program;
}
