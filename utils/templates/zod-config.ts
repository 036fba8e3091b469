import * as z from 'zod/mini';

/**
 * Import this before the first schema. Without `jitless`, zod compiles schemas with `new Function`, which the
 * content security policy of extension pages forbids and reports.
 */
z.config({ jitless: true });
