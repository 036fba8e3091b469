import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A module of the working tree and all it imports as one script, which leaves what the module exports in a global of
 * this name.
 */
export async function engineScript(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('The page engine was not built');
  return `${first.output[0].code}; globalThis.${name} = ${name};`;
}
