import type { Page } from 'puppeteer-core';
import { until } from '../browser/until.ts';
import { PANEL as FILE, readBuilt, SHARED } from '../bundle/built.ts';
import { stored, writeStorageIn } from '../e2e/storage.ts';
import type { BenchPart } from './lab.ts';
import { type Measured, median } from './measured.ts';
import { type BenchBrowser, launchBenchBrowser } from './panel/bench-browser.ts';
import { goTo, openNotedPage, type Step, type Usable, untilAtRest, untilUsable } from './panel/opening.ts';
import { scriptTimeOf } from './panel/script-time.ts';

/** From the wizard's first frame to the frame in which the panel is usable. */
const LIMIT = { limit: 100, from: 'design' } as const;
const HOME = '/secure/agency/home/pview.ihtml';
const STEPS: readonly Step[] = ['scopes', 'setup'];
const MANY = 100;
const OWN = [0, MANY];

const RULES = Array.from({ length: 10 }, (_, at) => ({
  method: 'GET',
  path: `/Agencies/{AccountSID}/Campaigns/{CampaignId}/Reports/${at}`,
}));

/** So many own templates, as they are stored. */
function templates(count: number): Readonly<Record<string, unknown>> {
  const all = Array.from({ length: count }, (_, at) =>
    stored({
      id: `t${at}`,
      name: `Client ${at}`,
      accountType: 'agency',
      mode: 'exact',
      setup: { name: '{client} reporting', description: 'Reads what the weekly report needs.' },
      scopes: RULES,
    }),
  );
  return Object.assign({}, ...all);
}

/** What is measured, each with a number for each round. */
class Rounds {
  readonly #numbers = new Map<string, number[]>();

  add(id: string, number: number): void {
    this.#numbers.set(id, [...(this.#numbers.get(id) ?? []), number]);
  }

  of(id: string): readonly number[] {
    const numbers = this.#numbers.get(id);
    if (numbers === undefined) throw new Error(`${id} was not measured`);
    return numbers;
  }
}

/** Rows of the wizard: id, in words, whether the background was there. */
const WAYS = [
  ...STEPS.flatMap((step) => [
    { id: `warm-load-${step}`, what: `page load at ${step}`, warm: true },
    { id: `cold-load-${step}`, what: `page load at ${step}, background stopped`, warm: false },
  ]),
  { id: 'warm-inside', what: 'from another page of the app, without a load', warm: true },
  { id: 'cold-inside', what: 'from another page of the app, background stopped', warm: false },
  { id: 'open-inside', what: 'from the list, the panel being there', warm: true },
  { id: 'open-step', what: 'from Setup to API Scopes, the panel being there', warm: true },
];

/** The whole list of presets, of which only the first are drawn with the panel. */
const WHOLE = 'whole-list';
const WHOLE_OF = 'open-step';

const nameOf = (id: string, own: number) => `panel-${id}${own === 0 ? '' : `-${own}`}`;

/** How long a page's message takes to an empty background that was stopped, and to one that is there. */
async function measureBase(bench: BenchBrowser, page: Page, rounds: Rounds): Promise<void> {
  const ask = async () => {
    await page.evaluate(() => {
      performance.clearMeasures();
      document.dispatchEvent(new Event('bench-ask'));
    });
    return await until('the empty background', () =>
      page.evaluate(() => performance.getEntriesByName('bench-answer')[0]?.duration),
    );
  };
  await bench.stopBackground('empty');
  rounds.add('base-cold', await ask());
  rounds.add('base-warm', await ask());
}

