import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Head } from '../../../utils/templates/list/head.ts';
import {
  type ListedTemplate,
  ORGANISATION,
  type OrganisationTemplate,
} from '../../../utils/templates/list/listed.ts';
import { type Order, orderTemplates } from '../../../utils/templates/list/order.ts';
import { templateSearch } from '../../../utils/templates/list/search.ts';
import { hasTag, tagsOf } from '../../../utils/templates/list/tags.ts';
import type { SavedTemplate } from '../../../utils/templates/store/store-types.ts';
import type { LibraryPorts } from '../ports.ts';
import type { LibraryState } from '../use-library.ts';
import { accountTypeName } from '../words.ts';
import { useHead } from './use-head.ts';
import { useMarks } from './use-marks.ts';

/** What of the library is shown, and in which order. */
export interface Finding {
  /** False until the list can be drawn, or its first rows. */
  readonly isReady: boolean;
  /** All templates, in their order. */
  readonly all: readonly ListedTemplate[];
  /** Those that the search and the tag leave. */
  readonly found: readonly ListedTemplate[];
  readonly query: string;
  readonly search: (query: string) => void;
  readonly order: Order;
  readonly orderBy: (order: Order) => void;
  /** Every tag there is. */
  readonly tags: readonly string[];
  /** Only templates with this tag are shown; null: all. */
  readonly tag: string | null;
  readonly showTag: (tag: string | null) => void;
  readonly isNarrowed: boolean;
  /** Changes with everything that the list should begin at its top after. */
  readonly view: string;
  readonly isFavourite: (listed: ListedTemplate) => boolean;
  /** False when it could not be kept. */
  readonly setFavourite: (listed: ListedTemplate, favourite: boolean) => Promise<boolean>;
}

/** Templates that are read for the search in one go: a few milliseconds. */
const AT_ONCE = 100;
const NONE: readonly SavedTemplate[] = [];

/** As it was read with the rest, or what was read of it before. */
function firstOf(read: readonly SavedTemplate[], head: Head | null): readonly SavedTemplate[] {
  return read.length === 0 && head !== null ? head.first : read;
}

const NO_MARKS = new Map<string, never>();

export function useFinding(
  ports: Pick<LibraryPorts, 'marks' | 'view' | 'head'>,
  stored: LibraryState,
  organisation: readonly OrganisationTemplate[],
): Finding {
  const library = stored.phase === 'ready' ? stored.library : null;
  const head = useHead(ports.head);
  const first = stored.phase === 'loading' ? firstOf(stored.first, head) : NONE;
  const { marks: readMarks, setFavourite } = useMarks(ports.marks);
  const marks = readMarks ?? (head === null ? null : head.marks);
  const [query, setQuery] = useState('');
  const [readOrder, setOrder] = useState<Order | null>(null);
  const order = readOrder ?? (head === null ? null : head.order);
  const [chosenTag, showTag] = useState<string | null>(null);

  useLayoutEffect(() => {
    void ports.view.order().then((kept) => setOrder((chosen) => chosen ?? kept));
  }, [ports.view]);

  const listed = useMemo(
    () => [
      ...organisation,
      ...(library === null ? first : library.items.filter((item) => item.state === 'ok')),
    ],
    [library, first, organisation],
  );
  const tags = useMemo(() => tagsOf(listed.map(({ template }) => template)), [listed]);
  const all = useMemo(
    () => orderTemplates(listed, order ?? 'name', marks ?? NO_MARKS),
    [listed, order, marks],
  );
  // The last template with it may be gone.
  const tag = chosenTag !== null && tags.includes(chosenTag) ? chosenTag : null;
  const tagged = useMemo(
    () => (tag === null ? all : all.filter(({ template }) => hasTag(template, tag))),
    [all, tag],
  );
  const search = useMemo(() => templateSearch(({ accountType }) => accountTypeName(accountType)), []);
  const found = useMemo(() => search.find(query, tagged), [search, query, tagged]);

  // Before somebody types, and never for longer than a moment: all at once would hold up the first key.
  useEffect(() => {
    let next = 0;
    let timer = setTimeout(function readSome() {
      for (const one of listed.slice(next, next + AT_ONCE)) search.read(one);
      next += AT_ONCE;
      if (next < listed.length) timer = setTimeout(readSome);
    });
    return () => clearTimeout(timer);
  }, [search, listed]);

  const isReady = (library !== null || first.length > 0) && marks !== null && order !== null;
  useEffect(() => {
    if (library === null || readMarks === null) return;
    const kept = new Set([...listed, ...library.trash].map(({ template }) => template.id));
    // What the organisation gives out may still be on its way.
    const gone = [...readMarks.keys()].filter((id) => !kept.has(id) && !id.startsWith(ORGANISATION));
    if (gone.length > 0) void ports.marks.forgetGone(gone);
  }, [library === null, readMarks === null]);

  // What the next list begins with, once this one is there.
  useEffect(() => {
    if (library !== null && readMarks !== null) ports.head.note(all);
  }, [library === null ? null : all, readMarks === null]);

  return {
    isReady,
    all,
    found,
    query,
    search: setQuery,
    order: order ?? 'name',
    orderBy(chosen) {
      setOrder(chosen);
      void ports.view.keepOrder(chosen);
    },
    tags,
    tag,
    showTag,
    isNarrowed: query.trim() !== '' || tag !== null,
    view: JSON.stringify([query, tag, order]),
    isFavourite: ({ template }) => marks?.get(template.id)?.favourite === true,
    setFavourite: ({ template }, favourite) => setFavourite(template.id, favourite),
  };
}
