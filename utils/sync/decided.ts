import type { Kept, KeptTemplate } from './library.ts';
import type { MirrorItem, MirrorTemplate } from './mirror.ts';
import { type Act, type BaseVersion, decide } from './reconcile.ts';
import type { Base } from './state.ts';

/** A template with what is to be done about it. */
export interface Decided {
  readonly id: string;
  readonly act: Act;
  /** Null where there is none that reads; what the act works on is there. */
  readonly here: KeptTemplate | null;
  readonly there: MirrorTemplate | null;
  readonly base: BaseVersion | null;
}

/** Decides on every template that library, mirror or the last agreement knows. */
export function decideAll(
  kept: ReadonlyMap<string, Kept>,
  mirror: ReadonlyMap<string, MirrorItem>,
  { agreed }: Base,
  sameMirror: boolean,
): readonly Decided[] {
  const ids = new Set([...kept.keys(), ...mirror.keys(), ...agreed.keys()]);
  return [...ids].map((id) => {
    const here = kept.get(id) ?? null;
    const there = mirror.get(id) ?? null;
    const base = agreed.get(id) ?? null;
    const versions = {
      here: here === null || here === 'unreadable' ? here : here.mark,
      mirror: there === null ? null : there.state === 'ok' ? there.version : ('unreadable' as const),
      base,
    };
    return {
      id,
      act: decide(versions, sameMirror),
      here: here === 'unreadable' ? null : here,
      there: there?.state === 'ok' ? there : null,
      base,
    };
  });
}
