import { parseArgs } from 'node:util';
import { withLab } from './lab.ts';
import { median } from './measured.ts';
import { PARTS } from './parts.ts';

/** `npm run bench`: measures the built extension in a real Chromium. */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, rounds: { type: 'string', default: '5' } },
});
const wanted = PARTS.filter(({ name }) => values.only === undefined || values.only.includes(name));
await withLab(Number(values.rounds), async (lab) => {
  for (const part of wanted) {
    for (const row of await part.measure(lab)) {
      console.log(`${row.id}: ${median(row.rounds).toFixed(2)} ${row.unit}`);
    }
  }
});
