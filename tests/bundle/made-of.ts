import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { z } from 'zod/mini';
import { moduleListOf } from '../../utils/build/module-list.ts';
import { type Build, builtFolder, LOADER, PANEL, readBuiltText, SHARED } from './built.ts';
import { linksIn } from './links.ts';

const List = z.record(z.string(), z.array(z.string()));

/** The modules that each script of a build is made of, as the build noted them. */
export function madeOf(build: Build): Readonly<Record<string, readonly string[]>> {
  return List.parse(JSON.parse(readFileSync(moduleListOf(builtFolder(build)), 'utf8')));
}

/** A script and what it loads at once, its own imports included; not what it loads when asked to. */
export function loadedBy(build: Build, file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, source = ''] of readBuiltText(build, file).matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)/g))
    loadedBy(build, posix.join(posix.dirname(file), source), known);
  return known;
}

/** The scripts that a part of the extension starts with. */
export function startOf(build: Build, part: Part): readonly string[] {
  const entries = part.endsWith('.html')
    ? linksIn(readBuiltText(build, part))
        .links.filter((link) => link.endsWith('.js'))
        .map((link) => link.slice(1))
    : STARTS[part as keyof typeof STARTS];
  return [...new Set(entries.flatMap((file) => [...loadedBy(build, file)]))];
}

const STARTS = {
  loader: [LOADER],
  // Injected one after the other: `shared.js` is no import of `panel.js`.
  panel: [SHARED, PANEL],
  background: ['background.js'],
  'evidence worker': ['evidence-worker.js'],
} as const;

export type Part = keyof typeof STARTS | `${'popup' | 'options' | 'welcome' | 'practice'}.html`;
