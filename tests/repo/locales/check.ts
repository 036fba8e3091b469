import { existsSync } from 'node:fs';
import { localeFaults } from './faults.ts';
import { LOCALES, localeFile, readTexts } from './texts.ts';

/** For translators: `npx node tests/repo/locales/check.ts de` prints what is wrong with a locale; without a name, with each. */
const asked = process.argv.slice(2);
const english = readTexts('en');
for (const locale of LOCALES.filter((one) => asked.length === 0 || asked.includes(one))) {
  if (!existsSync(localeFile(locale))) {
    console.log(`${locale}: there is no ${localeFile(locale)}`);
    continue;
  }
  const faults = localeFaults(english, readTexts(locale), locale);
  for (const fault of faults) console.log(`${locale}: ${fault}`);
  console.log(`${locale}: ${faults.length === 0 ? 'nothing is wrong' : `${faults.length} faults`}`);
}
