import { takePictures } from './pictures-of/main.ts';
import { readOptions } from './pictures-of/options.ts';

/* `npm run pictures`: a picture of every screen of the built extension; see `README.md`, "Pictures". */
try {
  process.exitCode = await takePictures(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
