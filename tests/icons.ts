import { drawIcons } from './icons/draw.ts';

/* `npm run icons`: the icons of the extension, each size from the drawing that was made for it (`public/icon/*.svg`). */
try {
  for (const line of await drawIcons()) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
