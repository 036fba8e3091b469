/** A small laptop's window: what fits here fits most people's screens. */
export const VIEWPORT = { width: 1280, height: 800 } as const;
