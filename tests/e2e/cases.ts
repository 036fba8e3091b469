import { inject } from 'vitest';

/**
 * The cases of a test: all of them in Chromium, and in Firefox, where each act takes longer, those that stand for the
 * rest. What is left out there is what the browser has no part in.
 */
export function casesFor<Case>(all: readonly Case[], inFirefox: (one: Case) => boolean): readonly Case[] {
  return inject('browserName') === 'chromium' ? all : all.filter(inFirefox);
}

/** Tests that Firefox has no part of its own in; like the cases above, they are not even listed there. */
export function onlyInChromium(register: () => void): void {
  if (inject('browserName') === 'chromium') register();
}
