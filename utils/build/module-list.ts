import type { Plugin } from 'vite';

/** What each script of a build was made of: paths in the project, of those modules that something is left of. */
export type ModuleList = Readonly<Record<string, readonly string[]>>;

/** Where the list of a build stands: beside it, so that it is not in the package. */
export function moduleListOf(builtFolder: string): string {
  return `${builtFolder}.modules.json`;
}

/** Notes what goes into each script of a build, which may take several runs; the folder is the project's. */
export function moduleList(folder: string) {
  const list: Record<string, readonly string[]> = {};
  const plugin: Plugin = {
    name: 'module-list',
    generateBundle: (_, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        list[chunk.fileName] = Object.entries(chunk.modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => (id.startsWith(`${folder}/`) ? id.slice(folder.length + 1) : id));
      }
    },
  };
  return { list: list as ModuleList, plugin };
}
