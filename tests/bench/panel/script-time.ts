import type { Page } from 'puppeteer-core';
import { PANEL, SHARED } from '../../bundle/built.ts';

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** How long Chromium compiled and ran the panel's scripts for the first time while `work` was done, in ms. */
export async function scriptTimeOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await work();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium traced nothing');
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const times = [SHARED, PANEL].map((file) => {
    const run = traceEvents.filter(
      ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(`/${file}`) === true,
    );
    if (run.length === 0) throw new Error(`Chromium's trace does not name ${file}`);
    return run.reduce((sum, { dur = 0 }) => sum + dur, 0);
  });
  return times.reduce((sum, one) => sum + one, 0) / 1000;
}