async function measureRound(
  bench: BenchBrowser,
  url: (query: Readonly<Record<string, string>>) => string,
  own: number,
  rounds: Rounds,
): Promise<void> {
  const open = (address: string) => openNotedPage(() => bench.running.puppeteer.newPage(), address);
  const note = (id: string, { first, all }: Usable) => {
    rounds.add(nameOf(id, own), first);
    if (id === WHOLE_OF) rounds.add(nameOf(WHOLE, own), all);
  };
  for (const step of STEPS) {
    for (const [id, isWarm] of [
      ['cold', false],
      ['warm', true],
    ] as const) {
      if (!isWarm) await bench.stopBackground('extension');
      const page = await open(url({ view: step }));
      note(`${id}-load-${step}`, await untilUsable(page, step, own));
      await page.close();
    }
  }
  for (const [id, isWarm] of [
    ['warm-inside', true],
    ['cold-inside', false],
  ] as const) {
    const page = await open(new URL(HOME, url({})).href);
    await until('the home page', async () => (await page.$('#open-new')) !== null);
    if (!isWarm) await bench.stopBackground('extension');
    else await measureBase(bench, page, rounds);
    const act = () => document.querySelector<HTMLElement>('#open-new')?.click();
    note(id, await goTo(page, 'setup', own, act));
    await page.close();
  }
  const page = await open(url({}));
  await until('the list', async () => (await page.$('.token-card')) !== null);
  await untilAtRest(page);
  const create = () => document.querySelector<HTMLElement>('.page-actions > :last-child')?.click();
  note('open-inside', await goTo(page, 'setup', own, create));
  const scopes = () => {
    location.hash = 'step=scopes';
  };
  await untilAtRest(page);
  note('open-step', await goTo(page, 'scopes', own, scopes));
  await page.close();
}

/** From the wizard's appearance to a panel that can be used. */
export const PANEL: BenchPart = {
  name: 'panel',
  async measure({ sandbox, rounds: count }) {
    const rounds = new Rounds();
    const url = (query: Readonly<Record<string, string>>) =>
      sandbox.url('agency', { start: 'none', ...query });
    const bench = await launchBenchBrowser(sandbox.proxyPort);
    try {
      const storage = await bench.running.openExtensionPage('manifest.json');
      for (const own of OWN) {
        await writeStorageIn(storage, 'local', templates(own));
        for (let round = 0; round < count; round += 1) await measureRound(bench, url, own, rounds);
      }
      const page = await openNotedPage(() => bench.running.puppeteer.newPage(), url({ view: 'scopes' }));
      for (let round = 0; round < count; round += 1) {
        const reload = async () => {
          await page.reload({ waitUntil: 'domcontentloaded' });
          await untilUsable(page, 'scopes', MANY);
        };
        rounds.add('script', await scriptTimeOf(page, reload));
      }
    } finally {
      await bench.close();
    }
    return rowsOf(rounds);
  },
  // The times need a machine that does nothing else.
  measureBriefly: async () => [bytesRow()],
};

function rowsOf(rounds: Rounds): readonly Measured[] {
  const base = { cold: rounds.of('base-cold'), warm: rounds.of('base-warm') };
  const row = (id: string, what: string, own: number, warm: boolean): Measured => ({
    id: nameOf(id, own),
    what: `Panel usable: ${what}${own === 0 ? '' : `, ${own} templates`}`,
    unit: 'ms',
    rounds: rounds.of(nameOf(id, own)),
    ...(warm ? { bound: LIMIT } : {}),
  });
  return [
    ...OWN.flatMap((own) => WAYS.map(({ id, what, warm }) => row(id, what, own, warm))),
    {
      id: nameOf(WHOLE, MANY),
      what: `All presets listed: from Setup to API Scopes, ${MANY} templates`,
      unit: 'ms',
      rounds: rounds.of(nameOf(WHOLE, MANY)),
    },
    { id: 'panel-base-warm', what: 'Message to an empty background', unit: 'ms', rounds: base.warm },
    { id: 'panel-base-cold', what: 'The same, the background stopped', unit: 'ms', rounds: base.cold },
    { id: 'panel-script', what: "First run of the panel's scripts", unit: 'ms', rounds: rounds.of('script') },
    {
      id: 'panel-cold-ratio',
      what: 'Panel usable within the app, background stopped, beside an empty background that starts',
      unit: 'times',
      rounds: rounds.of('panel-cold-inside').map((one) => one / median(base.cold)),
    },
    bytesRow(),
  ];
}

function bytesRow(): Measured {
  return {
    id: 'panel-bytes',
    what: 'JavaScript of the panel until it is usable',
    unit: 'bytes',
    rounds: [[SHARED, FILE].reduce((sum, file) => sum + readBuilt('chrome', file).length, 0)],
    kept: true,
  };
}
