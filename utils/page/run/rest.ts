import { until } from '../wait.ts';
import type { ReadOptions } from './options.ts';

/**
 * A page may draw a moment after it was pressed; what it shows counts once it has been still for this long, in ms.
 */
export const STILL = 60;
/** A list that lacks known scopes may still be coming, part by part; it has come once it is still for so long, in ms. */
export const STILL_LISTING = 300;
/** The same before what a page hides in folds and lists is read for the last time, in ms. */
export const STILL_HIDDEN = 300;
/** How long it may go on changing before it is taken as it is, in ms. */
const RESTLESS = 3000;

/** Waits until the page has not changed for this long, in ms. */
export async function rest(options: ReadOptions, quiet = STILL): Promise<void> {
  await until(() => false, { ...options, within: RESTLESS, quiet });
}
