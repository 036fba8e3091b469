import type { Held } from './held.ts';
import type { BenchPart, Lab } from './lab.ts';
import type { Measured } from './measured.ts';
import { FEW, LITTLE } from './memory-bounds.ts';
import { bareTicking, panelTicking } from './memory-panel.ts';
import { searching } from './memory-popup.ts';
import { visiting } from './memory-visits.ts';

/** A work that is done again and again in one page. */
export interface Repeated {
  round(): Promise<void>;
  /** What its page holds now. */
  held(): Promise<Held>;
  close(): Promise<void>;
}

/** What is compiled and remembered once comes with the first rounds. */
const WARM = 20;
/** A leak is a slope: each stretch is measured by itself, and the middle one counts. */
const STRETCH = 20;
const STRETCHES = 4;

/** Whether panel and popup hold on to more the longer they are used. */
export const MEMORY: BenchPart = {
  name: 'memory',
  async measure(lab) {
    const [panel, bare] = await growthOf(lab, [panelTicking, bareTicking]);
    const [popup] = await growthOf(lab, [searching]);
    if (panel === undefined || bare === undefined || popup === undefined) throw new Error('Nothing grew');
    return [
      ...rows('panel', '80 times applied and undone, less the bare page', less(panel, bare)),
      ...told('memory-bare', 'the bare page, as often ticked', bare),
      ...rows('popup', '80 times searched, selected, edited', popup),
      ...(await visiting(lab)),
    ];
  },
};

/** What each stretch added, as if all of the rounds had been like it. */
type Growth = readonly Held[];

async function growthOf(
  lab: Lab,
  open: readonly ((lab: Lab) => Promise<Repeated>)[],
): Promise<readonly Growth[]> {
  const works = await Promise.all(open.map((one) => one(lab)));
  const held: Held[][] = works.map(() => []);
  for (let stretch = 0; stretch <= STRETCHES; stretch++) {
    // One after the other: what slows or fills the machine for a while meets all of them.
    for (const [at, work] of works.entries()) {
      for (let round = 0; round < (stretch === 0 ? WARM : STRETCH); round++) await work.round();
      held[at]?.push(await work.held());
    }
  }
  await Promise.all(works.map((work) => work.close()));
  return held.map(growth);
}

function growth(held: readonly Held[]): Growth {
  return held.slice(1).map((now, at) => {
    const before = held[at];
    if (before === undefined) throw new Error('A stretch has no beginning');
    return times(minus(now, before), STRETCHES);
  });
}

function less(some: Growth, base: Growth): Growth {
  return some.map((one, at) => minus(one, base[at] ?? ZERO));
}

const ZERO: Held = { bytes: 0, nodes: 0, listeners: 0 };

function minus(one: Held, other: Held): Held {
  return {
    bytes: one.bytes - other.bytes,
    nodes: one.nodes - other.nodes,
    listeners: one.listeners - other.listeners,
  };
}

function times(one: Held, factor: number): Held {
  return { bytes: one.bytes * factor, nodes: one.nodes * factor, listeners: one.listeners * factor };
}

function rows(of: string, what: string, growth: Growth): readonly Measured[] {
  const [heap, nodes, listeners] = told(`memory-${of}`, `${of}: ${what}`, growth);
  if (heap === undefined || nodes === undefined || listeners === undefined) throw new Error('No rows');
  return [
    { ...heap, bound: LITTLE, kept: true },
    { ...nodes, bound: FEW, kept: true },
    { ...listeners, bound: FEW, kept: true },
  ];
}

function told(id: string, what: string, growth: Growth): readonly Measured[] {
  return [
    {
      id: `${id}-growth`,
      what: `${what}: heap`,
      unit: 'MB',
      rounds: growth.map(({ bytes }) => bytes / 1_000_000),
    },
    { id: `${id}-nodes`, what: `${what}: nodes`, unit: 'count', rounds: growth.map(({ nodes }) => nodes) },
    {
      id: `${id}-listeners`,
      what: `${what}: listeners`,
      unit: 'count',
      rounds: growth.map(({ listeners }) => listeners),
    },
  ];
}
