import { posix } from 'node:path';
import { type ESTree, Visitor } from 'vite';
import { parseFile } from './parse.ts';

/** One import or re-export of a file. */
export interface Import {
  /** As written: `../scopes/types.ts`, `preact/hooks`. */
  readonly specifier: string;
  /** From the project's folder for a relative import, `null` for a package. */
  readonly path: string | null;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** What a file imports. Throws on an import whose source is computed, which no rule could be held for. */
export function importsOf(file: string): readonly Import[] {
  return importsIn(file, parseFile(file));
}

export function importsIn(file: string, program: ESTree.Program): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    found.push({ specifier, path: projectPath(file, specifier), typeOnly });
  };
  new Visitor({
    ImportDeclaration(node) {
      const named = node.specifiers;
      const onlyTypes =
        named.length > 0 && named.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
      add(node.source.value, node.importKind === 'type' || onlyTypes);
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) add(node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      const { source } = node;
      if (source.type !== 'Literal' || typeof source.value !== 'string') {
        throw new Error(`${file} imports something that is only known at run time`);
      }
      add(source.value, false);
    },
    TSImportType(node) {
      add(node.source.value, true);
    },
  }).visit(program);
  return found;
}

/** All the files that are loaded when this one is, itself first, and the packages that they load. */
export function runtimeClosure(start: string): { files: readonly string[]; packages: readonly string[] } {
  const files = new Set<string>([start]);
  const packages = new Set<string>();
  for (const file of files) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const one of importsOf(file)) {
      if (one.typeOnly) continue;
      if (one.path === null) packages.add(one.specifier);
      else files.add(one.path);
    }
  }
  return { files: [...files], packages: [...packages] };
}

/** `?inline` and the like are notes to Vite, no part of the path. */
function projectPath(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [path = specifier] = specifier.split('?');
  return posix.join(posix.dirname(file), path);
}
