import { posix } from 'node:path';
import type { Plugin } from 'vite';
import { asClassicScript, takingFromShared } from './classic-script.ts';

const SHARED = 'shared';
/** The script with what the panel shares with background and pages. */
export const SHARED_FILE = `${SHARED}.js`;

/** What only modules share, background and pages: one file is less than several that import one another. */
const OF_MODULES = 'modules';

/** What a page shares with its worker, which has no browser API: whatever asks for one as it loads is not in there. */
const OF_WORKER = 'evidence';

/** Parts of pages alone stay out of what the background loads. */
const OF_PAGES = /\/(?:components|entrypoints)\//;

interface Graph {
  getModuleInfo(id: string): Imports | null;
}

interface Imports {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

/** Every module that an entry loads; `atOnce` leaves out what it only loads when asked to. */
function reachedFrom(entry: string, graph: Graph, atOnce: boolean): ReadonlySet<string> {
  const reached = new Set<string>([entry]);
  // A set hands out what is added while it is gone through.
  for (const id of reached) {
    const imports = graph.getModuleInfo(id);
    for (const one of imports?.importedIds ?? []) reached.add(one);
    if (!atOnce) for (const one of imports?.dynamicallyImportedIds ?? []) reached.add(one);
  }
  return reached;
}

/**
 * For a build of the classic script `panel` together with the module entries: whatever it has in common with any of
 * them stands once in the package, in `shared.js`. The modules import that; where `panel.js` is injected, `shared.js`
 * goes before it. What the page's `worker` has in common with modules alone is a chunk of its own.
 */
export function sharedScript(panel: string, worker: string): Plugin {
  let ofPanel: ReadonlySet<string> = new Set();
  let elsewhere: readonly ReadonlySet<string>[] = [];
  let ofWorker: ReadonlySet<string> = new Set();
  let atOnce: readonly ReadonlySet<string>[] = [];
  const inSeveral = (id: string) => atOnce.filter((reached) => reached.has(id)).length > 1;
  return {
    name: 'shared-script',
    buildEnd() {
      const entries = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry === true);
      const [own, ...more] = entries.filter((id) => id.endsWith(panel));
      if (own === undefined || more.length > 0) throw new Error(`this build has not one entry ${panel}`);
      ofPanel = reachedFrom(own, this, false);
      const others = entries.filter((id) => id !== own);
      const workers = others.filter((id) => id.endsWith(worker));
      if (workers.length !== 1) throw new Error(`this build has not one entry ${worker}`);
      ofWorker = new Set(workers.flatMap((id) => [...reachedFrom(id, this, true)]));
      elsewhere = others.map((id) => reachedFrom(id, this, false));
      atOnce = others.map((id) => reachedFrom(id, this, true));
    },
    outputOptions: (options) => ({
      ...options,
      chunkFileNames: ({ name }) => (name === SHARED ? SHARED_FILE : 'chunks/[name]-[hash].js'),
      codeSplitting: {
        groups: [
          { name: SHARED, test: (id) => ofPanel.has(id) && elsewhere.some((reached) => reached.has(id)) },
          { name: OF_WORKER, test: (id) => inSeveral(id) && ofWorker.has(id) },
          { name: OF_MODULES, test: (id) => inSeveral(id) && !OF_PAGES.test(id) },
        ],
      },
    }),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code, fileName, facadeModuleId } = chunk;
        const isShared = (source: string) => posix.join(posix.dirname(fileName), source) === SHARED_FILE;
        const isClassic = fileName === SHARED_FILE || facadeModuleId?.endsWith(panel) === true;
        chunk.code = isClassic
          ? asClassicScript(code, fileName === SHARED_FILE ? 'gives' : 'takes', isShared)
          : takingFromShared(code, isShared);
      }
    },
  };
}
