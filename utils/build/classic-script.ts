import { type ESTree, parseSync, Visitor } from 'vite';

/**
 * Where the shared script puts what it has. No page sees it: content scripts have a world of their own, and the
 * extension's pages and its background are its own anyway.
 */
const PLACE = 'tokenPresets';

/** Says of the address in an `import` whether it means the shared script. */
type IsShared = (source: string) => boolean;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A module that has the shared script run first, then takes from where that put it. */
export function takingFromShared(code: string, isShared: IsShared): string {
  const edits = bodyOf(parsed(code)).flatMap((node): readonly Edit[] =>
    node.type === 'ImportDeclaration' && isShared(node.source.value)
      ? [{ ...rangeOf(node), text: `import${JSON.stringify(node.source.value)};${takes(node)}` }]
      : [],
  );
  return edited(code, edits);
}

/**
 * A script that does what the module does: what is injected into a page cannot be a module. The one that `gives` puts
 * its exports in their place, as they are once it has run; the one that `takes` has them there and exports nothing.
 * Run again, it leaves what took from it before as it is.
 */
export function asClassicScript(code: string, role: 'gives' | 'takes', isShared: IsShared): string {
  const program = parsed(code);
  refuseWhatOnlyModulesHave(program);
  const given: string[] = [];
  const edits = bodyOf(program).flatMap((node): readonly Edit[] => {
    switch (node.type) {
      case 'ImportDeclaration':
        if (role === 'gives' || !isShared(node.source.value))
          throw new Error(`a classic script cannot import ${node.source.value}`);
        return [{ ...rangeOf(node), text: takes(node) }];
      case 'ExportNamedDeclaration':
        for (const one of node.specifiers) given.push(`${nameOf(one.exported)}:${nameOf(one.local)}`);
        if (node.declaration !== null || node.source !== null)
          throw new Error('an export is expected to name what stands before it');
        return [{ ...rangeOf(node), text: '' }];
      case 'ExportDefaultDeclaration':
      case 'ExportAllDeclaration':
        throw new Error(`a classic script has no ${node.type}`);
      default:
        return [];
    }
  });
  const gives = role === 'gives' ? `globalThis.${PLACE}={${given.join()}}` : '';
  return `(()=>{"use strict";${edited(code, edits)};${gives}})();\n`;
}

function parsed(code: string): ESTree.Program {
  const { program, errors } = parseSync('chunk.js', code, { sourceType: 'module' });
  const [error] = errors;
  if (error !== undefined) throw new Error(error.message);
  return program;
}

function bodyOf({ body }: ESTree.Program): readonly (ESTree.Directive | ESTree.Statement)[] {
  return body;
}

function rangeOf({ start, end }: ESTree.Span): ESTree.Span {
  return { start, end };
}

function refuseWhatOnlyModulesHave(program: ESTree.Program): void {
  const refuse = (what: string) => {
    throw new Error(`a classic script cannot have ${what}`);
  };
  new Visitor({
    MetaProperty: ({ meta }) => {
      if (meta.name === 'import') refuse('import.meta');
    },
    // Its address would be taken as one of the page's.
    ImportExpression: () => refuse('import()'),
  }).visit(program);
}

function takes({ specifiers }: ESTree.ImportDeclaration): string {
  const names = specifiers.map((one) => {
    if (one.type !== 'ImportSpecifier') throw new Error(`the shared script hands out names, no ${one.type}`);
    return `${nameOf(one.imported)}:${one.local.name}`;
  });
  return names.length === 0 ? '' : `const{${names.join()}}=${PLACE};`;
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}

function edited(code: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}
