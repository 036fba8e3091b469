import type { AccountType, EndpointRule } from '../../scopes/types.ts';
import file from './hidden-needs.json' with { type: 'json' };
import { BRAND_OF_AGENCY, type Offer } from './offers.ts';
import { segmentsOf } from './segments.ts';
import type { Reason } from './types.ts';

type Strength = 'strong' | 'weak';

/** The form of `hidden-needs.json`, held by `hidden-needs.test.ts`. */
interface HiddenNeed {
  readonly id: string;
  readonly accountTypes: readonly AccountType[];
  /** `any`: whatever the evidence calls. */
  readonly when: readonly EndpointRule[] | 'any';
  readonly needs: readonly EndpointRule[];
  readonly strength: Strength;
  /** Key of a text. */
  readonly reason: string;
}

interface NeedsFile {
  readonly needs: readonly HiddenNeed[];
  /** What stands below a single thing of a kind needs the list of that kind. */
  readonly parentList: Pick<HiddenNeed, 'id' | 'strength' | 'reason'> & {
    /** Where a kind is listed under another name. */
    readonly listedBy: Readonly<Record<string, string>>;
  };
}

// A JSON import types every text as `string`; the test checks the narrower form.
const { needs, parentList } = file as NeedsFile;
const listedBy = new Map(
  Object.entries(parentList.listedBy).map(([kind, list]) => [kind.toLowerCase(), list.toLowerCase()]),
);

/** The key of the text that says why something is needed. */
export function reasonOfNeed(id: string): string {
  const need = [...needs, parentList].find((one) => one.id === id);
  if (need === undefined) throw new Error(`There is no hidden need called ${id}`);
  return need.reason;
}

/** Segments before the endpoints of a brand behind an agency. */
const BEHIND = segmentsOf(BRAND_OF_AGENCY).slice(2);

/** What is not called and yet may be needed, each with all its reasons. */
export function hiddenNeeds(
  called: readonly Offer[],
  accountType: AccountType,
  offers: readonly Offer[],
): readonly { readonly offer: Offer; readonly reasons: readonly Reason[] }[] {
  const byKey = new Map(offers.map((offer) => [keyOf(offer.method, offer.segments), offer]));
  const needed = new Map<Offer, Map<string, { readonly strength: Strength; readonly by: EndpointRule[] }>>();
  const add = (key: string, { id, strength }: Pick<HiddenNeed, 'id' | 'strength'>, by: Offer | null) => {
    const offer = byKey.get(key);
    if (offer === undefined || called.includes(offer)) return;
    const ofOffer = needed.get(offer) ?? new Map();
    const reason = ofOffer.get(id) ?? { strength, by: [] };
    if (by !== null) reason.by.push({ method: by.method, path: by.path });
    needed.set(offer, ofOffer.set(id, reason));
  };
  const explained = new Set<string>();
  for (const need of needs) {
    if (!need.accountTypes.includes(accountType)) continue;
    if (need.when === 'any') {
      if (called.length > 0)
        for (const one of need.needs) add(keyOf(one.method, segmentsOf(one.path)), need, null);
      continue;
    }
    const when = new Set(need.when.map(({ method, path }) => keyOf(method, segmentsOf(path))));
    for (const offer of called) {
      const { before, segments } = placeOf(offer, accountType);
      if (!when.has(keyOf(offer.method, segments))) continue;
      for (const one of need.needs) {
        const key = keyOf(one.method, [...before, ...segmentsOf(one.path)]);
        add(key, need, offer);
        explained.add(key);
      }
    }
  }
  for (const offer of called) {
    // Whatever leads to this one says where its ids come from.
    if (explained.has(keyOf(offer.method, offer.segments))) continue;
    for (const list of parentLists(offer.segments)) add(keyOf('GET', list), parentList, offer);
  }
  return [...needed].map(([offer, reasons]) => ({
    offer,
    reasons: [...reasons].map(([need, { strength, by }]) => ({ kind: 'needed', need, strength, by })),
  }));
}

/** Whether an endpoint is an agency's way to a brand's, and what it is there. */
function placeOf(
  { segments }: Offer,
  accountType: AccountType,
): { readonly before: readonly string[]; readonly segments: readonly string[] } {
  const isBehind =
    accountType === 'agency' &&
    segments.length > BEHIND.length &&
    BEHIND.every((segment, at) => segments[at] === segment);
  return isBehind ? { before: BEHIND, segments: segments.slice(BEHIND.length) } : { before: [], segments };
}

/** `/Campaigns` and `/Campaigns/{}/Notes` of `/Campaigns/{}/Notes/{}/Items`. */
function parentLists(segments: readonly string[]): readonly (readonly string[])[] {
  return segments.flatMap((segment, at) => {
    const kind = segments[at - 1];
    if (segment !== '{}' || kind === undefined || at === segments.length - 1) return [];
    return [[...segments.slice(0, at - 1), listedBy.get(kind) ?? kind]];
  });
}

function keyOf(method: string, segments: readonly string[]): string {
  return `${method} /${segments.join('/')}`;
}
