/**
 * Stands in for WXT's `ContentScriptContext` in the build (see `wxt.config.ts`): the loader has to stay
 * below 2 kB and uses nothing of it.
 */
export class ContentScriptContext {}
