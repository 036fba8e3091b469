/**
 * Where sequences of many steps begin to be drawn. The same for everybody, so that a run tells of a change and not of
 * luck; `PROPERTY_SEED=7 vitest run <file>` draws others.
 */
export const PROPERTY_SEED = Number(process.env['PROPERTY_SEED'] ?? 1);
