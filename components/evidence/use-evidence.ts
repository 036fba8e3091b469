import { useEffect, useRef, useState } from 'preact/hooks';
import { addRemoved } from '../../utils/evidence/credentials.ts';
import { shownName } from '../../utils/evidence/shown-name.ts';
import type { EvidenceKind, Reading, RemovedCredentials } from '../../utils/evidence/types.ts';
import type { EvidencePort } from './ports.ts';
import { inputsOf, type Refused, type Source } from './sources.ts';

/** What came out of the last reading that came to its end. */
export interface ReadEvidence {
  readonly reading: Reading;
  /** What each source was taken for; null where it could not be read. */
  readonly kinds: ReadonlyMap<string, EvidenceKind | null>;
  readonly refused: readonly Refused[];
}

export interface EvidenceState {
  /** Of the text box, without credentials. */
  readonly text: string;
  readonly sources: readonly Source[];
  /** Taken out in the page, before anything was read. */
  readonly removed: RemovedCredentials;
  /** From 0 to 1; null while nothing is read that takes long enough to be told. */
  readonly progress: number | null;
  /** Why the last reading has no result. */
  readonly stopped: 'cancelled' | 'failed' | null;
  readonly read: ReadEvidence | null;
}

export interface Evidence extends EvidenceState {
  /** What the text box holds now, and what was taken out of it. Nothing is read yet. */
  readonly setText: (text: string, removed: RemovedCredentials) => void;
  readonly addFiles: (files: readonly File[]) => void;
  /** A text that is too long for the box. */
  readonly addText: (text: string) => void;
  readonly remove: (id: string) => void;
  /** Reads all there is; what is being read is given up. */
  readonly readAll: () => void;
  readonly cancel: () => void;
}

/** Milliseconds after which a reading is told of. Most are over by then, and would only flicker. */
const LONG = 200;

const NOTHING: EvidenceState = {
  text: '',
  sources: [],
  removed: {},
  progress: null,
  stopped: null,
  read: null,
};

/** The evidence that was brought, and what was read in it. Nothing of it outlives the view. */
export function useEvidence(port: EvidencePort): Evidence {
  const [state, render] = useState(NOTHING);
  // What is true now, also for events that come before the next rendering and for work that ends after it.
  const latest = useRef(state);
  const running = useRef<AbortController | null>(null);
  const ids = useRef(0);

  function change(part: Partial<EvidenceState>): void {
    latest.current = { ...latest.current, ...part };
    render(latest.current);
  }

  async function readAll(): Promise<void> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const { text, sources } = latest.current;
    if (text.trim() === '' && sources.length === 0) {
      change({ progress: null, stopped: null, read: null });
      return;
    }
    let progress = 0;
    const tell = () => {
      if (running.current === mine && !mine.signal.aborted) change({ progress });
    };
    const later = setTimeout(tell, LONG);
    const isTold = () => latest.current.progress !== null;
    // Where the person waits for it, it stays told of.
    const isAwaited = isTold() || latest.current.stopped !== null;
    change({ progress: isAwaited ? 0 : null, stopped: null });
    try {
      const { inputs, ids, refused } = await inputsOf(text, sources);
      mine.signal.throwIfAborted();
      const reading = await port.read(inputs, {
        signal: mine.signal,
        onProgress: (fraction) => {
          progress = fraction;
          if (isTold()) tell();
        },
      });
      if (running.current !== mine) return;
      const kinds = new Map<string, EvidenceKind | null>();
      ids.forEach((id, at) => {
        if (id !== null) kinds.set(id, reading.sources[at]?.kind ?? null);
      });
      change({ progress: null, read: { reading, kinds, refused } });
    } catch {
      // Another reading that began since tells of itself.
      if (running.current !== mine) return;
      change({ progress: null, stopped: mine.signal.aborted ? 'cancelled' : 'failed' });
    } finally {
      clearTimeout(later);
    }
  }

  function add(...brought: readonly Omit<Source, 'id'>[]): void {
    const added = brought.map((one) => ({ ...one, id: `${++ids.current}` }));
    change({ sources: [...latest.current.sources, ...added] });
    void readAll();
  }

  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );

  return {
    ...state,
    setText: (text, removed) =>
      change({ text, removed: text === '' ? {} : addRemoved(latest.current.removed, removed) }),
    addFiles: (files) => add(...files.map((file) => ({ name: shownName(file.name), content: file }))),
    addText: (text) => add({ name: null, content: text }),
    remove(id) {
      change({ sources: latest.current.sources.filter((source) => source.id !== id) });
      void readAll();
    },
    readAll: () => void readAll(),
    cancel: () => running.current?.abort(),
  };
}
