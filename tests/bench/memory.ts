import type { BenchPart, Lab } from './lab.ts';
import type { Measured } from './measured.ts';
import { COUNTED, FEW, LITTLE } from './memory/bounds.ts';
import type { Held } from './memory/held.ts';
import { bareTicking, panelTicking } from './memory/panel.ts';
import { searching } from './memory/popup.ts';
import type { Repeated } from './memory/repeated.ts';
import { visiting } from './memory/visits.ts';

/** What is made and remembered once comes with the first rounds. */
const WARM = 20;

/** Whether panel and popup hold on to more the longer they are used. */
export const MEMORY: BenchPart = {
  name: 'memory',
  async measure(lab) {
    const [panel, bare] = await growthOf(lab, [panelTicking, bareTicking]);
    const [popup] = await growthOf(lab, [searching]);
    if (panel === undefined || bare === undefined || popup === undefined) throw new Error('Nothing grew');
    return [
      ...rows('panel', `panel, ${COUNTED} times applied and undone, less the bare page`, minus(panel, bare)),
      ...rows('popup', `popup, ${COUNTED} times searched, selected, edited`, popup),
      ...(await visiting(lab)),
    ];
  },
};

/** What each of the works holds more after the counted rounds. */
async function growthOf(
  lab: Lab,
  open: readonly ((lab: Lab) => Promise<Repeated>)[],
): Promise<readonly Held[]> {
  const works = await Promise.all(open.map((one) => one(lab)));
  const repeat = async (times: number) => {
    // In turns: what slows the machine for a while meets all of them.
    for (let done = 0; done < times; done++) for (const work of works) await work.round();
    return await inTurn(works, (work) => work.held());
  };
  const before = await repeat(WARM);
  const after = await repeat(COUNTED);
  await inTurn(works, (work) => work.close());
  return after.map((now, at) => minus(now, before[at]));
}

async function inTurn<Work, Result>(works: readonly Work[], act: (work: Work) => Promise<Result>) {
  const results: Result[] = [];
  for (const work of works) results.push(await act(work));
  return results;
}

function minus(one: Held, other: Held | undefined): Held {
  if (other === undefined) throw new Error('There is nothing to compare with');
  return {
    bytes: one.bytes - other.bytes,
    nodes: one.nodes - other.nodes,
    listeners: one.listeners - other.listeners,
  };
}

function rows(of: string, what: string, { bytes, nodes, listeners }: Held): readonly Measured[] {
  const id = `memory-${of}`;
  return [
    // Held to its bound alone: so near to nothing, a baseline would say nothing.
    { id: `${id}-growth`, what: `${what}: objects`, unit: 'bytes', rounds: [bytes], bound: LITTLE },
    { id: `${id}-nodes`, what: `${what}: nodes`, unit: 'count', rounds: [nodes], bound: FEW, kept: true },
    {
      id: `${id}-listeners`,
      what: `${what}: listeners`,
      unit: 'count',
      rounds: [listeners],
      bound: FEW,
      kept: true,
    },
  ];
}
