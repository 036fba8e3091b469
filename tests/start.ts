import { hasDisplay, openWindow } from './start/open.ts';
import { walk } from './start/walk.ts';

/*
 * `npm start`: the extension on the sandbox's tokens page, in a window. Without a display, or with
 * `npm start -- --headless`, it goes through the main job by itself and leaves pictures.
 */
try {
  if (hasDisplay() && !process.argv.includes('--headless')) await openWindow();
  else await walk();
} catch (error) {
  const causes = error instanceof AggregateError ? error.errors : [];
  for (const one of [error, ...causes]) console.error(one instanceof Error ? one.message : one);
  process.exitCode = 1;
}
