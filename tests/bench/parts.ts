import { APPLY } from './apply.ts';
import type { BenchPart } from './lab.ts';
import { LOADER } from './loader.ts';
import { MEMORY } from './memory.ts';
import { PACKAGE } from './package.ts';
import { PANEL } from './panel.ts';
import { POPUP } from './popup.ts';
import { READING } from './reading.ts';

/** All that the bench measures, in the order of its table. */
export const PARTS: readonly BenchPart[] = [LOADER, PANEL, APPLY, READING, POPUP, MEMORY, PACKAGE];
