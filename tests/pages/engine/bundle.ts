import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The engine of the working tree as one script. */
export async function bundleEngine(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'engineBundle',
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('The engine was bundled into nothing');
  return chunk.code;
}
