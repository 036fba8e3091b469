import { findSecrets, replaceSecrets } from '../../utils/secrets/secrets.ts';
import { ordinaryOf } from './ordinary.ts';
import { type Planted, plantedOf } from './planted.ts';

/** Of how many, and which went wrong. */
export interface Score<One> {
  readonly total: number;
  readonly wrong: readonly One[];
}

/** Drawn while the rules were built. */
export const SEED = 20_261_122;
/** Measured before anything was changed because of it. */
export const HELD_OUT_SEED = 4_077_001;

/** As much of a credential may be left as a box lets stand (see `utils/secrets/refusal.ts`). */
const PIECE = 12;

/** Whether a credential is still in the text when everything that was found is taken out. */
export function isMissed({ text, secret }: Planted): boolean {
  const left = replaceSecrets(text, () => '\n').replaceAll(/\p{Cf}/gu, '');
  for (let from = 0; from + PIECE <= secret.length; from++)
    if (left.includes(secret.slice(from, from + PIECE))) return true;
  return false;
}

/** Credentials that are missed, by shape and by place. */
export function missedOf(seed: number, ofEach: number): ReadonlyMap<string, Score<Planted>> {
  const planted = plantedOf(seed, ofEach);
  return new Map([
    ...scoresOf(planted, ({ shape }) => shape, isMissed),
    ...scoresOf(planted, ({ place }) => `in: ${place}`, isMissed),
  ]);
}

/** Ordinary texts that are taken for credentials, by kind. */
export function alarmsOf(seed: number, ofEach: number) {
  return scoresOf(
    ordinaryOf(seed, ofEach),
    ({ kind }) => kind,
    ({ text }) => findSecrets(text).length > 0,
  );
}

function scoresOf<One>(
  all: readonly One[],
  groupOf: (one: One) => string,
  isWrong: (one: One) => boolean,
): ReadonlyMap<string, Score<One>> {
  return new Map(
    [...Map.groupBy(all, groupOf)].map(([group, some]) => [
      group,
      { total: some.length, wrong: some.filter(isWrong) },
    ]),
  );
}
